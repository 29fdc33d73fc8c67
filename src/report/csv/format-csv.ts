import { escapeFormula, quoteCell } from "../../text/csv-cell.js";

/** A cell: null is empty. */
export type CsvCell = string | number | boolean | null;

const NEEDS_QUOTES = /[",\r\n]/u;

function formatCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = escapeFormula(cell);
  return NEEDS_QUOTES.test(safe) ? quoteCell(safe) : safe;
}

/**
 * A table as CSV (RFC 4180, lines ended by CRLF). A text that a spreadsheet would run as a formula gets a leading
 * apostrophe; numbers are written as they are.
 *
 * @example
 * formatCsv(["name", "n"], [["=1+1", -2]]); // "name,n\r\n'=1+1,-2\r\n"
 */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}
