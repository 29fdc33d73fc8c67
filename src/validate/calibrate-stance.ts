import { type BrierScore, brierScore } from "../statistics/brier-score.js";
import {
  expectedCalibrationError,
  type ReliabilityBin,
  reliabilityCurve,
  type ScoredAnswer,
} from "../statistics/calibration.js";
import { type CoveragePoint, coverageCurve } from "../statistics/coverage-curve.js";

/** How far the confidence of a stance can be believed. */
export interface StanceCalibration {
  readonly number: number;
  readonly expectedCalibrationError: number | null;
  readonly brier: BrierScore | null;
  readonly reliability: readonly ReliabilityBin[];
  readonly coverage: readonly CoveragePoint[];
}

interface Answer {
  readonly gold: string;
  readonly predicted: string;
  readonly confidence: number | null;
}

/** Calibration of the answers that have a confidence; null where none has. */
export function calibrateStance(pairs: readonly Answer[]): StanceCalibration | null {
  const answers: ScoredAnswer[] = pairs.flatMap(({ confidence, gold, predicted }) =>
    confidence === null ? [] : [{ confidence, isRight: gold === predicted }],
  );
  if (answers.length === 0) return null;
  return {
    number: answers.length,
    expectedCalibrationError: expectedCalibrationError(answers),
    brier: brierScore(answers),
    reliability: reliabilityCurve(answers),
    coverage: coverageCurve(answers),
  };
}
