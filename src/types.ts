/**
 * What flows through the library. Offsets are UTF-16 code units, end-exclusive, into the text as given:
 * `text.slice(span.start, span.end) === quote`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The three positions a member can vote. */
export type Position = "pour" | "contre" | "abstention";
/** What CODEBOOK section 1 codes; `indetermine` is "cannot tell", a value of its own. */
export type StanceLabel = Position | "indetermine";
export type PrivacyRole =
  | "absent"
  | "threatened"
  | "safeguarded"
  | "balance"
  | "obstacle"
  | "value";
export type ChildRole = "absent" | "goal" | "conceded" | "insufficient" | "value";
export type AxisLabel = "protection" | "privacy" | "balanced" | "neither";
export type ToneLabel = "positive" | "negative" | "mixed" | "neutral";
/** `written`: an explanation handed in; `oral`: an intervention in plenary. */
export type ExplanationKind = "written" | "oral";
/** How sure a link to a roll call is (`strict`: one document and one adoption vote). */
export type LinkTier = "strict" | "loose" | "single-rollcall";

/** One explanation by one member, as read from a source. Fields that the source lacks are absent. */
export interface Explanation {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  /** The member's id at the European Parliament. */
  readonly mepId?: number;
  /** National party, as the source names it or as held on the date. */
  readonly party?: string;
  /** Political group of the European Parliament, as held on the date. */
  readonly group?: string;
  /** Date of the vote, ISO 8601 (YYYY-MM-DD). */
  readonly date?: string;
  readonly topic?: string;
  /** Procedure, as in 2020/0259(COD). */
  readonly procedure?: string;
  readonly docs?: readonly string[];
  readonly kind?: ExplanationKind;
  /** The vote cast, from a record; never what the text says. */
  readonly recordedVote?: Position | null;
  readonly linkTier?: LinkTier | null;
  /** Where it was read. */
  readonly source?: SourcePlace;
}

export interface SourcePlace {
  readonly file: string;
  /** 1-based line of the source where the item begins, or null where lines mean nothing. */
  readonly line: number | null;
}

/** What was read and cannot be used, with its place and reason. */
export interface Rejection {
  readonly file: string;
  readonly line: number | null;
  readonly field?: string;
  readonly code: RejectionCode;
  readonly message: string;
}

export type RejectionCode =
  | "empty-file"
  | "binary-file"
  | "unknown-format"
  | "unreadable"
  | "invalid-encoding"
  | "invalid-json"
  | "invalid-csv"
  | "invalid-xml"
  | "not-an-object"
  | "missing-field"
  | "invalid-field"
  | "missing-column"
  | "duplicate-column"
  | "duplicate-id"
  | "empty-text"
  | "text-too-long"
  | "too-many-records"
  | "line-too-long"
  | "truncated"
  | "unknown-party"
  | "ambiguous-member"
  | "unknown-member"
  | "unsupported";

/** What a push parser hands out, in the order of the source. */
export type ParsedItem =
  | { readonly type: "explanation"; readonly explanation: Explanation }
  | { readonly type: "rollcall"; readonly rollCall: RollCall }
  | { readonly type: "member"; readonly member: Member }
  | { readonly type: "segment"; readonly segment: InstitutionalSegment }
  | { readonly type: "rejection"; readonly rejection: Rejection };

export type EvidenceKind = "declared" | "refused" | "inferred";

export interface StanceEvidence extends Span {
  readonly quote: string;
  readonly kind: EvidenceKind;
  /** The rule of `models/stance-fr`, or the feature of the inference model. */
  readonly rule: string;
  /** 1 for a declaration; for an inference, the share of the weight that the span carries, −1 … 1. */
  readonly weight: number;
}

/** Who speaks a position: the author, the author's group or delegation, others. */
export type Holder = "author" | "group" | "others" | "unknown";
/** What is being voted, as far as the text shows. */
export type StanceObject = "text" | "objection" | "refusal" | "other" | "unknown";

/** One position that the text names, of whomever and on whatever: the details behind the label. */
export interface NamedPosition extends Span {
  readonly quote: string;
  readonly label: Position | "refused";
  readonly holder: Holder;
  readonly object: StanceObject;
  readonly rule: string;
  readonly negated: boolean;
  /** `actual` counts; the others explain why a position does not. */
  readonly modality: "actual" | "hypothetical" | "earlier" | "mistaken" | "reported";
}

export interface Stance {
  readonly label: StanceLabel;
  /** The author states or performs the final position (CODEBOOK section 2). */
  readonly declared: boolean;
  /** Calibrated probability that `label` is right, 0–1. */
  readonly confidence: number;
  readonly probabilities: Readonly<Record<Position, number>>;
  readonly evidence: readonly StanceEvidence[];
  readonly method: string;
  /** Object of the deciding position. */
  readonly object: StanceObject;
  /** Every position named in the text, in order. */
  readonly positions: readonly NamedPosition[];
}

export interface RoleEvidence extends Span {
  readonly quote: string;
  readonly role: string;
  /** The mention's own span, where the quote is wider. */
  readonly rule: string;
}

export interface FrameResult {
  readonly id: string;
  /** A role of the frame, or null where the text was not analysed. */
  readonly role: string | null;
  readonly evidence: readonly RoleEvidence[];
}

export interface Axis {
  readonly label: AxisLabel;
  /** −1 child protection … +1 privacy; null for `neither`. */
  readonly position: number | null;
}

export interface ToneEvidence extends Span {
  readonly quote: string;
  readonly polarity: "positive" | "negative";
  readonly rule: string;
  readonly weight: number;
}

export interface Tone {
  readonly label: ToneLabel;
  /** −1 (all asserted evaluation negative) … +1 (all positive); 0 where there is none. */
  readonly score: number;
  readonly evidence: readonly ToneEvidence[];
}

/** What the analyzer says of one text. `axis` and `tone` are null where the text was not analysed. */
export interface Analysis {
  readonly schemaVersion: 1;
  /** Main language (ISO 639-1), `und` where it cannot be told. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly stance: Stance;
  readonly frames: readonly FrameResult[];
  readonly axis: Axis | null;
  readonly tone: Tone | null;
}

/** How a member's vote stands in the record of a roll call. */
export type RecordedPosition = "for" | "against" | "abstention" | "did-not-vote";

/** One roll-call vote of the whole house. */
export interface RollCall {
  readonly id: string;
  /** ISO 8601 date of the vote. */
  readonly date: string;
  readonly title: string;
  readonly procedure?: string;
  /** The document voted on, as A9-0258/2020. */
  readonly docs?: readonly string[];
  /** True for the final vote on a text, false for parts and amendments, null where the source does not say. */
  readonly isMain: boolean | null;
  readonly totals: {
    readonly for: number;
    readonly against: number;
    readonly abstention: number;
  } | null;
  readonly positions: readonly MemberPosition[];
  /** Official corrections and intentions of vote; null where the source holds none to look at. */
  readonly corrections: readonly VoteCorrection[] | null;
}

export interface MemberPosition {
  /** Null where the source gives a name only. */
  readonly mepId: number | null;
  readonly name?: string;
  readonly group?: string;
  readonly position: RecordedPosition;
}

export interface VoteCorrection {
  readonly mepId: number | null;
  readonly name?: string;
  readonly intended: RecordedPosition;
  /** `correction`: declared after the vote; `intention`: of a member who did not vote. */
  readonly kind: "correction" | "intention";
}

/** A party or group held from `start` to `end` (ISO dates, both inclusive; null: open). */
export interface DatedMembership {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string | null;
}

export interface Member {
  readonly mepId: number;
  readonly fullName: string;
  readonly lastName?: string;
  /** ISO 3166-1 alpha-2 or the source's own code. */
  readonly country?: string;
  readonly parties: readonly DatedMembership[];
  readonly groups: readonly DatedMembership[];
}

/** A part of an institutional text: a citation, recital, paragraph, heading… */
export interface InstitutionalSegment {
  readonly id: string;
  readonly documentId: string;
  readonly kind:
    | "title"
    | "heading"
    | "citation"
    | "recital"
    | "paragraph"
    | "initiative"
    | "question"
    | "answer"
    | "footnote";
  /** As printed: "A", "14", "Initiative 3". */
  readonly number: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
