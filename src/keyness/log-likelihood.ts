/** How often a word occurs in two corpora, and how many words each has. */
export interface WordCounts {
  readonly targetCount: number;
  readonly targetTotal: number;
  readonly referenceCount: number;
  readonly referenceTotal: number;
}

/** observed × ln(observed / expected), 0 where nothing was observed. */
function term(observed: number, expected: number): number {
  return observed > 0 ? observed * Math.log(observed / expected) : 0;
}

/**
 * The log-likelihood ratio G² of a word in two corpora: how surprising its two frequencies are if it is as frequent in
 * one as in the other. 0 is no difference; it has no sign and grows with the size of the corpora, so it stands beside
 * an effect size (`measureLogRatio`).
 *
 * Source: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19
 * (1993), over all four cells of the table.
 *
 * @example
 * // Dunning's table 2, "the swiss": 110, 2442, 111, 29114
 * measureLogLikelihood({ targetCount: 110, targetTotal: 2552, referenceCount: 111, referenceTotal: 29225 }); // 270.72
 */
export function measureLogLikelihood(counts: WordCounts): number {
  const { targetCount: a, targetTotal, referenceCount: b, referenceTotal } = counts;
  const total = targetTotal + referenceTotal;
  if (targetTotal === 0 || referenceTotal === 0 || a + b === 0 || a + b === total) return 0;
  const targetPart = targetTotal / total;
  const referencePart = referenceTotal / total;
  const others = total - a - b;
  const sum =
    term(a, (a + b) * targetPart) +
    term(b, (a + b) * referencePart) +
    term(targetTotal - a, others * targetPart) +
    term(referenceTotal - b, others * referencePart);
  return Math.max(0, 2 * sum);
}
