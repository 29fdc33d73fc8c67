import { agreementIndex } from "./agreement-index.js";
import { check } from "./check.js";

/**
 * Mean Agreement Index of a group whose members vote independently, each with the given chances: exact, by
 * summing over all outcomes. Without `margins` the three options are equally likely; with the chamber's totals
 * it says what a group of that size would show if its members were drawn from the chamber (with replacement).
 * Source: the multinomial distribution applied to Hix, Noury & Roland (2005).
 *
 * @param memberCount whole number of voters, 1 or more (time grows with its square)
 * @param margins votes or shares for, against, abstaining; any positive sum
 * @throws PourcontreError INVALID_ARGUMENT
 * @example
 * expectedAgreementIndex(3); // 0.4444…
 */
export function expectedAgreementIndex(
  memberCount: number,
  margins: readonly [number, number, number] = [1, 1, 1],
): number {
  const total = margins[0] + margins[1] + margins[2];
  check(
    Number.isInteger(memberCount) && memberCount >= 1,
    `memberCount must be whole: ${memberCount}`,
  );
  check(total > 0 && margins.every((share) => share >= 0), `margins must be positive: ${margins}`);
  const logs = margins.map((share) => Math.log(share / total));
  const factorials = logFactorials(memberCount);
  let expected = 0;
  for (let yes = 0; yes <= memberCount; yes++) {
    for (let no = 0; no <= memberCount - yes; no++) {
      const votes: [number, number, number] = [yes, no, memberCount - yes - no];
      expected += probability(votes, logs, factorials) * (agreementIndex(votes) ?? 0);
    }
  }
  return expected;
}

function probability(
  votes: readonly number[],
  logShares: readonly number[],
  factorials: Float64Array,
): number {
  let log = factorials.at(-1) ?? 0;
  votes.forEach((count, option) => {
    if (count > 0) log += count * (logShares[option] ?? 0) - (factorials[count] ?? 0);
  });
  return Math.exp(log);
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let i = 1; i <= most; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  return logs;
}
