/**
 * Multinomial logistic regression with an L2 penalty towards a prior, by Adam (Kingma & Ba 2015) in full batches.
 * Deterministic: a fixed order and number of steps, arithmetic without platform-dependent functions.
 */
import { softmax } from "../src/text/linear-model.js";

/** One case: the features that hold of it, with their values, and what it was coded as. */
export interface RegressionCase {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** Index of the class. */
  readonly label: number;
  readonly weight: number;
}

export interface RegressionOptions {
  readonly classCount: number;
  readonly steps: number;
  /** Strength of the penalty, one a feature. */
  readonly penalties: Float64Array;
  /** Where the weights start and are pulled to, feature by feature, class by class. Default: 0 */
  readonly prior?: Float64Array;
  /** Indices of weights that stay at the prior. */
  readonly frozen?: readonly number[];
}

const RATE = 0.05;

/** Adds the gradient of all cases' loss to `gradient`. */
function addGradient(
  cases: readonly RegressionCase[],
  weights: Float64Array,
  gradient: Float64Array,
  width: number,
): void {
  for (const { features, values, label, weight } of cases) {
    const scores = new Float64Array(width);
    for (let j = 0; j < features.length; j++) {
      const at = (features[j] as number) * width;
      const value = values[j] as number;
      for (let k = 0; k < width; k++) {
        scores[k] = (scores[k] as number) + value * (weights[at + k] as number);
      }
    }
    const shares = softmax(scores);
    for (let k = 0; k < width; k++) {
      const error = weight * ((shares[k] as number) - (label === k ? 1 : 0));
      for (let j = 0; j < features.length; j++) {
        const at = (features[j] as number) * width + k;
        gradient[at] = (gradient[at] as number) + error * (values[j] as number);
      }
    }
  }
}

/** Fits the weights, feature by feature, class by class. */
export function fitSoftmax(
  cases: readonly RegressionCase[],
  { classCount, steps, penalties, prior, frozen = [] }: RegressionOptions,
): Float64Array {
  const size = penalties.length * classCount;
  const start = prior ?? new Float64Array(size);
  const weights = Float64Array.from(start);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let meanDecay = 1;
  let squareDecay = 1;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map(
      (w, i) => (penalties[Math.floor(i / classCount)] as number) * (w - (start[i] as number)),
    );
    addGradient(cases, weights, gradient, classCount);
    for (const i of frozen) gradient[i] = 0;
    meanDecay *= 0.9;
    squareDecay *= 0.999;
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const m = (mean[i] as number) / (1 - meanDecay);
      const v = (square[i] as number) / (1 - squareDecay);
      weights[i] = (weights[i] as number) - (RATE * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}
