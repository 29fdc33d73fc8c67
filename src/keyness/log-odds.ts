import type { WordCounts } from "./log-likelihood.js";

/** What is believed of a word before counting: pseudo-counts of the word and of all words. */
export interface DirichletPrior {
  readonly count: number;
  readonly total: number;
}

export interface LogOdds {
  /** Log odds in the target minus log odds in the reference, natural logarithm. */
  readonly difference: number;
  /** The difference in units of its standard error. */
  readonly z: number;
}

const logOdds = (count: number, total: number): number => Math.log(count / (total - count));

/**
 * The difference of a word's log odds between two corpora under a Dirichlet prior, and its z-score: what keeps rare
 * words from coming out on top by chance, and frequent ones by size.
 *
 * Source: B. Monroe, M. Colaresi, K. Quinn, "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying
 * the Content of Political Conflict", Political Analysis 16 (2008), equations 16, 20 and 22.
 *
 * @param prior pseudo-counts above 0 of the word, and of all words (more than those of the word)
 * @example
 * // one word in nine against none in nine, prior 0.05 for each of eleven words
 * measureLogOdds(
 *   { targetCount: 1, targetTotal: 9, referenceCount: 0, referenceTotal: 9 },
 *   { count: 0.05, total: 0.55 },
 * ).z; // 0.6894
 */
export function measureLogOdds(counts: WordCounts, prior: DirichletPrior): LogOdds {
  const target = counts.targetCount + prior.count;
  const reference = counts.referenceCount + prior.count;
  const difference =
    logOdds(target, counts.targetTotal + prior.total) -
    logOdds(reference, counts.referenceTotal + prior.total);
  return { difference, z: difference / Math.sqrt(1 / target + 1 / reference) };
}
