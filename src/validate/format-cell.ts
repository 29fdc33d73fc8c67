import { escapeFormula, quoteCell } from "../text/csv-cell.js";

/**
 * A cell of a CSV table (RFC 4180), quoted always; a text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 *
 * @example
 * formatCell('=1+1 "dit-il"'); // `"'=1+1 ""dit-il"""`
 */
export function formatCell(value: string): string {
  return quoteCell(escapeFormula(value));
}
