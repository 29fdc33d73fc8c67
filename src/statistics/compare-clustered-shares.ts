import {
  type PermutationOptions,
  type PermutationResult,
  permutationTest,
} from "./permutation-test.js";

/** One cluster of texts: how many, and how many of them have the property asked about. */
export interface ClusterTally {
  readonly size: number;
  readonly hits: number;
}

/**
 * Permutation test of the difference between two groups' shares where texts come in clusters of copies. What clusters
 * say (their own share) changes places among all clusters of both groups, while their sizes stay where they are: so
 * the test holds its level although one group copies and the other does not, which moving whole clusters with their
 * sizes does not (`tests/validation/simulation.ts`). It takes for granted that, if the groups do not differ, what a
 * text says has nothing to do with how often it is copied.
 * Source: Ernst (2004), Statistical Science 19, 676–685; p as Phipson & Smyth (2010).
 *
 * @returns `statistic`: share of the first group minus that of the second
 * @throws PourcontreError INVALID_ARGUMENT where a side has no cluster
 * @example
 * compareClusteredShares([{ size: 3, hits: 3 }], [{ size: 1, hits: 1 }], { random: createRandom(1) }).p; // 1
 */
export function compareClusteredShares(
  first: readonly ClusterTally[],
  second: readonly ClusterTally[],
  options: PermutationOptions,
): PermutationResult {
  const sharesOf = (clusters: readonly ClusterTally[]) =>
    clusters.map(({ hits, size }) => hits / size);
  return permutationTest(
    sharesOf(first),
    sharesOf(second),
    (a, b) => weigh(a, first) - weigh(b, second),
    options,
  );
}

/** Mean of the clusters' shares, weighted by the sizes at their places. */
function weigh(shares: readonly number[], clusters: readonly ClusterTally[]): number {
  let total = 0;
  let sum = 0;
  clusters.forEach(({ size }, i) => {
    total += size;
    sum += size * (shares[i] ?? 0);
  });
  return sum / total;
}
