import type { RecordedPosition, StanceLabel } from "../types.js";
import type { ReconciledRow } from "./types.js";

const SAID: Readonly<Record<StanceLabel, string>> = {
  pour: "pour",
  contre: "contre",
  abstention: "abstention",
  indetermine: "no position",
};

const CAST: Readonly<Record<RecordedPosition, string>> = {
  for: "FOR",
  against: "AGAINST",
  abstention: "ABSTENTION",
  "did-not-vote": "did not vote",
};

const INFERRED: Readonly<Record<StanceLabel, string>> = {
  pour: "favourable (inféré)",
  contre: "défavorable (inféré)",
  abstention: "abstention (inféré)",
  indetermine: "no position",
};

function describeStated({ stated }: ReconciledRow): string {
  const quote = stated.quote === null ? "" : ` « ${stated.quote} »`;
  if (stated.refused) return `The text refuses support without saying how${quote}`;
  if (stated.label === "indetermine") return "The text states no position";
  const label = stated.declared ? SAID[stated.label] : INFERRED[stated.label];
  return `The text states ${label}${quote}`;
}

function describeRecorded(row: ReconciledRow): string {
  if (row.verdict === "several-votes") return "several votes may be meant";
  if (row.linkReason === "not-in-record") return "the record does not list the member";
  if (row.recorded === null) return "no record of the vote is at hand";
  const link = row.linkTier === null ? "" : ` (link: ${row.linkTier})`;
  return `the record has ${CAST[row.recorded]}${link}`;
}

function describeCorrection(row: ReconciledRow): string {
  if (row.corrected !== null) return `; officially corrected to ${CAST[row.corrected]}`;
  if (row.verdict !== "differs") return "";
  return row.correctionsChecked ? "; no official correction" : "; official corrections not checked";
}

/**
 * One row as a sentence, which says what stands in the text and what in the record, and no more.
 *
 * @example
 * describeReconciledRow(row);
 * // "The text states pour « J’ai voté pour »; the record has AGAINST (link: strict); official corrections not checked."
 */
export function describeReconciledRow(row: ReconciledRow): string {
  return `${describeStated(row)}; ${describeRecorded(row)}${describeCorrection(row)}.`;
}
