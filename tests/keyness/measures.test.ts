import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureLogLikelihood } from "../../src/keyness/log-likelihood.js";
import { measureLogOdds } from "../../src/keyness/log-odds.js";
import { measureLogRatio } from "../../src/keyness/log-ratio.js";

/** A table of Dunning's: a word after another, after others; and other words after the same. */
const fromCells = (a: number, b: number, c: number, d: number) => ({
  targetCount: a,
  targetTotal: a + b,
  referenceCount: c,
  referenceTotal: c + d,
});

describe("measureLogLikelihood", () => {
  it.each([
    ["the swiss", 110, 2442, 111, 29114, 270.72],
    ["can be", 29, 13, 123, 31612, 263.9],
    ["previous year", 31, 23, 139, 31584, 256.84],
  ])("equals Dunning 1993, table 2: %s", (_, a, b, c, d, expected) => {
    expect(measureLogLikelihood(fromCells(a, b, c, d))).toBeCloseTo(expected, 2);
  });

  it.each([
    // The first table is that of quanteda.textstats' test of textstat_keyness(measure = "lr").
    [3, 7, 7, 2, 4.534939332256226],
    [12, 988, 3, 1997, 13.86136928987035],
  ])(
    "equals scipy 1.17.1 chi2_contingency(lambda_='log-likelihood'): %i %i %i %i",
    (a, b, c, d, expected) => {
      expect(measureLogLikelihood(fromCells(a, b, c, d))).toBeCloseTo(expected, 10);
    },
  );

  it("is 0 for equal frequencies and where there is nothing to compare", () => {
    expect(measureLogLikelihood(fromCells(10, 90, 20, 180))).toBeCloseTo(0, 10);
    expect(measureLogLikelihood(fromCells(0, 10, 0, 20))).toBe(0);
    expect(measureLogLikelihood(fromCells(5, 5, 0, 0))).toBe(0);
  });

  it("is never below 0 and does not care which corpus is the target", () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const value = measureLogLikelihood(fromCells(a, b, c, d));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(measureLogLikelihood(fromCells(c, d, a, b))).toBeCloseTo(value, 8);
      }),
      { seed: 6 },
    );
  });
});

describe("measureLogRatio (Hardie 2014: each point is a doubling)", () => {
  it.each([
    [10, 1000, 10, 1000, 0],
    [20, 1000, 10, 1000, 1],
    [40, 1000, 20, 2000, 2],
    [10, 1000, 80, 1000, -3],
    [8, 1000, 0, 1000, 4],
  ])("%i in %i against %i in %i is %f", (a, totalA, b, totalB, expected) => {
    const counts = {
      targetCount: a,
      targetTotal: totalA,
      referenceCount: b,
      referenceTotal: totalB,
    };
    expect(measureLogRatio(counts)).toBeCloseTo(expected, 12);
  });

  it("is null where a corpus is empty", () => {
    expect(measureLogRatio(fromCells(3, 5, 0, 0))).toBeNull();
  });
});

describe("measureLogOdds", () => {
  const prior = { count: 0.05, total: 0.55 };
  const countsOf = (targetCount: number, referenceCount: number) => ({
    targetCount,
    targetTotal: 9,
    referenceCount,
    referenceTotal: 9,
  });

  it.each([
    ["brown, quick, fox", 1, 0, 0.6894227886807968],
    ["donkey, lazier, purple", 0, 1, -0.6894227886807968],
    ["the", 2, 2, 0],
  ])("equals the published example of the Python package fightin-words: %s", (_, a, b, z) => {
    expect(measureLogOdds(countsOf(a, b), prior).z).toBeCloseTo(z, 12);
  });

  it("shrinks to 0 as the prior grows", () => {
    const zOf = (words: number) =>
      measureLogOdds(countsOf(3, 1), { count: words / 10, total: words }).difference;
    expect(zOf(1)).toBeGreaterThan(zOf(10));
    expect(zOf(1e9)).toBeCloseTo(0, 6);
  });
});
