import type { AppliedCorrection } from "../reconcile/apply-corrections.js";
import type { ExplainersSummary } from "../reconcile/explainer-types.js";
import type { ReconciledRow } from "../reconcile/types.js";
import type { ReusePair } from "../reuse/find-reuse.js";
import type { ReuseCluster } from "../reuse/list-clusters.js";
import type { PartyLines } from "../reuse/measure-party-line.js";
import type { ReuseMatrix } from "../reuse/reuse-matrix.js";
import type { GroupSummary } from "../summary/types.js";
import type {
  Axis,
  Explanation,
  FrameResult,
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
  /** What was corrected by hand. */
  readonly corrections?: readonly AppliedCorrection[];
}

export interface ReportFrame extends Pick<FrameResult, "id" | "role"> {
  readonly evidence: readonly Pick<RoleEvidence, "start" | "end" | "quote" | "role">[];
}

/** What the report calls a frame and its roles; those of `models/` have their words already. */
export interface FrameWords {
  readonly name: string;
  /** For labels inside a text. Default: `name`. */
  readonly shortName?: string;
  readonly roles: Readonly<Record<string, string>>;
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

/** What a report is made of: plain values, all from earlier stages. What is not given has no section. */
export interface ReportInput {
  readonly title?: string;
  readonly records: readonly ReportRecord[];
  readonly rejections?: readonly Rejection[];
  readonly groups: {
    readonly party: readonly GroupSummary[];
    readonly group: readonly GroupSummary[];
    /** For the timeline of a corpus of many votes. */
    readonly month?: readonly GroupSummary[];
  };
  readonly rollCall?: RollCall | null;
  /** Those who explain beside the silent, from `summarizeExplainers`. */
  readonly explainers?: ExplainersSummary | null;
  readonly reuse?: ReportReuse;
  /** Rows of `reconcile`. */
  readonly reconciliation?: readonly ReconciledRow[];
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
