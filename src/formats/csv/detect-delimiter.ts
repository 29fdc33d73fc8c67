const DELIMITERS = [",", ";", "\t"];

/**
 * The delimiter of a table: of comma, semicolon and tab the one that its first line holds most often outside
 * quotes; the comma where it holds none. (csv-parse 7.0.3 has `delimiter_auto`, which fails on any character
 * beyond ASCII, so on most French tables.)
 *
 * @example
 * detectDelimiter("nom;texte;date\n"); // ";"
 */
export function detectDelimiter(head: string): string {
  const line = (/^\s*(.*)/.exec(head)?.[1] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? "," : (DELIMITERS[counts.indexOf(most)] ?? ",");
}
