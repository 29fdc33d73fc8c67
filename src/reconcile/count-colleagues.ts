import type { RecordedPosition } from "../types.js";
import type { Comparison } from "./compare-positions.js";
import type { Colleagues } from "./types.js";

/** One compared explanation, as its colleagues see it. */
export interface ComparedExplanation {
  /** The vote that it is about. */
  readonly vote: string | null;
  readonly mepId: number | null;
  readonly party: string | null;
  readonly recorded: RecordedPosition | null;
  readonly comparison: Comparison | null;
}

const count = (others: readonly ComparedExplanation[]): { agree: number; differ: number } => ({
  agree: others.filter((other) => other.comparison?.startsWith("agrees")).length,
  differ: others.filter((other) => other.comparison === "differs").length,
});

/** Groups explanations by the vote that they are about. */
export function groupByVote(
  all: readonly ComparedExplanation[],
): ReadonlyMap<string, readonly ComparedExplanation[]> {
  const byVote = new Map<string, ComparedExplanation[]>();
  for (const one of all) {
    if (one.vote === null) continue;
    const list = byVote.get(one.vote);
    if (list === undefined) byVote.set(one.vote, [one]);
    else list.push(one);
  }
  return byVote;
}

/** Counts the other members who explained the same vote by whether their text agrees with the record. */
export function countColleagues(
  one: ComparedExplanation,
  sameVote: readonly ComparedExplanation[],
): Colleagues {
  const others = sameVote.filter(
    (other) => other !== one && (other.mepId === null || other.mepId !== one.mepId),
  );
  const party = others.filter((other) => one.party !== null && other.party === one.party);
  return {
    sameVote: count(party.filter((other) => other.recorded === one.recorded)),
    party: count(party),
    all: count(others),
  };
}
