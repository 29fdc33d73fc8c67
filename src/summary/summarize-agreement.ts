import { agreementIndex } from "../statistics/agreement-index.js";
import { expectedAgreementIndex } from "../statistics/expected-agreement-index.js";
import { mean } from "../vendor/simple-statistics.js";
import type { AgreementSummary } from "./types.js";

/** The recorded votes of one group in one vote. */
export interface GroupVote {
  /** For, against, abstaining. */
  readonly votes: readonly [number, number, number];
  /** Totals of the chamber, in the same order; null where unknown. */
  readonly margins: readonly [number, number, number] | null;
}

/** Up to this many voters a group is not placed in an order of agreement. */
export const LARGEST_UNRANKED_GROUP = 3;

/**
 * Agreement of a group over the votes in which it has a voter, beside what chance alone would give groups of the
 * same size in the same votes.
 *
 * @returns null where nobody voted
 */
export function summarizeAgreement(
  groupVotes: readonly GroupVote[],
  basis: AgreementSummary["basis"],
): AgreementSummary | null {
  const held = groupVotes.filter((vote) => sizeOf(vote) > 0);
  if (held.length === 0) return null;
  const margins = held.map((vote) => vote.margins);
  const voterCount = Math.max(...held.map(sizeOf));
  const atMargins = held.flatMap((vote, index) => {
    const chamber = margins[index];
    return chamber ? [expectedAgreementIndex(sizeOf(vote), chamber)] : [];
  });
  return {
    index: mean(held.map((vote) => agreementIndex(vote.votes) ?? 0)),
    expectedUniform: mean(held.map((vote) => expectedAgreementIndex(sizeOf(vote)))),
    expectedAtMargins: atMargins.length === held.length ? mean(atMargins) : null,
    voteCount: held.length,
    voterCount,
    basis,
    isRankable: voterCount > LARGEST_UNRANKED_GROUP,
  };
}

function sizeOf(vote: GroupVote): number {
  return vote.votes[0] + vote.votes[1] + vote.votes[2];
}
