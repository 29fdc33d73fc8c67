import type { BootstrapOptions } from "../statistics/cluster-bootstrap.js";
import type { Interval } from "../statistics/interval.js";
import type {
  Axis,
  AxisLabel,
  Explanation,
  ExplanationKind,
  FrameResult,
  LinkTier,
  MemberPosition,
  Position,
  RollCall,
  Stance,
  StanceLabel,
  Tone,
  ToneLabel,
} from "../types.js";

/**
 * One row to summarise: the fields of an explanation (its text is not needed) and of its analysis, side by side, as
 * `pourcontre analyze --json` prints them.
 */
export interface SummaryRecord extends Partial<Omit<Explanation, "id">> {
  readonly id: string;
  readonly stance: Pick<Stance, "label" | "declared" | "confidence"> & {
    readonly evidence: readonly { readonly kind: string }[];
  };
  readonly frames: readonly Pick<FrameResult, "id" | "role">[];
  readonly axis: Axis | null;
  readonly tone: Pick<Tone, "label" | "score"> | null;
  /** Texts with the same value are copies of each other; without one a text stands alone. */
  readonly clusterId?: string | number | null;
  /** Subjects of the procedure. */
  readonly subjects?: readonly string[];
  /** Id of the roll call that the explanation is about, where the link is known. */
  readonly rollCallId?: string | null;
  /** Share of the text's words in passages shared inside the party (from `reuse`), 0–1. */
  readonly partyLineShare?: number | null;
}

/** A field to group by, or a function that names the group (several names count the text in each; null: none). */
export type GroupBy =
  | "party"
  | "group"
  | "procedure"
  | "subject"
  | "month"
  | "member"
  | ((record: SummaryRecord) => string | readonly string[] | null);

export interface SummaryOptions {
  readonly by: GroupBy;
  /** Kinds that the figures are about; the others are counted beside. Default `["written"]`. */
  readonly kinds?: readonly ExplanationKind[];
  /** Count an inferred position with the stated ones in the headline shares. Default false. */
  readonly includesInferred?: boolean;
  /** Positions of a lower confidence count as `indetermine`. Default 0. */
  readonly confidenceThreshold?: number;
  /** Keep one text of each cluster of copies in each group (the first). Default false. */
  readonly countsCopiesOnce?: boolean;
  /** What counts as one independent voice. Default: `clusterId`, or the record's `id`. */
  readonly clusterOf?: (record: SummaryRecord) => string;
  /** Nominal coverage of the intervals. Default 0.95. */
  readonly level?: number;
  /** Where given, intervals by cluster bootstrap are added for groups that have enough clusters. */
  readonly bootstrap?: BootstrapOptions;
  /** Roll calls of the votes explained: agreement over all members, response rates, chance under the margins. */
  readonly rollCalls?: readonly RollCall[];
  /** Group (as `by` names it) of a recorded position. Default: its `group`, when `by` is `"group"`. */
  readonly groupOfPosition?: (position: MemberPosition, rollCall: RollCall) => string | null;
}

/**
 * A share of texts. `share` describes these texts, exactly. The intervals estimate what such members write, were
 * they to write again: they are null where the group has too few clusters (`INTERVAL_FLOOR`).
 */
export interface ShareEstimate {
  readonly count: number;
  /** The denominator. */
  readonly number: number;
  /** 0–1; null where the denominator is 0. */
  readonly share: number | null;
  /** The one to report: exact for clusters of copies, Wilson at the effective number where that is large. */
  readonly interval: Interval | null;
  /** Wilson at the effective number of independent texts; unsafe where one cluster dominates. */
  readonly intervalAtEffectiveNumber: Interval | null;
  /** Wilson at the number of texts: right only if no text is a copy. */
  readonly intervalAtNumber: Interval | null;
  /** Percentile bootstrap of clusters; null without `bootstrap` or with too few clusters. */
  readonly bootstrapInterval: Interval | null;
}

/** How a group's texts divide by label, and on what ground. */
export interface StanceCount {
  readonly count: number;
  /** The author states or performs it. */
  readonly declaredCount: number;
  /** A position that the text shows without stating it. */
  readonly inferredCount: number;
  /** `indetermine` because the author refuses one position and names no other. */
  readonly refusedCount: number;
  /** `indetermine` without any ground. */
  readonly silentCount: number;
}

/** Headline shares: stated positions, then what only shows, then what cannot be told. They add up to 1. */
export type StanceShareKey = Position | "inferred" | "indetermine";

export interface FrameSummary {
  readonly id: string;
  /** Role → share of the analysed texts; every group lists the same roles in the same order. */
  readonly roles: Readonly<Record<string, ShareEstimate>>;
}

export interface AxisSummary {
  readonly labels: Readonly<Record<AxisLabel, ShareEstimate>>;
  /** Mean of −1 (child protection) … +1 (privacy) over the texts that have a position; null for none. */
  readonly meanPosition: number | null;
  readonly positionCount: number;
}

export interface ToneSummary {
  readonly labels: Readonly<Record<ToneLabel, ShareEstimate>>;
  /** Mean score, −1 … +1, over the analysed texts; null for none. */
  readonly meanScore: number | null;
}

/** Agreement of recorded votes, averaged over the votes in which the group has a voter. */
export interface AgreementSummary {
  readonly index: number;
  /** The same by chance, for groups of that size, if the three options were equally likely. */
  readonly expectedUniform: number;
  /** The same if the voters were drawn from the chamber; null without its totals. */
  readonly expectedAtMargins: number | null;
  readonly voteCount: number;
  /** Voters of the largest vote. */
  readonly voterCount: number;
  /** `members`: all that voted, from the roll call; `authors`: those who wrote only. */
  readonly basis: "members" | "authors";
  /** False up to three voters: by chance alone they agree too often to be placed in an order. */
  readonly isRankable: boolean;
}

/** Who explains: recorded votes of the authors beside those of the silent members of the group. */
export interface ResponseSummary {
  readonly voterCount: number;
  readonly authorCount: number;
  readonly responseShare: number | null;
  readonly authorVotes: Readonly<Record<Position, number>>;
  readonly silentVotes: Readonly<Record<Position, number>>;
}

export interface KindCount {
  readonly kind: ExplanationKind;
  readonly textCount: number;
  readonly stance: Readonly<Record<StanceLabel, StanceCount>>;
}

export interface GroupSummary {
  /** What the group is told apart by; null for texts without one. */
  readonly key: string | null;
  /** What to print. */
  readonly name: string | null;
  readonly textCount: number;
  /** Texts that the analyzer could read; the denominator of roles, axis and tone. */
  readonly analysedCount: number;
  /** Different authors; null where the source names none. */
  readonly memberCount: number | null;
  /** False for groups of one to three members (or texts, where no author is named). */
  readonly isRankable: boolean;
  /** The kinds that are not in the figures. */
  readonly otherKinds: readonly KindCount[];
  readonly stance: Readonly<Record<StanceLabel, StanceCount>>;
  readonly stanceShares: Readonly<Record<StanceShareKey, ShareEstimate>>;
  readonly frames: readonly FrameSummary[];
  readonly axis: AxisSummary;
  readonly tone: ToneSummary;
  readonly clusterCount: number;
  readonly largestClusterSize: number;
  /** Effective number of independent texts, (Σm)² / Σm². */
  readonly effectiveNumber: number;
  /** Whether the group has enough clusters for an interval. */
  readonly hasIntervals: boolean;
  /** What the figures are about. */
  readonly estimand: {
    readonly shares: "these texts";
    readonly intervals: "what such members write";
  };
  readonly agreement: AgreementSummary | null;
  readonly response: ResponseSummary | null;
}

/** A stated position that differs from the recorded vote. */
export interface RecordDifference {
  readonly id: string;
  readonly date: string | null;
  readonly procedure: string | null;
  readonly stated: Position;
  readonly recorded: Position;
  readonly linkTier: LinkTier | null;
}
