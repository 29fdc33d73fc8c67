import type { WordCounts } from "./log-likelihood.js";

/** What stands for a count of nought, so that the ratio exists. */
const NOUGHT = 0.5;

/**
 * The log ratio of a word: the binary logarithm of its frequency in the target over that in the reference. 1 is twice
 * as frequent, −1 half as frequent. A count of 0 is taken as 0.5. Null where a corpus has no words.
 *
 * Source: A. Hardie, "Log Ratio: an informal introduction", ESRC Centre for Corpus Approaches to Social Science, 2014.
 *
 * @example
 * measureLogRatio({ targetCount: 40, targetTotal: 1000, referenceCount: 20, referenceTotal: 2000 }); // 2
 */
export function measureLogRatio(counts: WordCounts): number | null {
  const { targetCount, targetTotal, referenceCount, referenceTotal } = counts;
  if (targetTotal === 0 || referenceTotal === 0) return null;
  const target = (targetCount > 0 ? targetCount : NOUGHT) / targetTotal;
  const reference = (referenceCount > 0 ? referenceCount : NOUGHT) / referenceTotal;
  return Math.log2(target / reference);
}
