import { check } from "./check.js";

/**
 * Exact McNemar test: two-sided binomial test that, of the texts on which exactly one of two systems is right, each is
 * right on half.
 * Source: Q. McNemar (1947), Psychometrika 12, 153–157, in its exact form; as R's `binom.test(b, b + c)`.
 *
 * @param firstOnlyCount texts that only the first system gets right; `secondOnlyCount` likewise
 * @returns 1 where the systems never differ
 * @throws PourcontreError INVALID_ARGUMENT for anything but whole numbers from 0 on
 * @example
 * mcnemarExact(1, 9); // 0.021484375
 */
export function mcnemarExact(firstOnlyCount: number, secondOnlyCount: number): number {
  for (const count of [firstOnlyCount, secondOnlyCount]) {
    check(Number.isInteger(count) && count >= 0, `counts must be whole and not negative: ${count}`);
  }
  const total = firstOnlyCount + secondOnlyCount;
  const fewer = Math.min(firstOnlyCount, secondOnlyCount);
  let log = -total * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= fewer; k++) {
    tail += Math.exp(log);
    log += Math.log(total - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * tail);
}
