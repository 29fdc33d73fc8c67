import { check } from "./check.js";

/**
 * Cohen's kappa of two coders over the same units: agreement beyond what their own margins give by chance.
 * Source: J. Cohen (1960), Educational and Psychological Measurement 20, 37–46.
 *
 * @param first and `second`: one label a unit, null where the coder left it out (such units are not used)
 * @returns null where no unit is shared or where chance agreement is 1
 * @throws PourcontreError INVALID_ARGUMENT for lists of different lengths
 * @example
 * cohenKappa(["a", "a", "b", "b"], ["a", "a", "b", "a"]); // 0.5
 */
export function cohenKappa(
  first: readonly (string | number | boolean | null)[],
  second: readonly (string | number | boolean | null)[],
): number | null {
  check(first.length === second.length, "both coders need the same units");
  const pairs = first.flatMap((label, unit) => {
    const other = second[unit] ?? null;
    return label === null || other === null ? [] : [[label, other] as const];
  });
  if (pairs.length === 0) return null;
  const firstCounts = countValues(pairs.map(([label]) => label));
  const secondCounts = countValues(pairs.map(([, label]) => label));
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  let expected = 0;
  for (const [label, count] of firstCounts) {
    expected += (count * (secondCounts.get(label) ?? 0)) / pairs.length ** 2;
  }
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
}

/** How often each value occurs, in the order in which the values first occur. */
export function countValues<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
