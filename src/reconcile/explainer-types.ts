import type { Interval } from "../statistics/interval.js";
import type { Explanation, Position, RecordedPosition } from "../types.js";
import type { VoteCounts } from "./count-votes.js";

export type ExplainerGrouping = "party" | "group" | "all";

/** A member who wrote nothing, and the vote on record (null: not listed). */
export interface SilentMember {
  readonly mepId: number;
  readonly fullName: string;
  readonly recorded: RecordedPosition | null;
}

/** One party or group (or all together) at one vote. */
export interface ExplainerRow {
  readonly id: string | null;
  readonly name: string;
  readonly seats: number;
  /** Members who voted for, against or abstained. */
  readonly voted: number;
  /** Members who explained the vote (once each). */
  readonly explained: number;
  /** Recorded votes of those who explained. */
  readonly explainers: VoteCounts;
  /** Recorded votes of those who did not. */
  readonly others: VoteCounts;
  readonly silent: readonly SilentMember[];
  /** The most frequent recorded vote; null in a tie or where nobody voted. */
  readonly majority: Position | null;
}

/** How many explained, among some who voted. */
export interface ExplainedShare {
  readonly voted: number;
  readonly explained: number;
  /** 0–1, or null where nobody voted so. */
  readonly share: number | null;
  /** Wilson's, at 95 %, as if members decided alone; null with the share. */
  readonly interval: Interval | null;
}

/** Whether those who voted otherwise than the majority of their party or group explained more. */
export interface DeviationSummary {
  readonly deviating: ExplainedShare;
  readonly conforming: ExplainedShare;
  readonly deviatingMembers: readonly (SilentMember & { readonly explained: boolean })[];
}

export interface ExplainersSummary {
  readonly rollCallId: string;
  readonly date: string;
  readonly all: ExplainerRow;
  /** By party or group, most seats first. */
  readonly rows: readonly ExplainerRow[];
  readonly fromParty: DeviationSummary;
  readonly fromGroup: DeviationSummary;
  /** Explanations of which no member with a seat could be found. */
  readonly unmatchedIds: readonly string[];
}

/** What is read of an explanation. */
export type Explained = Pick<Explanation, "id" | "speaker" | "mepId" | "kind">;
