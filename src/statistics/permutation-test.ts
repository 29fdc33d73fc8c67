import { check } from "./check.js";
import type { RandomSource } from "./random.js";
import { shuffle } from "./random.js";

export interface PermutationOptions {
  readonly random: RandomSource;
  /** Default 2000. */
  readonly replicateCount?: number;
}

export interface PermutationResult {
  readonly statistic: number;
  /** Two-sided; never 0. */
  readonly p: number;
  readonly replicateCount: number;
}

const TIE = 1e-9;

/**
 * Two-sided permutation test of a difference between two groups: items change places, the number of items a side
 * stays. p = (b + 1) / (k + 1), where b of k random permutations are at least as far from 0. Exact where the items of
 * both sides are alike but for the side.
 * Source: Phipson & Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9, article 39.
 *
 * @param statistic a difference, 0 for none; items keep their places inside a side
 * @throws PourcontreError INVALID_ARGUMENT where a side has no cluster
 * @example
 * permutationTest([1, 1], [1, 1], (a, b) => mean(a) - mean(b), { random: createRandom(1) }).p; // 1
 */
export function permutationTest<T>(
  first: readonly T[],
  second: readonly T[],
  statistic: (first: readonly T[], second: readonly T[]) => number,
  options: PermutationOptions,
): PermutationResult {
  const { random, replicateCount = 2000 } = options;
  check(first.length > 0 && second.length > 0, "both sides need a cluster");
  check(replicateCount >= 1, `replicateCount must be 1 or more: ${replicateCount}`);
  const observed = statistic(first, second);
  const all = [...first, ...second];
  let asFar = 0;
  for (let i = 0; i < replicateCount; i++) {
    const mixed = shuffle(all, random);
    const value = statistic(mixed.slice(0, first.length), mixed.slice(first.length));
    if (Math.abs(value) >= Math.abs(observed) - TIE) asFar++;
  }
  return { statistic: observed, p: (asFar + 1) / (replicateCount + 1), replicateCount };
}
