import type { Registry } from "../registry/create-registry.js";
import { findMember } from "../registry/find-member.js";
import { groupOn, partyOn } from "../registry/membership-on.js";
import { type SeatFilter, seatsOn } from "../registry/seats-on.js";
import { findPosition } from "../rollcalls/index-roll-calls.js";
import { wilsonInterval } from "../statistics/wilson-interval.js";
import type { Member, RecordedPosition, RollCall } from "../types.js";
import { countVotes, findMajority } from "./count-votes.js";
import type {
  DeviationSummary,
  Explained,
  ExplainedShare,
  ExplainerGrouping,
  ExplainerRow,
  ExplainersSummary,
  SilentMember,
} from "./explainer-types.js";

interface Seat {
  readonly member: Member;
  readonly recorded: RecordedPosition | null;
  readonly explained: boolean;
  readonly partyId: string | null;
  readonly groupId: string | null;
}

const hasVoted = (seat: Seat): boolean =>
  seat.recorded !== null && seat.recorded !== "did-not-vote";

const toSilent = ({ member, recorded }: Seat): SilentMember => ({
  mepId: member.mepId,
  fullName: member.fullName,
  recorded,
});

function summarize(id: string | null, name: string, seats: readonly Seat[]): ExplainerRow {
  const explainers = seats.filter((seat) => seat.explained);
  const others = seats.filter((seat) => !seat.explained);
  return {
    id,
    name,
    seats: seats.length,
    voted: seats.filter(hasVoted).length,
    explained: explainers.length,
    explainers: countVotes(explainers),
    others: countVotes(others),
    silent: others.map(toSilent),
    majority: findMajority(countVotes(seats)),
  };
}

function groupSeats(
  seats: readonly Seat[],
  by: (seat: Seat) => string | null,
): Map<string | null, Seat[]> {
  const groups = new Map<string | null, Seat[]>();
  for (const seat of seats) groups.set(by(seat), [...(groups.get(by(seat)) ?? []), seat]);
  return groups;
}

function explainedShare(seats: readonly Seat[]): ExplainedShare {
  const explained = seats.filter((seat) => seat.explained).length;
  const voted = seats.length;
  if (voted === 0) return { voted, explained, share: null, interval: null };
  return { voted, explained, share: explained / voted, interval: wilsonInterval(explained, voted) };
}

function summarizeDeviation(
  seats: readonly Seat[],
  by: (seat: Seat) => string | null,
): DeviationSummary {
  const deviating: Seat[] = [];
  const conforming: Seat[] = [];
  for (const [id, own] of groupSeats(seats, by)) {
    const majority = id === null || own.length < 2 ? null : findMajority(countVotes(own));
    if (majority === null) continue;
    const cast = own.filter(hasVoted);
    for (const seat of cast)
      (countVotes([seat])[majority] === 1 ? conforming : deviating).push(seat);
  }
  return {
    deviating: explainedShare(deviating),
    conforming: explainedShare(conforming),
    deviatingMembers: deviating.map((seat) => ({ ...toSilent(seat), explained: seat.explained })),
  };
}

interface Explainers {
  /** EP ids of the members who explained, by the explanation's id. */
  readonly memberOf: ReadonlyMap<string, number>;
  readonly unmatchedIds: readonly string[];
}

function findExplainers(
  explanations: readonly Explained[],
  registry: Registry,
  date: string,
): Explainers {
  const memberOf = new Map<string, number>();
  const unmatchedIds: string[] = [];
  for (const { id, speaker, mepId, kind } of explanations) {
    if (kind === "oral") continue;
    const found = findMember(registry, {
      ...(mepId === undefined ? {} : { mepId }),
      ...(speaker === undefined ? {} : { name: speaker }),
      date,
    });
    if (found.type === "found") memberOf.set(id, found.member.mepId);
    else unmatchedIds.push(id);
  }
  return { memberOf, unmatchedIds };
}

/**
 * Who explained a vote and who did not: seats, votes, explanations, the silent with their recorded votes, and whether
 * members who voted otherwise than the majority of their party or group explained more. Votes are those on record, never
 * what texts say; spoken interventions (`kind` oral) are left out. Majorities are those of the seats looked at: of the
 * French members where the registry knows these only.
 *
 * @example
 * const { all } = summarizeExplainers(rollCall, explanations, frenchTerm9(), "party");
 * [all.seats, all.voted, all.explained]; // [79, 78, 24]
 */
export function summarizeExplainers(
  rollCall: RollCall,
  explanations: readonly Explained[],
  registry: Registry,
  grouping: ExplainerGrouping = "party",
  filter: SeatFilter = {},
): ExplainersSummary {
  const { date } = rollCall;
  const { memberOf, unmatchedIds } = findExplainers(explanations, registry, date);
  const explainers = new Set(memberOf.values());
  const seats = seatsOn(registry, date, filter).map(
    (member): Seat => ({
      member,
      recorded:
        findPosition(rollCall, { mepId: member.mepId, speaker: member.fullName })?.position ?? null,
      explained: explainers.has(member.mepId),
      partyId: partyOn(member, date)?.id ?? null,
      groupId: groupOn(member, date)?.id ?? null,
    }),
  );
  const seated = new Set(seats.map((seat) => seat.member.mepId));
  const unseatedIds = [...memberOf].filter(([, mepId]) => !seated.has(mepId)).map(([id]) => id);
  const organizations = new Map(
    (grouping === "group" ? registry.groups : registry.parties).map((o) => [o.id, o.name]),
  );
  const by = (seat: Seat): string | null => (grouping === "group" ? seat.groupId : seat.partyId);
  const rows = [...groupSeats(seats, by)]
    .map(([id, own]) => summarize(id, organizations.get(id ?? "") ?? id ?? "", own))
    .sort((a, b) => b.seats - a.seats || (a.name < b.name ? -1 : 1));
  return {
    rollCallId: rollCall.id,
    date,
    all: summarize(null, "all", seats),
    rows: grouping === "all" ? [] : rows,
    fromParty: summarizeDeviation(seats, (seat) => seat.partyId),
    fromGroup: summarizeDeviation(seats, (seat) => seat.groupId),
    unmatchedIds: [...unmatchedIds, ...unseatedIds],
  };
}
