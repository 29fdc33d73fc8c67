import type { FeatureSink } from "./read-tone-features.js";

/** Adds the weights of the features that hold to the scores of a text, each feature once. */
export interface CueScorer extends FeatureSink<number> {
  /** The number of a feature, -1 for one without weights. */
  numberOf(name: string): number;
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
  const rows = Object.values(cues);
  const width = rows[0]?.length ?? 0;
  const numbers = new Map(Object.keys(cues).map((name, i) => [name, i]));
  const weights = Float64Array.from(rows.flat(), (unit) => unit * scale);
  /** For each feature the number of the last text that it held of. */
  const lastHeld = new Float64Array(rows.length);
  let text = 0;
  let scores: Float64Array = new Float64Array(width);
  return {
    numberOf: (name) => numbers.get(name) ?? -1,
    begin(begun) {
      text++;
      scores = begun;
    },
    add(number) {
      if (number < 0 || lastHeld[number] === text) return;
      lastHeld[number] = text;
      for (let k = 0; k < width; k++) {
        scores[k] = (scores[k] as number) + (weights[number * width + k] as number);
      }
    },
  };
}
