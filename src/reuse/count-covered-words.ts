import type { GramIndex } from "./gram-index.js";

/**
 * How many words of a text stand in a run whose gram passes the test. Runs overlap; each word counts once.
 *
 * @param text place of the text in the index
 */
export function countCoveredWords(
  { gramSize, grams, sequence }: GramIndex,
  text: number,
  test: (gram: number) => boolean,
): number {
  const end = sequence.offsets[text + 1] as number;
  let coveredTo = sequence.offsets[text] as number;
  let count = 0;
  for (let at = coveredTo; at < end; at++) {
    const gram = grams[at] as number;
    if (gram < 0 || !test(gram)) continue;
    count += at + gramSize - Math.max(at, coveredTo);
    coveredTo = at + gramSize;
  }
  return count;
}

/** Number of words of a text. */
export function countWordsOf({ sequence }: GramIndex, text: number): number {
  return (sequence.offsets[text + 1] as number) - (sequence.offsets[text] as number);
}
