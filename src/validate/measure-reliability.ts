import type { BootstrapOptions } from "../statistics/cluster-bootstrap.js";
import { cohenKappa } from "../statistics/cohen-kappa.js";
import type { Interval } from "../statistics/interval.js";
import {
  type AlphaOptions,
  alphaInterval,
  krippendorffAlpha,
} from "../statistics/krippendorff-alpha.js";
import { CODE_FIELDS, type CodeField, codeOf } from "./codes.js";
import type { Coder } from "./read-code-sheets.js";

export interface ReliabilityOptions extends BootstrapOptions {
  /** Default: all fields of the codebook that two coders have used. */
  readonly fields?: readonly CodeField[];
  /** Scale of a field, with the order of its codes where ordinal. Default nominal. */
  readonly scales?: Readonly<Partial<Record<CodeField, AlphaOptions>>>;
}

export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  /** Texts that both coded. */
  readonly number: number;
  readonly agreementShare: number | null;
  readonly kappa: number | null;
}

export interface Disagreement {
  readonly id: string;
  /** Coder → code; null: not coded. */
  readonly codes: Readonly<Record<string, string | null>>;
}

export interface FieldReliability {
  readonly field: CodeField;
  /** Texts with two codes or more. */
  readonly number: number;
  /** Krippendorff's alpha over all coders; null where no code differs. */
  readonly alpha: number | null;
  /** Percentile bootstrap of texts. */
  readonly alphaInterval: Interval | null;
  readonly pairs: readonly PairAgreement[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Reliability of codes among two coders or more, field by field, with every disagreement.
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Cohen (1960).
 *
 * @example
 * measureReliability(readCodeSheets(sheets).coders, { random: createRandom(1) })[0]?.alpha; // 0.93…
 */
export function measureReliability(
  coders: readonly Coder[],
  options: ReliabilityOptions,
): readonly FieldReliability[] {
  const ids = Array.from(new Set(coders.flatMap((coder) => coder.texts.map((text) => text.id))));
  return (options.fields ?? CODE_FIELDS).flatMap((field) => {
    const rows = coders.map((coder) => {
      const codes = new Map(coder.texts.map((text) => [text.id, codeOf(text, field)]));
      return { name: coder.name, codes: ids.map((id) => codes.get(id) ?? null) };
    });
    const isUsed = rows.filter((row) => row.codes.some((code) => code !== null)).length >= 2;
    return isUsed || options.fields ? [measureField(field, ids, rows, options)] : [];
  });
}

interface CoderRow {
  readonly name: string;
  readonly codes: readonly (string | null)[];
}

function measureField(
  field: CodeField,
  ids: readonly string[],
  rows: readonly CoderRow[],
  options: ReliabilityOptions,
): FieldReliability {
  const matrix = rows.map((row) => row.codes);
  const scale = options.scales?.[field] ?? {};
  return {
    field,
    number: ids.filter((_, unit) => codesAt(rows, unit).length >= 2).length,
    alpha: krippendorffAlpha(matrix, scale),
    alphaInterval: alphaInterval(matrix, { ...options, ...scale }),
    pairs: rows.flatMap((first, i) =>
      rows.slice(i + 1).map((second) => comparePair(first, second)),
    ),
    disagreements: ids.flatMap((id, unit) =>
      new Set(codesAt(rows, unit)).size < 2
        ? []
        : [
            {
              id,
              codes: Object.fromEntries(rows.map((row) => [row.name, row.codes[unit] ?? null])),
            },
          ],
    ),
  };
}

function codesAt(rows: readonly CoderRow[], unit: number): string[] {
  return rows.flatMap((row) => row.codes[unit] ?? []);
}

function comparePair(first: CoderRow, second: CoderRow): PairAgreement {
  const shared = first.codes.flatMap((code, unit) => {
    const other = second.codes[unit] ?? null;
    return code === null || other === null ? [] : [code === other];
  });
  return {
    first: first.name,
    second: second.name,
    number: shared.length,
    agreementShare: shared.length === 0 ? null : shared.filter(Boolean).length / shared.length,
    kappa: cohenKappa(first.codes, second.codes),
  };
}
