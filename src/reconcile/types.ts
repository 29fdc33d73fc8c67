import type { LinkReason, RollCallLinkTier } from "../rollcalls/link-explanation.js";
import type {
  Explanation,
  NamedPosition,
  Position,
  RecordedPosition,
  Stance,
  StanceLabel,
  StanceObject,
} from "../types.js";

/** What `reconcile` reads of a record: an explanation's fields (its text is not needed) and its stance. */
export interface StatedRecord extends Partial<Omit<Explanation, "id">> {
  readonly id: string;
  readonly stance: Pick<Stance, "label" | "declared" | "confidence" | "object"> & {
    readonly evidence: readonly { readonly quote: string; readonly kind: string }[];
    readonly positions?: readonly Pick<NamedPosition, "label" | "holder" | "modality">[];
  };
}

/** What the text says, in the words that say it. */
export interface StatedPosition {
  readonly label: StanceLabel;
  readonly declared: boolean;
  /** The text refuses support and does not say how (against, or an abstention). */
  readonly refused: boolean;
  /** The text itself speaks of a vote cast by mistake. */
  readonly mentionsMistake: boolean;
  /** Every position that the text gives as the author's or the group's own, also on parts and other texts. */
  readonly named: readonly StanceLabel[];
  readonly object: StanceObject;
  readonly quote: string | null;
  /** Calibrated probability that `label` is right, 0–1. */
  readonly confidence: number;
}

export type Verdict =
  | "agrees"
  | "differs"
  | "text-silent"
  | "absent"
  | "no-rollcall"
  | "several-votes";

/** Why a difference may be none of text and record: none of these where `sure`. */
export type Doubt =
  | "inferred"
  | "no-vote-named"
  | "names-recorded-too"
  | "refused-only"
  | "low-confidence"
  | "link"
  | "object"
  | "discharge"
  | "not-seated"
  | "official-correction"
  | "other-text-by-member"
  | "colleagues-differ-too"
  | "nobody-to-compare";

/** Other explanations of the same vote, by whether their text agrees with the record. */
export interface Colleagues {
  /** Same national party, same recorded vote. */
  readonly sameVote: { readonly agree: number; readonly differ: number };
  /** Same national party. */
  readonly party: { readonly agree: number; readonly differ: number };
  /** Everybody else who explained this vote. */
  readonly all: { readonly agree: number; readonly differ: number };
}

/** One explanation: what it states beside what is recorded. Neither ever overwrites the other. */
export interface ReconciledRow {
  readonly id: string;
  readonly speaker: string | null;
  readonly mepId: number | null;
  readonly party: string | null;
  readonly group: string | null;
  readonly date: string | null;
  readonly stated: StatedPosition;
  /** The vote as cast; null where none is at hand. */
  readonly recorded: RecordedPosition | null;
  /** The vote as officially corrected afterwards; null where not corrected or not at hand. */
  readonly corrected: RecordedPosition | null;
  /** True where official corrections were at hand to look at. */
  readonly correctionsChecked: boolean;
  readonly verdict: Verdict;
  /** The text speaks of the measure contested, the vote was on the objection to it: opposite words agree. */
  readonly agreesByObject: boolean;
  readonly linkTier: RollCallLinkTier | null;
  readonly linkReason: LinkReason | "in-source" | "member-not-found" | "not-in-record";
  readonly rollCallId: string | null;
  readonly rollCallObject: StanceObject;
  readonly colleagues: Colleagues;
  /** Of a difference: nothing known speaks for another explanation than a difference of text and record. */
  readonly sure: boolean;
  readonly doubts: readonly Doubt[];
}

/** The recorded vote of a position, as the record names it. */
export const RECORDED: Readonly<Record<Position, RecordedPosition>> = {
  pour: "for",
  contre: "against",
  abstention: "abstention",
};
