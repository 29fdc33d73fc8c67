import type { FeatureSink } from "./read-tone-features.js";

/** Adds the weights of the features that hold to the scores of a text, each feature once. */
export interface CueScorer extends FeatureSink {
  /** Begins a text. */
  begin(scores: Float64Array): void;
}

/**
 * A scorer with its features numbered.
 *
 * @param cues units of each feature, one a class
 * @param scale real weight of one unit
 */
export function createCueScorer(
  cues: Readonly<Record<string, readonly number[]>>,
  scale: number,
): CueScorer {
  const numbers = new Map(Object.keys(cues).map((name, i) => [name, i]));
  const rows = Object.values(cues).map((units) => Float64Array.from(units, (unit) => unit * scale));
  /** For each feature the number of the last text that it held of. */
  const lastSeen = new Float64Array(rows.length);
  let text = 0;
  let scores: Float64Array = new Float64Array(0);
  return {
    begin(begun) {
      text++;
      scores = begun;
    },
    add(name) {
      const number = numbers.get(name);
      if (number === undefined || lastSeen[number] === text) return;
      lastSeen[number] = text;
      const row = rows[number] as Float64Array;
      for (let k = 0; k < scores.length; k++)
        scores[k] = (scores[k] as number) + (row[k] as number);
    },
  };
}
