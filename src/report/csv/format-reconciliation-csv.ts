import type { AppliedCorrection } from "../../reconcile/apply-corrections.js";
import type { ReconciledRow } from "../../reconcile/types.js";
import { describeCorrections } from "./describe-corrections.js";
import { type CsvCell, formatCsv } from "./format-csv.js";

const COLUMNS: readonly (readonly [name: string, cell: (row: ReconciledRow) => CsvCell])[] = [
  ["id", (row) => row.id],
  ["speaker", (row) => row.speaker],
  ["mepId", (row) => row.mepId],
  ["party", (row) => row.party],
  ["group", (row) => row.group],
  ["date", (row) => row.date],
  ["stated", (row) => row.stated.label],
  ["declared", (row) => row.stated.declared],
  ["refused", (row) => row.stated.refused],
  ["object", (row) => row.stated.object],
  ["quote", (row) => row.stated.quote],
  ["confidence", (row) => row.stated.confidence],
  ["recorded", (row) => row.recorded],
  ["corrected", (row) => row.corrected],
  ["correctionsChecked", (row) => row.correctionsChecked],
  ["verdict", (row) => row.verdict],
  ["agreesByObject", (row) => row.agreesByObject],
  ["sure", (row) => row.sure],
  ["doubts", (row) => row.doubts.join(" ") || null],
  ["linkTier", (row) => row.linkTier],
  ["linkReason", (row) => row.linkReason],
  ["rollCallId", (row) => row.rollCallId],
  ["rollCallObject", (row) => row.rollCallObject],
];

/** Stated beside recorded, one row an explanation in the order given; corrections by hand in the last column. */
export function formatReconciliationCsv(
  rows: readonly ReconciledRow[],
  correctionsOf: (id: string) => readonly AppliedCorrection[] = () => [],
): string {
  const header = [...COLUMNS.map(([name]) => name), "textCorrections"];
  return formatCsv(
    header,
    rows.map((row) => [
      ...COLUMNS.map(([, cell]) => cell(row)),
      describeCorrections(correctionsOf(row.id)),
    ]),
  );
}
