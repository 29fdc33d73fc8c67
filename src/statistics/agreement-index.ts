import { check } from "./check.js";

/**
 * Agreement Index of a group's recorded votes: 1 where all vote alike, 0 where the three options share the votes
 * equally. It is about votes cast, not about what the texts say, and small groups reach high values by chance:
 * read it beside `expectedAgreementIndex`.
 * Source: Hix, Noury & Roland (2005), British Journal of Political Science 35, 209–234.
 *
 * @param votes numbers for, against and abstaining
 * @returns null where nobody voted
 * @throws PourcontreError INVALID_ARGUMENT for a negative number
 * @example
 * agreementIndex([1, 2, 0]); // 0.5
 */
export function agreementIndex(votes: readonly [number, number, number]): number | null {
  check(
    votes.every((count) => count >= 0),
    `votes must not be negative: ${votes}`,
  );
  const total = votes[0] + votes[1] + votes[2];
  if (total === 0) return null;
  const most = Math.max(...votes);
  return (most - (total - most) / 2) / total;
}
