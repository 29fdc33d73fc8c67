import type { ScoredAnswer } from "./calibration.js";

export interface BrierScore {
  /** Mean squared distance between confidence and outcome, 0 (best) – 1. */
  readonly score: number;
  /** The score of always giving the share of right answers. */
  readonly baseScore: number;
  /** 1 − score / baseScore: above 0 is better than the base rate; null where all or none are right. */
  readonly skill: number | null;
}

/**
 * Brier score of confidences, and its skill against the base rate.
 * Source: G. W. Brier (1950), Monthly Weather Review 78, 1–3; D. S. Wilks (2019), Statistical Methods in the
 * Atmospheric Sciences, section 9.4 (skill score).
 *
 * @returns null for no answer
 * @example
 * brierScore([{ confidence: 0.8, isRight: true }, { confidence: 0.4, isRight: false }])?.score; // 0.1
 */
export function brierScore(answers: readonly ScoredAnswer[]): BrierScore | null {
  if (answers.length === 0) return null;
  const base = answers.filter((answer) => answer.isRight).length / answers.length;
  let sum = 0;
  for (const { confidence, isRight } of answers) sum += (confidence - (isRight ? 1 : 0)) ** 2;
  const score = sum / answers.length;
  const baseScore = base * (1 - base);
  return { score, baseScore, skill: baseScore === 0 ? null : 1 - score / baseScore };
}
