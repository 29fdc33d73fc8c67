import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementIndex } from "../../src/statistics/agreement-index.js";
import { effectiveNumber } from "../../src/statistics/effective-number.js";
import { expectedAgreementIndex } from "../../src/statistics/expected-agreement-index.js";
import { normalQuantile } from "../../src/statistics/normal-quantile.js";
import { createRandom } from "../../src/statistics/random.js";
import { wilsonInterval } from "../../src/statistics/wilson-interval.js";

describe("normalQuantile", () => {
  // R: qnorm(c(0.5, 0.9, 0.975, 0.995, 1e-10)); Wichura (1988) prints 0.25 and 0.001.
  it.each([
    [0.5, 0],
    [0.25, -0.674489750196082],
    [0.001, -3.0902323061678],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489],
    [1e-20, -9.2623400897984],
  ])("quantile of %d", (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
  });

  it.each([0, 1, -1, Number.NaN])("refuses %d", (probability) => {
    expect(() => normalQuantile(probability)).toThrow(/inside/);
  });
});

describe("wilsonInterval", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3 (score, no correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d", (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("holds the share, inside 0–1, mirrored for the opposite share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const { low, high } = wilsonInterval(share * n, n);
          const mirrored = wilsonInterval((1 - share) * n, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(mirrored.low).toBeCloseTo(1 - high, 9);
        },
      ),
    );
  });

  it("refuses impossible counts", () => {
    expect(() => wilsonInterval(2, 1)).toThrow(/successes/);
    expect(() => wilsonInterval(0, 0)).toThrow(/successes/);
    expect(() => wilsonInterval(1, 2, 1)).toThrow(/level/);
  });
});

describe("effectiveNumber", () => {
  it.each([
    [[1, 1, 1, 1], 4],
    [[5, 5, 5], 3],
    [[8, 1, 1, 1], 121 / 67],
    [[], 0],
  ])("of %j", (sizes, expected) => {
    expect(effectiveNumber(sizes)).toBeCloseTo(expected, 12);
  });

  it("lies between 1 and the number of clusters", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (sizes) => {
        expect(effectiveNumber(sizes)).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(effectiveNumber(sizes)).toBeLessThanOrEqual(sizes.length + 1e-9);
      }),
    );
  });
});

describe("agreementIndex", () => {
  // Hix, Noury & Roland (2005): 1 where all vote alike, 0 where the three options share the votes equally.
  it.each<[[number, number, number], number | null]>([
    [[30, 30, 30], 0],
    [[1, 2, 0], 0.5],
    [[12, 0, 0], 1],
    [[1, 1, 1], 0],
    [[0, 0, 0], null],
  ])("of %j is %s", (votes, expected) => {
    expect(agreementIndex(votes)).toBe(expected);
  });
});

describe("expectedAgreementIndex", () => {
  it.each([
    [1, 1],
    [3, 0.444],
    [5, 0.333],
    [11, 0.225],
  ])("of %d members under uniform votes", (memberCount, expected) => {
    expect(expectedAgreementIndex(memberCount)).toBeCloseTo(expected, 3);
  });

  it("is 0.72 for three members at the margins of 537, 133, 24", () => {
    expect(expectedAgreementIndex(3, [537, 133, 24])).toBeCloseTo(0.72, 2);
  });

  it("equals the mean of simulated votes", () => {
    const random = createRandom(11);
    const margins: [number, number, number] = [6, 3, 1];
    let sum = 0;
    const draws = 40_000;
    for (let i = 0; i < draws; i++) {
      const votes: [number, number, number] = [0, 0, 0];
      for (let member = 0; member < 7; member++) {
        const u = random();
        votes[u < 0.6 ? 0 : u < 0.9 ? 1 : 2]++;
      }
      sum += agreementIndex(votes) ?? 0;
    }
    expect(expectedAgreementIndex(7, margins)).toBeCloseTo(sum / draws, 2);
  });

  it("is 1 where all vote one way, and holds for 700 members", () => {
    expect(expectedAgreementIndex(4, [1, 0, 0])).toBeCloseTo(1, 12);
    expect(expectedAgreementIndex(700, [537, 133, 24])).toBeCloseTo((537 - 157 / 2) / 694, 2);
  });
});
