/** What the models over cues and word sequences share: one row of features a case, one penalty for each kind. */
import type { RegressionCase } from "./softmax-regression.js";

/** A case by the names of what holds of it. */
export interface NamedCase {
  readonly cues: readonly string[];
  readonly words: readonly string[];
  /** Index of the class. */
  readonly label: number;
  readonly weight: number;
}

/** The features of a model: cues first, then word sequences. */
export interface FeatureNames {
  readonly cueNames: readonly string[];
  readonly wordNames: readonly string[];
}

/** Cases as rows of features: cues count 1, words 1 / √(their number), as the scorer does it. */
export function toRows(
  cases: readonly NamedCase[],
  { cueNames, wordNames }: FeatureNames,
): RegressionCase[] {
  const cueIndex = new Map(cueNames.map((name, i) => [name, i]));
  const wordIndex = new Map(wordNames.map((name, i) => [name, cueNames.length + i]));
  const known = (names: readonly string[], index: ReadonlyMap<string, number>): number[] =>
    names.map((name) => index.get(name) ?? -1).filter((i) => i >= 0);
  return cases.map((one) => {
    const cues = known(one.cues, cueIndex);
    const words = known(one.words, wordIndex);
    const share = words.length === 0 ? 0 : 1 / Math.sqrt(words.length);
    return {
      features: Int32Array.from([...cues, ...words]),
      values: Float64Array.from([...cues.map(() => 1), ...words.map(() => share)]),
      label: one.label,
      weight: one.weight,
    };
  });
}

/** One penalty a feature. */
export const listPenalties = (
  { cueNames, wordNames }: FeatureNames,
  cuePenalty: number,
  wordPenalty: number,
): Float64Array =>
  Float64Array.from([...cueNames.map(() => cuePenalty), ...wordNames.map(() => wordPenalty)]);
