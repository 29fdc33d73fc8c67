import { mean } from "../vendor/simple-statistics.js";
import { check } from "./check.js";
import type { Interval } from "./interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** One answer: the confidence given to it, 0–1, and whether it was right. */
export interface ScoredAnswer {
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface ReliabilityBin {
  readonly number: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
  /** Wilson's interval of `accuracy` at `number`: a point inside is calibrated as far as can be told. */
  readonly accuracyInterval: Interval;
}

/**
 * Reliability curve: answers in bins of (nearly) equal number by rising confidence, mean confidence beside accuracy.
 * Answers of the same confidence stay in one bin, so that their order does not matter.
 * Source: Nixon et al. (2019), "Measuring Calibration in Deep Learning" (equal-mass bins).
 *
 * @throws PourcontreError INVALID_ARGUMENT for a confidence outside 0–1 or fewer than one bin
 * @example
 * reliabilityCurve([{ confidence: 0.9, isRight: true }], 10)[0]?.accuracy; // 1
 */
export function reliabilityCurve(
  answers: readonly ScoredAnswer[],
  binCount = 10,
): ReliabilityBin[] {
  check(Number.isInteger(binCount) && binCount >= 1, `binCount must be 1 or more: ${binCount}`);
  for (const { confidence } of answers) {
    check(confidence >= 0 && confidence <= 1, `confidence lies in 0–1: ${confidence}`);
  }
  const sorted = answers.slice().sort((a, b) => a.confidence - b.confidence);
  const bins: ScoredAnswer[][] = [];
  let bin: ScoredAnswer[] = [];
  sorted.forEach((answer, i) => {
    bin.push(answer);
    const isTied = sorted[i + 1]?.confidence === answer.confidence;
    if (!isTied && i + 1 >= ((bins.length + 1) * sorted.length) / binCount - 1e-9) {
      bins.push(bin);
      bin = [];
    }
  });
  return bins.filter((answersOfBin) => answersOfBin.length > 0).map(closeBin);
}

function closeBin(answers: readonly ScoredAnswer[]): ReliabilityBin {
  const rightCount = answers.filter((answer) => answer.isRight).length;
  return {
    number: answers.length,
    meanConfidence: mean(answers.map((answer) => answer.confidence)),
    accuracy: rightCount / answers.length,
    accuracyInterval: wilsonInterval(rightCount, answers.length),
  };
}

/**
 * Expected calibration error: mean distance between confidence and accuracy over equal-mass bins, weighted by their
 * number. 0 is perfect. Few answers raise it by chance.
 * Source: Naeini, Cooper & Hauskrecht (2015), AAAI; equal-mass bins as Nixon et al. (2019).
 *
 * @returns null for no answer
 * @example
 * expectedCalibrationError([{ confidence: 0.9, isRight: true }], 1); // 0.1 (up to rounding)
 */
export function expectedCalibrationError(
  answers: readonly ScoredAnswer[],
  binCount = 10,
): number | null {
  if (answers.length === 0) return null;
  return reliabilityCurve(answers, binCount).reduce(
    (sum, bin) => sum + (bin.number / answers.length) * Math.abs(bin.accuracy - bin.meanConfidence),
    0,
  );
}
