import type { ReportRecord } from "../types.js";
import { formatCsv } from "./format-csv.js";
import { tabulateRecords } from "./tabulate-records.js";

/** One row a record, without its text; offsets in UTF-16 units and in code points. */
export function formatRecordsCsv(records: readonly ReportRecord[]): string {
  const { columns, rows } = tabulateRecords(records);
  return formatCsv(
    columns.map(({ name }) => name),
    rows,
  );
}
