import { PourcontreError } from "../../errors.js";

/** First day of each parliamentary term that has roll calls as XML. */
const TERM_STARTS: readonly (readonly [term: number, start: string])[] = [
  [10, "2024-07-16"],
  [9, "2019-07-02"],
  [8, "2014-07-01"],
  [7, "2009-07-14"],
  [6, "2004-07-20"],
];

/**
 * The parliamentary term of a sitting.
 *
 * @throws PourcontreError INVALID_ARGUMENT before the 6th term
 * @example
 * termOfSitting("2021-07-06"); // 9
 */
export function termOfSitting(date: string): number {
  const found = TERM_STARTS.find(([, start]) => date >= start);
  if (found !== undefined) return found[0];
  throw new PourcontreError("INVALID_ARGUMENT", `${date} lies before the 6th term (2004-07-20)`);
}
