import { escapeMarkup } from "../markup.js";

/** Widths in ems of a common sans serif (Helvetica's metrics, rounded up); what is not listed is as wide as `n`. */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijlI.,:;'’|!", 0.28],
  ['ftr-()[] \u00A0\u202F“”"«»/', 0.36],
  ["ksvxyzcJçéèêëàâ0123456789", 0.56],
  ["ABEKPSVXYZÉÈÊÀÂ&", 0.69],
  ["CDHNRUGOQTLFœæw%", 0.75],
  ["mMW@—Œ", 0.9],
];
/** Some system fonts are wider. */
const SAFETY = 1.07;
const DEFAULT_WIDTH = 0.6;
/** ⟦U+202E⟧ */
const NUMBER_WIDTH = 5.6;
const widthOf = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((c) => [c, width] as const)),
);

/**
 * Estimated width of a line of text in pixels: there is no browser to ask.
 *
 * @example
 * measureText("Pour", 10) < measureText("Abstention", 10); // true
 */
export function measureText(text: string, sizePixels: number): number {
  let ems = 0;
  for (const character of text) {
    const isShownByNumber = escapeMarkup(character).startsWith("⟦");
    ems += isShownByNumber ? NUMBER_WIDTH : (widthOf.get(character) ?? DEFAULT_WIDTH);
  }
  return ems * sizePixels * SAFETY;
}

/** The text, cut to a width with an ellipsis. */
export function truncateText(text: string, sizePixels: number, widthPixels: number): string {
  if (measureText(text, sizePixels) <= widthPixels) return text;
  let kept = "";
  for (const character of text) {
    if (measureText(`${kept}${character}…`, sizePixels) > widthPixels) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most a width; the last line is cut where there are too many. */
export function wrapText(
  text: string,
  sizePixels: number,
  widthPixels: number,
  maxLines: number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measureText(longer, sizePixels) <= widthPixels) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] = lines.slice(maxLines - 1).join(" ");
  return kept.map((each) => truncateText(each, sizePixels, widthPixels));
}

/** « Parti des Rives – 4 textes » on one line: the name is cut where it must be, the number never. */
export function nameWithNumber(name: string, number: string, widthPixels: number): string {
  const size = 13;
  if (number === "") return truncateText(name, size, widthPixels);
  const ending = ` – ${number}`;
  return truncateText(name, size, widthPixels - measureText(ending, size)) + ending;
}
