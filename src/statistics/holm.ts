import { check } from "./check.js";

/**
 * p-values corrected for the number of comparisons, in the order given: rejecting those at or below a level keeps the
 * chance of any false rejection below that level, whatever the dependence.
 * Source: S. Holm (1979), Scandinavian Journal of Statistics 6, 65–70; as R's `p.adjust(p, "holm")`.
 *
 * @throws PourcontreError INVALID_ARGUMENT for a value outside 0–1
 * @example
 * holm([0.01, 0.04, 0.03, 0.005]); // [0.03, 0.06, 0.06, 0.02]
 */
export function holm(pValues: readonly number[]): number[] {
  for (const p of pValues) check(p >= 0 && p <= 1, `p-values lie in 0–1: ${p}`);
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(0);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}
