import type { Passage } from "../reuse/align-passages.js";
import type { ReusePair } from "../reuse/find-reuse.js";
import type { ReuseCluster } from "../reuse/list-clusters.js";
import type { PartyLines } from "../reuse/measure-party-line.js";
import type { ReuseMatrix } from "../reuse/reuse-matrix.js";
import type { GroupSummary, ResponseSummary } from "../summary/types.js";
import type {
  Axis,
  Explanation,
  FrameResult,
  LinkTier,
  Position,
  Rejection,
  RoleEvidence,
  RollCall,
  Stance,
  Tone,
} from "../types.js";

export type ReportLanguage = "fr" | "en";

/** An explanation and its analysis side by side, as `createExplanationRecord` makes them. */
export interface ReportRecord extends Partial<Omit<Explanation, "id" | "text">> {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly stance: Pick<Stance, "label" | "declared" | "confidence" | "evidence">;
  readonly frames: readonly ReportFrame[];
  readonly axis: Axis | null;
  readonly tone: Tone | null;
}

export interface ReportFrame extends Pick<FrameResult, "id" | "role"> {
  readonly evidence: readonly Pick<RoleEvidence, "start" | "end" | "quote" | "role">[];
}

/** What the report calls a frame and its roles; those of `models/` have their words already. */
export interface FrameWords {
  readonly name: string;
  readonly roles: Readonly<Record<string, string>>;
}

/** A stated position beside the recorded vote. A difference is a difference: nobody is accused of anything. */
export interface ReconciliationRow {
  readonly id: string;
  readonly speaker?: string | null;
  readonly party?: string | null;
  readonly date?: string | null;
  readonly procedure?: string | null;
  readonly stated: Position | null;
  /** False where the position is inferred. */
  readonly isDeclared?: boolean;
  /** The words that state it. */
  readonly quote?: string | null;
  readonly recorded: Position | "did-not-vote" | null;
  readonly linkTier: LinkTier | null;
  /** What the official corrections say, where they were checked; null where there was nothing to check. */
  readonly corrected?: Position | "did-not-vote" | null;
  readonly areCorrectionsChecked: boolean;
}

/** An institution's text on the axis −1 child protection … +1 privacy. */
export interface InstitutionPoint {
  readonly name: string;
  readonly position: number;
  /** Segments that the mean stands on. */
  readonly number?: number;
}

/** What was read, by what, so that another can get the same bytes. */
export interface Provenance {
  readonly version?: string;
  readonly inputs?: readonly {
    readonly file: string;
    readonly sha256?: string;
    readonly recordCount?: number;
  }[];
  readonly models?: readonly {
    readonly id: string;
    readonly version?: string;
    readonly sha256?: string;
    /** What the model's card says it does and does not do, in a sentence or two. */
    readonly note?: string;
  }[];
  /** Corrections by hand that were applied, each with its reason. */
  readonly corrections?: readonly {
    readonly id: string;
    readonly field: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly citation?: string;
  /** Where to dispute a label: an address (https or mailto) or a sentence. */
  readonly contact?: string;
}

export interface ReportReuse {
  readonly clusters?: readonly ReuseCluster[];
  readonly pairs?: readonly ReusePair[];
  readonly matrix?: ReuseMatrix;
  readonly partyLines?: PartyLines;
}

export type { Passage };

/** What a report is made of: plain values, all from earlier stages. What is not given has no section. */
export interface ReportInput {
  readonly title?: string;
  readonly records: readonly ReportRecord[];
  readonly rejections?: readonly Rejection[];
  readonly groups: {
    readonly party: readonly GroupSummary[];
    readonly group: readonly GroupSummary[];
  };
  readonly rollCall?: RollCall | null;
  /** All members of the roll call that the authors belong to: those who explain beside the silent. */
  readonly explainers?: ResponseSummary | null;
  readonly reuse?: ReportReuse;
  readonly reconciliation?: readonly ReconciliationRow[];
  readonly institutions?: readonly InstitutionPoint[];
  readonly provenance?: Provenance;
  /** Printed as given; without it the report bears no date of its own. */
  readonly generatedAt?: string;
}

export interface ReportOptions {
  /** Default `"fr"`. */
  readonly lang?: ReportLanguage;
  /** Words of frames that are not the library's own. */
  readonly frames?: Readonly<Record<string, FrameWords>>;
  /** From this number on the explanations of a party are folded. Default 60. */
  readonly foldsFrom?: number;
}
