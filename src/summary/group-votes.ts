import type { MemberPosition, Position, RecordedPosition, RollCall } from "../types.js";
import type { GroupVote } from "./summarize-agreement.js";
import type { ResponseSummary, SummaryOptions, SummaryRecord } from "./types.js";

const POSITIONS = { for: "pour", against: "contre", abstention: "abstention" } as const;
const ORDER = { pour: 0, contre: 1, abstention: 2 } as const;

/** What the roll calls say of one group. */
export interface RollCallView {
  readonly groupVotes: readonly GroupVote[];
  readonly response: ResponseSummary;
}

/** Votes that authors cast, by vote, one a member; the votes are told apart by roll call, procedure or date. */
export function votesOfAuthors(records: readonly SummaryRecord[]): GroupVote[] {
  const calls = new Map<string, { votes: [number, number, number]; voters: Set<string> }>();
  for (const record of records) {
    if (!record.recordedVote) continue;
    const call = record.rollCallId ?? record.procedure ?? record.date ?? "";
    const tally = calls.get(call) ?? { votes: [0, 0, 0], voters: new Set<string>() };
    calls.set(call, tally);
    const voter = String(record.mepId ?? record.speaker ?? record.id);
    if (tally.voters.has(voter)) continue;
    tally.voters.add(voter);
    tally.votes[ORDER[record.recordedVote]]++;
  }
  return Array.from(calls.values(), ({ votes }) => ({ votes, margins: null }));
}

/** Votes and response rates of every group, from the roll calls; null where positions cannot be grouped. */
export function viewRollCalls(
  records: readonly SummaryRecord[],
  options: SummaryOptions,
): Map<string, RollCallView> | null {
  const { rollCalls, by } = options;
  const groupOf =
    options.groupOfPosition ??
    (by === "group" ? (position: MemberPosition) => position.group ?? null : null);
  if (!rollCalls || !groupOf) return null;
  const tallies = new Map<string, GroupTally>();
  for (const call of rollCalls)
    addCall(tallies, call, authorsOf(records, call, rollCalls), groupOf);
  return new Map(Array.from(tallies, ([group, tally]) => [group, closeTally(tally)]));
}

interface GroupTally {
  readonly groupVotes: Map<string, { votes: [number, number, number]; margins: Margins }>;
  readonly authorVotes: Record<Position, number>;
  readonly silentVotes: Record<Position, number>;
}
type Margins = readonly [number, number, number] | null;

function addCall(
  tallies: Map<string, GroupTally>,
  call: RollCall,
  authors: ReadonlySet<number>,
  groupOf: (position: MemberPosition, call: RollCall) => string | null,
): void {
  const totals = call.totals;
  const margins: Margins = totals ? [totals.for, totals.against, totals.abstention] : null;
  for (const member of call.positions) {
    const group = groupOf(member, call);
    const position = positionOf(member.position);
    if (group === null || position === null) continue;
    const tally = tallies.get(group) ?? emptyTally();
    tallies.set(group, tally);
    const vote = tally.groupVotes.get(call.id) ?? { votes: [0, 0, 0], margins };
    tally.groupVotes.set(call.id, vote);
    vote.votes[ORDER[position]]++;
    const isAuthor = member.mepId !== null && authors.has(member.mepId);
    (isAuthor ? tally.authorVotes : tally.silentVotes)[position]++;
  }
}

/** Members who explain this vote. A record without any reference belongs to the only roll call there is. */
function authorsOf(
  records: readonly SummaryRecord[],
  call: RollCall,
  all: readonly RollCall[],
): Set<number> {
  const authors = new Set<number>();
  for (const record of records) {
    if (record.mepId !== undefined && explains(record, call, all.length === 1))
      authors.add(record.mepId);
  }
  return authors;
}

function explains(record: SummaryRecord, call: RollCall, isOnly: boolean): boolean {
  if (record.rollCallId) return record.rollCallId === call.id;
  if (record.procedure && call.procedure) return record.procedure === call.procedure;
  return isOnly;
}

function positionOf(position: RecordedPosition): Position | null {
  return position === "did-not-vote" ? null : POSITIONS[position];
}

function emptyTally(): GroupTally {
  return {
    groupVotes: new Map(),
    authorVotes: { pour: 0, contre: 0, abstention: 0 },
    silentVotes: { pour: 0, contre: 0, abstention: 0 },
  };
}

function closeTally(tally: GroupTally): RollCallView {
  const { authorVotes, silentVotes } = tally;
  const total = (votes: Record<Position, number>) => votes.pour + votes.contre + votes.abstention;
  const authorCount = total(authorVotes);
  const voterCount = authorCount + total(silentVotes);
  const responseShare = voterCount === 0 ? null : authorCount / voterCount;
  return {
    groupVotes: Array.from(tally.groupVotes.values()),
    response: { voterCount, authorCount, responseShare, authorVotes, silentVotes },
  };
}
