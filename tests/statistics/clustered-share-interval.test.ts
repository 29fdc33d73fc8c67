import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusteredShareInterval } from "../../src/statistics/clustered-share-interval.js";

/** Distribution of a sum of clusters, written out over all outcomes. */
function chanceOf(count: number, sizes: readonly number[], share: number): number {
  const [first, ...rest] = sizes;
  if (first === undefined) return count === 0 ? 1 : 0;
  return share * chanceOf(count - first, rest, share) + (1 - share) * chanceOf(count, rest, share);
}

function coverage(sizes: readonly number[], share: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let covered = 0;
  for (let count = 0; count <= total; count++) {
    const { low, high } = clusteredShareInterval(count, sizes);
    if (low <= share && share <= high) covered += chanceOf(count, sizes, share);
  }
  return covered;
}

describe("clusteredShareInterval", () => {
  it("ends at 0.3 for 0 of 10 singletons", () => {
    // Below 0.3 six of ten are farther from the mean than none: P(≥ 6) + P(0) / 2 = 0.06; above, P(≥ 7) + P(0) / 2 = 0.02.
    const { low, high } = clusteredShareInterval(0, new Array(10).fill(1));
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.3, 6);
  });

  it.each([
    [[8, 1, 1, 1, 1, 1, 1, 1, 1], 0.5],
    [[8, 1, 1, 1, 1, 1, 1, 1, 1], 0.95],
    [[12, 12, 12, 1, 1, 1, 1, 1], 0.85],
    [[9, 7, 5, 4, 3, 2, 2, 1, 1, 1], 0.85],
    [[9, 7, 5, 4, 3, 2, 2, 1, 1, 1], 0.95],
  ])("covers 92–98 %% with the sizes %j at a share of %d", (sizes, share) => {
    expect(coverage(sizes, share)).toBeGreaterThan(0.92);
    expect(coverage(sizes, share)).toBeLessThan(0.985);
  });

  it("holds the share, does not depend on the order of the clusters, and mirrors", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(sizes, fc.nat(), (list, draw) => {
        const total = list.reduce((sum, size) => sum + size, 0);
        const count = draw % (total + 1);
        const { low, high } = clusteredShareInterval(count, list);
        expect(low).toBeLessThanOrEqual(count / total);
        expect(high).toBeGreaterThanOrEqual(count / total);
        expect(clusteredShareInterval(count, list.slice().reverse())).toEqual({
          low,
          high,
          level: 0.95,
        });
        expect(clusteredShareInterval(total - count, list).low).toBeCloseTo(1 - high, 6);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [1, [], 0.95],
    [1, [0], 0.95],
    [3, [1, 1], 0.95],
    [1, [1, 1], 1],
  ])("refuses %j of %j at %d", (count, sizes, level) => {
    expect(() => clusteredShareInterval(count, sizes, level)).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  });
});
