/** What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * A cell of a CSV table (RFC 4180), quoted always; a text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 *
 * @example
 * formatCell('=1+1 "dit-il"'); // `"'=1+1 ""dit-il"""`
 */
export function formatCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
