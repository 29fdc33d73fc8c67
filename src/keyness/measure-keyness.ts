import { PourcontreError } from "../errors.js";
import {
  countStems,
  createWordReader,
  type KeynessText,
  type StemCount,
  type StemCounts,
} from "./count-stems.js";
import { measureLogLikelihood } from "./log-likelihood.js";
import { measureLogOdds } from "./log-odds.js";
import { measureLogRatio } from "./log-ratio.js";
import { weighCopies } from "./weigh-copies.js";

export interface KeynessOptions {
  /** Stem of a word in normal form, as `stemFrench`. */
  readonly stem: (word: string) => string;
  /** Clusters of shared wording (`findReuse(texts).clusters`): given, copies count once; left out, fully. */
  readonly clusters?: readonly { readonly ids: readonly string[] }[];
  /** Stems that both corpora together hold less often (copies counted as above) are left out. Default 5. */
  readonly minCount?: number;
  /** Words, in normal form, that are not counted at all, as function words. Default: none. */
  readonly isLeftOut?: (form: string) => boolean;
  /** Corpus whose frequencies are the prior. Default: target and reference together, weighted as above. */
  readonly background?: readonly KeynessText[];
  /** Words that the prior counts for: the larger, the stronger it draws to the background. Default 500. */
  readonly priorWordCount?: number;
}

/** How a stem tells two corpora apart. Counts are weighted where copies count once. */
export interface KeynessRow {
  readonly stem: string;
  /** Forms as the texts have them, in lower case, with their plain counts, most frequent first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  readonly targetCount: number;
  readonly referenceCount: number;
  readonly targetTextCount: number;
  readonly referenceTextCount: number;
  readonly targetPerThousand: number | null;
  readonly referencePerThousand: number | null;
  /** G², 0 or more. */
  readonly logLikelihood: number;
  /** Binary; above 0 where the target uses the stem more. Null where a corpus has no words. */
  readonly logRatio: number | null;
  /** Natural; above 0 where the target uses the stem more. */
  readonly logOdds: number;
  readonly logOddsZ: number;
}

export interface Keyness {
  readonly copies: "once" | "all";
  readonly targetTextCount: number;
  readonly referenceTextCount: number;
  readonly targetWordCount: number;
  readonly referenceWordCount: number;
  /** By `logOddsZ`, the target's words first and the reference's last. */
  readonly rows: readonly KeynessRow[];
}

const NONE: StemCount = { count: 0, textCount: 0, forms: new Map() };

function listForms(target: StemCount, reference: StemCount): KeynessRow["forms"] {
  const counts = new Map(target.forms);
  for (const [form, count] of reference.forms) counts.set(form, (counts.get(form) ?? 0) + count);
  return [...counts]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
}

/**
 * Relative frequencies of the background times the prior's words. A stem that the background lacks counts as once there;
 * the one more in the total keeps any stem from being all of the prior.
 */
function createPrior(backgrounds: readonly StemCounts[], priorWordCount: number) {
  const countOf = (stem: string): number =>
    backgrounds.reduce((sum, { stems }) => sum + (stems.get(stem)?.count ?? 0), 0);
  const total = backgrounds.reduce((sum, counts) => sum + counts.total, 0) + 1;
  return (stem: string) => ({
    count: ((countOf(stem) || 1) / total) * priorWordCount,
    total: priorWordCount,
  });
}

function checkOptions({ minCount = 5, priorWordCount = 500 }: KeynessOptions): void {
  const isWrong = !(minCount >= 0) || !(priorWordCount > 0) || !Number.isFinite(priorWordCount);
  if (!isWrong) return;
  const message = "minCount must be 0 or more, and priorWordCount a number above 0.";
  throw new PourcontreError("INVALID_OPTION", message);
}

const perThousand = (count: number, total: number): number | null =>
  total === 0 ? null : (1000 * count) / total;

function createRowMaker(
  target: StemCounts,
  reference: StemCounts,
  priorOf: ReturnType<typeof createPrior>,
) {
  return (stem: string): KeynessRow => {
    const inTarget = target.stems.get(stem) ?? NONE;
    const inReference = reference.stems.get(stem) ?? NONE;
    const counts = {
      targetCount: inTarget.count,
      targetTotal: target.total,
      referenceCount: inReference.count,
      referenceTotal: reference.total,
    };
    const logOdds = measureLogOdds(counts, priorOf(stem));
    return {
      stem,
      forms: listForms(inTarget, inReference),
      targetCount: inTarget.count,
      referenceCount: inReference.count,
      targetTextCount: inTarget.textCount,
      referenceTextCount: inReference.textCount,
      targetPerThousand: perThousand(inTarget.count, target.total),
      referencePerThousand: perThousand(inReference.count, reference.total),
      logLikelihood: measureLogLikelihood(counts),
      logRatio: measureLogRatio(counts),
      logOdds: logOdds.difference,
      logOddsZ: logOdds.z,
    };
  };
}

/**
 * Finds the words that tell two corpora apart, by stem: log-likelihood with its effect size, and log odds with an
 * informative prior (see `measureLogLikelihood`, `measureLogRatio`, `measureLogOdds`). It describes these texts: no p
 * value is given, for words of one text, and texts of one cluster, are not independent draws.
 *
 * @param target the texts of interest; ids are unique
 * @param reference the texts to compare with
 * @throws PourcontreError INVALID_OPTION
 * @example
 * const { clusters } = findReuse(texts);
 * measureKeyness(ofParty, ofOthers, { stem: stemFrench, clusters }).rows[0];
 * // { stem: "surveil", forms: [{ form: "surveillance", count: 12 }], logRatio: 3.2, logOddsZ: 4.1, … }
 */
export function measureKeyness(
  target: readonly KeynessText[],
  reference: readonly KeynessText[],
  options: KeynessOptions,
): Keyness {
  checkOptions(options);
  const { clusters = [], minCount = 5, priorWordCount = 500, background } = options;
  const read = createWordReader(options.stem);
  const count = (texts: readonly KeynessText[]): StemCounts =>
    countStems(texts, weighCopies(texts, clusters), read, options.isLeftOut ?? (() => false));
  const inTarget = count(target);
  const inReference = count(reference);
  const backgrounds = background === undefined ? [inTarget, inReference] : [count(background)];
  const toRow = createRowMaker(inTarget, inReference, createPrior(backgrounds, priorWordCount));
  const stems = new Set([...inTarget.stems.keys(), ...inReference.stems.keys()]);
  const rows = [...stems].map(toRow).filter((r) => r.targetCount + r.referenceCount >= minCount);
  return {
    copies: options.clusters === undefined ? "all" : "once",
    targetTextCount: target.length,
    referenceTextCount: reference.length,
    targetWordCount: inTarget.total,
    referenceWordCount: inReference.total,
    rows: rows.sort((a, b) => b.logOddsZ - a.logOddsZ || (a.stem < b.stem ? -1 : 1)),
  };
}
