import { bootstrapMacroF1 } from "../statistics/bootstrap-macro-f1.js";
import {
  type ClassificationMetrics,
  classificationMetrics,
} from "../statistics/classification-metrics.js";
import type { BootstrapOptions } from "../statistics/cluster-bootstrap.js";
import { cohenKappa } from "../statistics/cohen-kappa.js";
import { compareSystems, type SystemComparison } from "../statistics/compare-systems.js";
import type { Interval } from "../statistics/interval.js";
import { calibrateStance, type StanceCalibration } from "./calibrate-stance.js";
import { CODE_FIELDS, type CodedText, type CodeField, codeOf } from "./codes.js";

/** Texts that are asked about together: by party, length, year… (null: the text stands in no part). */
export type Breakdowns = Readonly<Record<string, (id: string) => string | null>>;

export interface CompareCodesOptions extends BootstrapOptions {
  /** Default: all fields that the gold codes hold. */
  readonly fields?: readonly CodeField[];
  /** Cluster of copies that a text belongs to, by id; a text without one stands alone. */
  readonly clusterOf?: (id: string) => string | number | null | undefined;
  readonly breakdowns?: Breakdowns;
  /** Other systems' codes of the same texts, by name. */
  readonly others?: Readonly<Record<string, readonly CodedText[]>>;
}

export interface BreakdownPart {
  readonly by: string;
  readonly part: string;
  readonly number: number;
  readonly accuracy: number | null;
  readonly macroF1: number | null;
}

export interface FieldComparison extends ClassificationMetrics {
  readonly field: CodeField;
  readonly clusterCount: number;
  readonly macroF1Interval: Interval | null;
  /** Cohen's kappa of prediction and gold. */
  readonly kappa: number | null;
  /** Stance only, where the predictions hold a confidence. */
  readonly calibration: StanceCalibration | null;
  readonly breakdowns: readonly BreakdownPart[];
  /** The predictions (first) against each other system (second), on the texts that both coded. */
  readonly others: readonly (SystemComparison & { readonly name: string })[];
  /** Texts coded otherwise than gold. */
  readonly errors: readonly {
    readonly id: string;
    readonly gold: string;
    readonly predicted: string;
  }[];
}

export interface CodeComparison {
  readonly fields: readonly FieldComparison[];
  /** Gold texts without a prediction, and predictions without gold: neither is scored. */
  readonly unpredictedIds: readonly string[];
  readonly ungoldedIds: readonly string[];
}

/**
 * Scores a system's codes against gold codes, field by field: precision, recall and F1 of every class, macro-F1 with an
 * interval that takes copies for one text, confusion, calibration, coverage, parts of the corpus, and paired
 * comparisons with other systems. A text counts for a field where both have coded it.
 * Source: Grimmer & Stewart (2013), Political Analysis 21, 267–297 (validate for the task at hand, class by class).
 *
 * @throws PourcontreError INVALID_ARGUMENT for a wrong level or number of replicates
 * @example
 * compareCodes(predictions, gold, { random: createRandom(1) }).fields[0]?.macroF1; // 0.97…
 */
export function compareCodes(
  predictions: readonly CodedText[],
  gold: readonly CodedText[],
  options: CompareCodesOptions,
): CodeComparison {
  const byId = new Map(predictions.map((codes) => [codes.id, codes]));
  const goldIds = new Set(gold.map((codes) => codes.id));
  const fields =
    options.fields ??
    CODE_FIELDS.filter((field) => gold.some((codes) => codeOf(codes, field) !== null));
  return {
    fields: fields.map((field) => compareField(field, byId, gold, options)),
    unpredictedIds: gold.map((codes) => codes.id).filter((id) => !byId.has(id)),
    ungoldedIds: predictions.map((codes) => codes.id).filter((id) => !goldIds.has(id)),
  };
}

interface Pair {
  readonly id: string;
  readonly gold: string;
  readonly predicted: string;
  readonly confidence: number | null;
}

function compareField(
  field: CodeField,
  predictions: ReadonlyMap<string, CodedText>,
  gold: readonly CodedText[],
  options: CompareCodesOptions,
): FieldComparison {
  const pairs = pairUp(field, predictions, gold);
  const [golds, predicted] = [pairs.map((pair) => pair.gold), pairs.map((pair) => pair.predicted)];
  const clusters = clusterNames(pairs, options);
  return {
    field,
    ...classificationMetrics(golds, predicted),
    clusterCount: new Set(clusters).size,
    macroF1Interval: bootstrapMacroF1(golds, predicted, { ...options, clusters }),
    kappa: cohenKappa(golds, predicted),
    calibration: field === "stance" ? calibrateStance(pairs) : null,
    breakdowns: breakDown(pairs, options.breakdowns ?? {}),
    others: compareOthers(field, pairs, options),
    errors: pairs
      .filter((pair) => pair.gold !== pair.predicted)
      .map(({ id, gold: wanted, predicted: given }) => ({ id, gold: wanted, predicted: given })),
  };
}

function pairUp(
  field: CodeField,
  predictions: ReadonlyMap<string, CodedText>,
  gold: readonly CodedText[],
): Pair[] {
  return gold.flatMap((codes) => {
    const prediction = predictions.get(codes.id);
    const wanted = codeOf(codes, field);
    const given = prediction === undefined ? null : codeOf(prediction, field);
    if (wanted === null || given === null) return [];
    return [
      { id: codes.id, gold: wanted, predicted: given, confidence: prediction?.confidence ?? null },
    ];
  });
}

function clusterNames(pairs: readonly Pair[], options: CompareCodesOptions): string[] {
  return pairs.map(({ id }) => {
    const cluster = options.clusterOf?.(id);
    return cluster === null || cluster === undefined ? `text ${id}` : `cluster ${cluster}`;
  });
}

function breakDown(pairs: readonly Pair[], breakdowns: Breakdowns): BreakdownPart[] {
  return Object.entries(breakdowns).flatMap(([by, partOf]) => {
    const parts = new Map<string, Pair[]>();
    for (const pair of pairs) {
      const part = partOf(pair.id);
      if (part !== null) parts.set(part, [...(parts.get(part) ?? []), pair]);
    }
    return Array.from(parts, ([part, rows]) => {
      const { number, accuracy, macroF1 } = classificationMetrics(
        rows.map((row) => row.gold),
        rows.map((row) => row.predicted),
      );
      return { by, part, number, accuracy, macroF1 };
    }).sort((a, b) => b.number - a.number || (a.part < b.part ? -1 : 1));
  });
}

function compareOthers(
  field: CodeField,
  pairs: readonly Pair[],
  options: CompareCodesOptions,
): FieldComparison["others"] {
  return Object.entries(options.others ?? {}).flatMap(([name, codes]) => {
    const theirs = new Map(codes.map((text) => [text.id, codeOf(text, field)]));
    const shared = pairs.flatMap((pair) => {
      const other = theirs.get(pair.id) ?? null;
      return other === null ? [] : [{ ...pair, other }];
    });
    if (shared.length === 0) return [];
    const comparison = compareSystems(
      shared.map((pair) => pair.gold),
      shared.map((pair) => pair.predicted),
      shared.map((pair) => pair.other),
      { ...options, clusters: clusterNames(shared, options) },
    );
    return [{ name, ...comparison }];
  });
}
