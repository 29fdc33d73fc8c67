import type { Verdict } from "../../reconcile/types.js";
import type { SummaryRecord } from "../../summary/types.js";
import type { StanceObject } from "../../types.js";

/** One row of a table of codes: what `summarizeGroups` reads, and what leads back to the text. Without the text. */
export interface CodeRow extends SummaryRecord {
  /** Where the text comes from, as the table names it (`train`, `dev`, `page`). */
  readonly sample: string | null;
  /** See `hashText`. */
  readonly textHash: string;
  readonly wordCount: number | null;
  readonly language: string;
  readonly method: string;
  readonly object: StanceObject | null;
  readonly verdict: Verdict | null;
}
