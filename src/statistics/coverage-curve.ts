import type { ScoredAnswer } from "./calibration.js";

export interface CoveragePoint {
  readonly threshold: number;
  /** Answers whose confidence reaches the threshold. */
  readonly number: number;
  readonly coverageShare: number;
  /** Share of those that are right; null for none. */
  readonly accuracy: number | null;
}

const THRESHOLDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

/**
 * How many answers stay, and how many of those are right, when answers below a confidence are withheld.
 * Source: El-Yaniv & Wiener (2010), Journal of Machine Learning Research 11, 1605–1641 (risk–coverage).
 *
 * @example
 * coverageCurve([{ confidence: 0.9, isRight: true }, { confidence: 0.4, isRight: false }], [0.5]);
 * // [{ threshold: 0.5, number: 1, coverageShare: 0.5, accuracy: 1 }]
 */
export function coverageCurve(
  answers: readonly ScoredAnswer[],
  thresholds: readonly number[] = THRESHOLDS,
): CoveragePoint[] {
  return thresholds.map((threshold) => {
    const kept = answers.filter((answer) => answer.confidence >= threshold);
    const rightCount = kept.filter((answer) => answer.isRight).length;
    return {
      threshold,
      number: kept.length,
      coverageShare: answers.length === 0 ? 0 : kept.length / answers.length,
      accuracy: kept.length === 0 ? null : rightCount / kept.length,
    };
  });
}
