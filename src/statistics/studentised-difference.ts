/** One cluster of texts: how many, and how many of them have the property asked about. */
export interface ClusterTally {
  readonly size: number;
  readonly hits: number;
}

/**
 * Difference of two shares of clustered texts over its standard error (linearised variance of a ratio; Cochran 1977,
 * Sampling Techniques, section 6.3; studentised for permutation: Chung & Romano 2013, Annals of Statistics 41,
 * 484–507). A variance of 0 is taken as that of half a cluster's disagreement, so that the value stays finite.
 *
 * @returns 0 where the shares are equal or a side is empty
 * @example
 * studentisedDifference([{ size: 2, hits: 1 }], [{ size: 2, hits: 1 }]); // 0
 */
export function studentisedDifference(
  first: readonly ClusterTally[],
  second: readonly ClusterTally[],
): number {
  const a = ratioOf(first);
  const b = ratioOf(second);
  if (a === null || b === null || a.share === b.share) return 0;
  return (a.share - b.share) / Math.sqrt(a.variance + b.variance);
}

function ratioOf(clusters: readonly ClusterTally[]): { share: number; variance: number } | null {
  let size = 0;
  let hits = 0;
  for (const cluster of clusters) {
    size += cluster.size;
    hits += cluster.hits;
  }
  if (size === 0) return null;
  const share = hits / size;
  let squares = 0;
  for (const cluster of clusters) squares += (cluster.hits - share * cluster.size) ** 2;
  const floor = (size / clusters.length / 2) ** 2;
  const k = Math.max(2, clusters.length);
  return { share, variance: (Math.max(squares, floor) * k) / (k - 1) / (size * size) };
}
