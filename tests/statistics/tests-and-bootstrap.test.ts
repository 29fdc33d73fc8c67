import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterBootstrap } from "../../src/statistics/cluster-bootstrap.js";
import { compareClusteredShares } from "../../src/statistics/compare-clustered-shares.js";
import { holm } from "../../src/statistics/holm.js";
import { mcnemarExact } from "../../src/statistics/mcnemar-exact.js";
import { permutationTest } from "../../src/statistics/permutation-test.js";
import { createRandom } from "../../src/statistics/random.js";
import { mean } from "../../src/vendor/simple-statistics.js";

describe("holm", () => {
  it.each([
    // Wikipedia, "Holm–Bonferroni method", example: H4 and H1 are rejected at 0.05, H3 and H2 are not.
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [[0.9], [0.9]],
    [[], []],
  ])("%j → %j", (pValues, expected) => {
    holm(pValues).forEach((p, i) => {
      expect(p).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
    expect(holm(pValues)).toHaveLength(expected.length);
  });

  it("never lowers a p-value nor changes their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const adjusted = holm(pValues);
        pValues.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          pValues.forEach((q, j) => {
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 1);
          });
        });
      }),
    );
  });
});

describe("mcnemarExact", () => {
  it.each([
    // R: binom.test(1, 10)$p.value = 0.02148438, binom.test(5, 10) = 1, binom.test(59, 75) = 5.819e-07
    [1, 9, 0.021484375],
    [5, 5, 1],
    [0, 0, 1],
    [0, 5, 0.0625],
  ])("%d against %d", (first, second, expected) => {
    expect(mcnemarExact(first, second)).toBeCloseTo(expected, 12);
    expect(mcnemarExact(second, first)).toBeCloseTo(expected, 12);
  });

  it("holds for large counts", () => {
    expect(mcnemarExact(5000, 5000)).toBe(1);
    expect(mcnemarExact(400, 600)).toBeCloseTo(2.7e-10, 10);
  });
});

describe("permutationTest", () => {
  const options = (seed: number) => ({ random: createRandom(seed), replicateCount: 5000 });
  const difference = (a: readonly number[], b: readonly number[]) => mean([...a]) - mean([...b]);

  it("nears the exact p of Fisher's lady tasting tea: 3 of 4 against 1 of 4, two-sided 34/70", () => {
    const { p } = permutationTest([1, 1, 1, 0], [1, 0, 0, 0], difference, options(1));
    expect(p).toBeCloseTo(34 / 70, 1);
  });

  it("nears 2/70 where all four differ, and is never 0", () => {
    expect(permutationTest([1, 1, 1, 1], [0, 0, 0, 0], difference, options(2)).p).toBeCloseTo(
      2 / 70,
      2,
    );
    const far = permutationTest(
      new Array(30).fill(1),
      new Array(30).fill(0),
      difference,
      options(3),
    );
    expect(far.p).toBe(1 / 5001);
  });

  it("refuses an empty side", () => {
    expect(() => permutationTest([], [1], difference, options(1))).toThrow(/side/);
  });
});

describe("compareClusteredShares", () => {
  it("holds its level under the null where one group copies and the other does not", () => {
    const random = createRandom(4);
    const draw = (length: number, isCopied: boolean) =>
      Array.from({ length }, () => {
        const size = isCopied ? 1 + Math.floor(random() * 9) : 1;
        return { size, hits: random() < 0.8 ? size : 0 };
      });
    const pValues = Array.from(
      { length: 500 },
      () =>
        compareClusteredShares(draw(12, true), draw(40, false), { random, replicateCount: 199 }).p,
    );
    const rejectedShare = (level: number) => pValues.filter((p) => p <= level).length / 500;
    expect(rejectedShare(0.05)).toBeLessThan(0.08);
    expect(rejectedShare(0.5)).toBeGreaterThan(0.42);
    expect(rejectedShare(0.5)).toBeLessThan(0.58);
  });

  it("gives the difference of the shares of texts, with the sign of the sides", () => {
    const first = [
      { size: 3, hits: 3 },
      { size: 1, hits: 0 },
    ];
    const second = [{ size: 2, hits: 1 }];
    const run = (a: typeof first, b: typeof first) =>
      compareClusteredShares(a, b, { random: createRandom(1), replicateCount: 99 });
    expect(run(first, second).statistic).toBeCloseTo(0.25, 12);
    expect(run(second, first).statistic).toBeCloseTo(-0.25, 12);
  });
});

describe("clusterBootstrap", () => {
  it("nears the normal interval of a mean of 200 singletons", () => {
    const random = createRandom(5);
    const values = Array.from({ length: 200 }, () => (random() < 0.5 ? 1 : 0));
    const interval = clusterBootstrap(values, (drawn) => mean([...drawn]), { random });
    const centre = mean(values);
    const half = 1.96 * Math.sqrt((centre * (1 - centre)) / 200);
    expect(interval?.low).toBeCloseTo(centre - half, 1);
    expect(interval?.high).toBeCloseTo(centre + half, 1);
  });

  it("is the same for the same seed, null without clusters or values", () => {
    const run = () =>
      clusterBootstrap([1, 2, 3, 4], (d) => mean([...d]), { random: createRandom(9) });
    expect(run()).toEqual(run());
    expect(clusterBootstrap([], () => 1, { random: createRandom(1) })).toBeNull();
    expect(clusterBootstrap([1], () => null, { random: createRandom(1) })).toBeNull();
  });
});
