import { exactExp } from "../src/text/linear-model.js";

const STEPS = 4000;
const RATE = 0.5;
const PENALTY = 1e-3;

/**
 * Logistic regression of few features by gradient descent from zero: deterministic on every platform.
 *
 * @param rows features of each case; the first is the constant 1 where an intercept is wanted
 * @returns one coefficient a feature, rounded to four places
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  isTrue: readonly boolean[],
): number[] {
  const width = rows[0]?.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    rows.forEach((row, i) => {
      const score = row.reduce((sum, x, k) => sum + x * (weights[k] as number), 0);
      const error = 1 / (1 + exactExp(-score)) - (isTrue[i] ? 1 : 0);
      row.forEach((x, k) => {
        gradient[k] = (gradient[k] as number) + (error * x) / rows.length;
      });
    });
    weights = weights.map((weight, k) => weight - RATE * (gradient[k] as number));
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}
