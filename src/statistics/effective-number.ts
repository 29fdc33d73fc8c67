import { check } from "./check.js";

/**
 * Effective number of independent observations in clusters whose members repeat each other: (Σm)² / Σm².
 * Equal clusters of any size count one each; one large cluster among singletons counts little more than the
 * rest. It assumes the worst, that all members of a cluster say the same.
 * Source: L. Kish (1965), Survey Sampling, section 8.2 (design effect at intra-class correlation 1).
 *
 * @param clusterSizes numbers of texts, each above 0
 * @returns 0 for no cluster
 * @throws PourcontreError INVALID_ARGUMENT for a size that is not above 0
 * @example
 * effectiveNumber([8, 1, 1, 1]); // 1.8059…  (121 / 67)
 */
export function effectiveNumber(clusterSizes: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const size of clusterSizes) {
    check(size > 0, `cluster sizes must be above 0: ${size}`);
    sum += size;
    squares += size * size;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
