import type { ConcordanceRow } from "./list-concordance.js";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function sourceOf({ speaker, party, date, id }: ConcordanceRow): string {
  const source = [speaker ?? id, party, date].filter((part) => part !== null);
  return source.join(", ");
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((length, text) => Math.max(length, text.length), 0);

/**
 * A concordance as lines for a fixed-width screen: left context, match, right context, source, with the matches under
 * one another. White space inside is one space.
 *
 * @example
 * formatConcordance(rows);
 * // "protéger la  vie privée  des abonnés  Ada Mirel, Parti des Rives\n"
 */
export function formatConcordance(rows: readonly ConcordanceRow[]): string {
  const cells = rows.map((row) => ({
    left: oneLine(row.left).trim(),
    match: oneLine(row.match),
    right: oneLine(row.right).trim(),
    source: sourceOf(row),
  }));
  const left = longest(cells.map((cell) => cell.left));
  const match = longest(cells.map((cell) => cell.match));
  const right = longest(cells.map((cell) => cell.right));
  return cells
    .map(
      (cell) =>
        `${cell.left.padStart(left)}  ${cell.match.padEnd(match)}  ${cell.right.padEnd(right)}  ${cell.source}\n`,
    )
    .join("");
}
