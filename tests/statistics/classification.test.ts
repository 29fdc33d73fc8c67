import { describe, expect, it } from "vitest";
import { bootstrapMacroF1 } from "../../src/statistics/bootstrap-macro-f1.js";
import { brierScore } from "../../src/statistics/brier-score.js";
import { expectedCalibrationError, reliabilityCurve } from "../../src/statistics/calibration.js";
import { classificationMetrics } from "../../src/statistics/classification-metrics.js";
import { compareSystems } from "../../src/statistics/compare-systems.js";
import { correctedShares } from "../../src/statistics/corrected-shares.js";
import { coverageCurve } from "../../src/statistics/coverage-curve.js";
import { createRandom, shuffle } from "../../src/statistics/random.js";

describe("classificationMetrics", () => {
  it("equals scikit-learn's documented example of f1_score: macro 0.26…", () => {
    // y_true = [0, 1, 2, 0, 1, 2], y_pred = [0, 2, 1, 0, 0, 1]: f1_score(average=None) is [0.8, 0, 0], macro 0.267.
    const metrics = classificationMetrics([..."012012"], [..."021001"]);
    expect(metrics.classes.map((c) => c.f1)).toEqual([0.8, 0, 0]);
    expect(metrics.macroF1).toBeCloseTo(0.8 / 3, 12);
    expect(metrics.classes[0]).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(metrics.accuracy).toBeCloseTo(2 / 6, 12);
    expect(metrics.confusion).toEqual([
      [2, 0, 0],
      [1, 0, 1],
      [0, 2, 0],
    ]);
  });

  it("leaves classes that occur on neither side out of the mean", () => {
    const metrics = classificationMetrics(["a", "b"], ["a", "b"], ["a", "b", "c"]);
    expect(metrics.macroF1).toBe(1);
    expect(metrics.classes[2]).toMatchObject({ f1: null, precision: null, recall: null });
  });

  it("is null for nothing, and refuses unknown labels", () => {
    expect(classificationMetrics([], [])).toMatchObject({ accuracy: null, macroF1: null });
    expect(() => classificationMetrics(["a"], ["b"], ["a"])).toThrow(/not listed: b/);
    expect(() => classificationMetrics(["a"], [])).toThrow(/same texts/);
  });
});

describe("bootstrapMacroF1", () => {
  const random = createRandom(2);
  const gold = Array.from({ length: 200 }, () => (random() < 0.5 ? "pour" : "contre"));
  const predicted = gold.map((label) => (random() < 0.9 ? label : "abstention"));

  it("holds the score, and is wider where texts are copies", () => {
    const width = (clusters?: string[]) => {
      const interval = bootstrapMacroF1(gold, predicted, {
        random: createRandom(3),
        replicateCount: 400,
        ...(clusters ? { clusters } : {}),
      });
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    const sorted = predicted.map((label, i) => (label === gold[i] ? `right${i % 5}` : "wrong"));
    expect(width(sorted)).toBeGreaterThan(width());
  });
});

describe("compareSystems", () => {
  const random = createRandom(4);
  const gold = Array.from({ length: 300 }, () => (random() < 0.6 ? "pour" : "contre"));
  const other = (label: string) => (label === "pour" ? "contre" : "pour");
  const withErrors = (share: number) => gold.map((g) => (random() < share ? other(g) : g));
  const options = () => ({ random: createRandom(5), replicateCount: 400 });

  it("finds a clear difference", () => {
    const comparison = compareSystems(gold, withErrors(0.02), withErrors(0.2), options());
    expect(comparison.macroF1Difference).toBeGreaterThan(0.1);
    expect(comparison.macroF1DifferenceInterval?.low).toBeGreaterThan(0);
    expect(comparison.macroF1P).toBe(1 / 401);
    expect(comparison.mcnemarP).toBeLessThan(0.001);
    expect(comparison.accuracyDifference).toBeCloseTo(
      (comparison.firstOnlyCount - comparison.secondOnlyCount) / 300,
      12,
    );
  });

  it("finds none between equals, and one cluster of copies decides nothing", () => {
    const system = withErrors(0.1);
    expect(compareSystems(gold, system, system, options())).toMatchObject({
      macroF1Difference: 0,
      macroF1P: 1,
      mcnemarP: 1,
    });
    const clusters = gold.map(() => "one");
    const comparison = compareSystems(gold, withErrors(0.02), withErrors(0.2), {
      ...options(),
      clusters,
    });
    expect(comparison).toMatchObject({ clusterCount: 1, macroF1P: 1 });
  });
});

describe("calibration", () => {
  const answers = (confidence: number, rightCount: number, number: number) =>
    Array.from({ length: number }, (_, i) => ({ confidence, isRight: i < rightCount }));

  it("is the weighted distance of accuracy from confidence", () => {
    const mixed = [...answers(0.6, 3, 10), ...answers(0.9, 9, 10)];
    expect(expectedCalibrationError(mixed, 2)).toBeCloseTo(0.15, 12);
    expect(reliabilityCurve(mixed, 2)).toMatchObject([
      { number: 10, accuracy: 0.3 },
      { number: 10, accuracy: 0.9 },
    ]);
  });

  it("does not depend on the order of the answers", () => {
    const mixed = [...answers(0.6, 3, 10), ...answers(0.7, 5, 3), ...answers(0.9, 9, 10)];
    const mirrored = shuffle(mixed, createRandom(6));
    expect(expectedCalibrationError(mirrored, 4)).toBeCloseTo(
      expectedCalibrationError(mixed, 4) ?? Number.NaN,
      12,
    );
    const numbers = reliabilityCurve(mirrored, 4).map((bin) => bin.number);
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(23);
  });

  it("nears 0 for answers that are as right as they say", () => {
    const random = createRandom(7);
    const honest = Array.from({ length: 20_000 }, () => {
      const confidence = 0.5 + random() / 2;
      return { confidence, isRight: random() < confidence };
    });
    expect(expectedCalibrationError(honest)).toBeLessThan(0.015);
  });

  it("is null for nothing and refuses what is no probability", () => {
    expect(expectedCalibrationError([])).toBeNull();
    expect(() => reliabilityCurve(answers(1.2, 1, 1))).toThrow(/0–1/);
  });
});

describe("brierScore", () => {
  it("is the mean squared distance; skill against the base rate", () => {
    const answers = [
      { confidence: 0.8, isRight: true },
      { confidence: 0.4, isRight: false },
    ];
    expect(brierScore(answers)?.score).toBeCloseTo(0.1, 12);
    expect(brierScore(answers)?.skill).toBeCloseTo(1 - 0.1 / 0.25, 12);
    expect(brierScore([{ confidence: 0.5, isRight: true }])?.skill).toBeNull();
    expect(brierScore([])).toBeNull();
  });
});

describe("coverageCurve", () => {
  it("gives what stays and how right it is", () => {
    const answers = [
      { confidence: 0.9, isRight: true },
      { confidence: 0.7, isRight: true },
      { confidence: 0.4, isRight: false },
      { confidence: 0.2, isRight: true },
    ];
    expect(coverageCurve(answers, [0, 0.5, 0.95])).toEqual([
      { threshold: 0, number: 4, coverageShare: 1, accuracy: 0.75 },
      { threshold: 0.5, number: 2, coverageShare: 0.5, accuracy: 1 },
      { threshold: 0.95, number: 0, coverageShare: 0, accuracy: null },
    ]);
  });
});

describe("correctedShares", () => {
  const pairs = (gold: string, predicted: string, count: number) =>
    Array.from({ length: count }, () => ({ gold, predicted }));
  const options = () => ({ random: createRandom(1), replicateCount: 200 });

  it("is Rogan and Gladen's estimate for two labels: (0.3 + 0.9 − 1) / (0.8 + 0.9 − 1)", () => {
    // Sensitivity 0.8, specificity 0.9, apparent prevalence 0.3 (Rogan & Gladen 1978, equation 1).
    const gold = [
      ...pairs("oui", "oui", 80),
      ...pairs("oui", "non", 20),
      ...pairs("non", "non", 90),
      ...pairs("non", "oui", 10),
    ];
    const predicted = [...new Array(300).fill("oui"), ...new Array(700).fill("non")] as string[];
    const shares = correctedShares(gold, predicted, options());
    expect(shares.map((share) => share.label)).toEqual(["non", "oui"]);
    expect(shares[1]?.rawShare).toBeCloseTo(0.3, 12);
    expect(shares[1]?.share).toBeCloseTo(0.2 / 0.7, 6);
    expect(shares[1]?.interval?.low).toBeLessThan(0.2 / 0.7);
    expect(shares[1]?.interval?.high).toBeGreaterThan(0.2 / 0.7);
  });

  it("stays inside 0–1 and adds up to 1", () => {
    const gold = [
      ...pairs("a", "a", 8),
      ...pairs("a", "b", 2),
      ...pairs("b", "b", 9),
      ...pairs("b", "a", 1),
    ];
    const shares = correctedShares(gold, new Array(50).fill("b") as string[], options());
    expect(shares.map((share) => share.share).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(shares[0]?.share).toBeCloseTo(0, 3);
  });

  it("refuses labels without gold, and nothing", () => {
    expect(() => correctedShares(pairs("a", "a", 3), ["b"], options())).toThrow(
      /no text of the label b/,
    );
    expect(() => correctedShares(pairs("a", "a", 3), [], options())).toThrow(/needs/);
  });
});
