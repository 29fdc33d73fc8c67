/**
 * Order of two texts by UTF-16 code unit, for `sort`: the same in every locale.
 *
 * @returns −1, 0 or 1
 * @example
 * ["été", "zoo", "Zoo"].sort(compareCodeUnits); // ["Zoo", "zoo", "été"]
 */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
