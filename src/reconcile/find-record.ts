import type { Registry } from "../registry/create-registry.js";
import { findMember } from "../registry/find-member.js";
import { holdsSeatOn } from "../registry/membership-on.js";
import { findCorrection, findPosition, type RollCallIndex } from "../rollcalls/index-roll-calls.js";
import {
  linkExplanation,
  type RollCallLink,
  type RollCallLinkTier,
} from "../rollcalls/link-explanation.js";
import { rollCallObject } from "../rollcalls/roll-call-object.js";
import type { RecordedPosition, RollCall, StanceObject } from "../types.js";
import { RECORDED, type ReconciledRow, type StatedRecord } from "./types.js";

/** What to look the votes up in. */
export interface ReconcileOptions {
  /** The votes; without them, `recordedVote` and `linkTier` of the records themselves are taken. */
  readonly index?: RollCallIndex;
  /** Every explanation is about this vote of the index. */
  readonly rollCallId?: string;
  /** Leads from names to ids, and knows who held a seat on a date. */
  readonly registry?: Registry;
  /** What was voted, by roll call id, where you know better than its title tells. */
  readonly objects?: Readonly<Record<string, StanceObject>>;
}

/** What the record of votes holds on one explanation. */
export interface FoundRecord {
  readonly recorded: RecordedPosition | null;
  readonly corrected: RecordedPosition | null;
  readonly correctionsChecked: boolean;
  readonly linkTier: RollCallLinkTier | null;
  readonly linkReason: ReconciledRow["linkReason"];
  readonly rollCallId: string | null;
  readonly rollCallObject: StanceObject;
  /** A discharge: a decision and a resolution, of which one may be meant and the other recorded. */
  readonly isDischarge: boolean;
  /** Several votes may be meant, and the member voted differently in them. */
  readonly severalVotes: boolean;
  readonly mepId: number | null;
  readonly seated: boolean;
}

function resolveId(record: StatedRecord, registry: Registry | undefined): number | null {
  if (record.mepId !== undefined) return record.mepId;
  if (registry === undefined || record.speaker === undefined) return null;
  const found = findMember(registry, {
    name: record.speaker,
    ...(record.date === undefined ? {} : { date: record.date }),
  });
  return found.type === "found" ? found.member.mepId : null;
}

function isSeated(mepId: number | null, date: string | undefined, registry?: Registry): boolean {
  const member = mepId === null ? undefined : registry?.memberById.get(mepId);
  return member === undefined || date === undefined || holdsSeatOn(member, date);
}

function objectOf(
  record: StatedRecord,
  rollCall: RollCall | null,
  options: ReconcileOptions,
): StanceObject {
  const known = rollCall === null ? undefined : options.objects?.[rollCall.id];
  const title = [rollCall?.title, record.topic].filter((part) => part !== undefined).join(" – ");
  const procedure = rollCall?.procedure ?? record.procedure;
  return known ?? rollCallObject({ title, ...(procedure === undefined ? {} : { procedure }) });
}

const isDischarge = (record: StatedRecord, rollCall: RollCall | null): boolean =>
  /\(DEC\)\s*$/u.test(rollCall?.procedure ?? record.procedure ?? "");

/** The record that came with the explanation. */
function fromSource(record: StatedRecord, options: ReconcileOptions): FoundRecord {
  const vote = record.recordedVote ?? null;
  const mepId = resolveId(record, options.registry);
  return {
    recorded: vote === null ? null : RECORDED[vote],
    corrected: null,
    correctionsChecked: false,
    linkTier: record.linkTier ?? null,
    linkReason: vote === null ? "no-vote-on-record" : "in-source",
    rollCallId: null,
    rollCallObject: objectOf(record, null, options),
    isDischarge: isDischarge(record, null),
    severalVotes: false,
    mepId,
    seated: isSeated(mepId, record.date, options.registry),
  };
}

/** The position that a member took in all of the votes alike, or null. */
function commonPosition(
  votes: readonly RollCall[],
  who: { mepId?: number | undefined; speaker?: string | undefined },
): RecordedPosition | null {
  const positions = new Set(votes.map((vote) => findPosition(vote, who)?.position ?? null));
  const [only = null] = positions;
  return positions.size === 1 ? only : null;
}

function reasonOf(
  link: RollCallLink,
  recorded: RecordedPosition | null,
  named: boolean,
): ReconciledRow["linkReason"] {
  if (link.rollCall === null || recorded !== null) return link.reason;
  return named ? "not-in-record" : "member-not-found";
}

/** Finds the vote that an explanation is about, and the member's place in its record. */
export function findRecord(record: StatedRecord, options: ReconcileOptions): FoundRecord {
  const { index, registry, rollCallId } = options;
  if (index === undefined) return fromSource(record, options);
  const link = linkExplanation(record, index, rollCallId === undefined ? {} : { rollCallId });
  const mepId = resolveId(record, registry);
  const who = { mepId: mepId ?? undefined, speaker: record.speaker };
  const several = link.reason === "several-adoption-votes";
  const votes = link.rollCall === null && !several ? [] : link.candidates;
  const recorded = commonPosition(votes, who);
  return {
    recorded,
    corrected: link.rollCall === null ? null : findCorrection(link.rollCall, who),
    correctionsChecked: votes.length > 0 && votes.every((vote) => vote.corrections !== null),
    linkTier: link.tier,
    linkReason: reasonOf(link, recorded, mepId !== null),
    rollCallId: link.rollCall?.id ?? null,
    rollCallObject: objectOf(record, link.rollCall, options),
    isDischarge: isDischarge(record, link.rollCall),
    severalVotes: several && recorded === null,
    mepId,
    seated: isSeated(mepId, link.rollCall?.date ?? record.date, registry),
  };
}
