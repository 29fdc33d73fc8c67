import type { Position, RecordedPosition } from "../types.js";

/** Recorded votes; `absent`: did not vote; `unlisted`: no entry in the record. */
export interface VoteCounts extends Readonly<Record<Position, number>> {
  readonly absent: number;
  readonly unlisted: number;
}

const COLUMN: Readonly<Record<RecordedPosition, keyof VoteCounts>> = {
  for: "pour",
  against: "contre",
  abstention: "abstention",
  "did-not-vote": "absent",
};

/** Counts recorded votes; null is a member whom the record does not list. */
export function countVotes(
  seats: readonly { readonly recorded: RecordedPosition | null }[],
): VoteCounts {
  const counts = { pour: 0, contre: 0, abstention: 0, absent: 0, unlisted: 0 };
  for (const { recorded } of seats) counts[recorded === null ? "unlisted" : COLUMN[recorded]]++;
  return counts;
}

/** The vote that most cast, or null: a tie, or nobody voted. */
export function findMajority(counts: VoteCounts): Position | null {
  const positions: readonly Position[] = ["pour", "contre", "abstention"];
  const highest = Math.max(...positions.map((position) => counts[position]));
  const [first, ...others] = positions.filter((position) => counts[position] === highest);
  return first === undefined || highest === 0 || others.length > 0 ? null : first;
}
