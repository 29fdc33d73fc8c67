import type { InstitutionalSegment } from "../../types.js";

/** What a line opens: a segment of a kind, with its number as printed. */
export interface SegmentStart {
  readonly kind: InstitutionalSegment["kind"];
  readonly number: string | null;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LONGEST_HEADING = 220;

/** Openings that are told by their first characters. */
const OPENINGS: readonly (readonly [RegExp, InstitutionalSegment["kind"]])[] = [
  [/^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s/u, "footnote"],
  [/^(\d{1,3}) (?=Textes adoptés|JO [CL]|Ibid|Voir |Cf\.)/u, "footnote"],
  [/^[–—-]\s+vu[\s']()/iu, "citation"],
  [/^(?:Vu|Vus|Vue)\s()/u, "citation"],
  [/^([A-Z]{1,2})\.\s+considérant/u, "recital"],
  [/^Considérant[\s,]()/u, "recital"],
  [/^([IVX]{1,5})\.\s+\p{Lu}/u, "heading"],
];

function plainNumber(number: string): string {
  return number.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

/** A numbered line is an initiative's title if it is short and no sentence, else a paragraph. */
function numbered(line: string): SegmentStart | null {
  const match = /^(\d{1,3})\.\s+(\S.*)?$/u.exec(line);
  if (match === null) return null;
  const isTitle =
    /^\p{Lu}/u.test(match[2] ?? "") && line.length < LONGEST_HEADING && !/[.;:,!?]$/u.test(line);
  return { kind: isTitle ? "initiative" : "paragraph", number: match[1] ?? null };
}

function isHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false;
  if (/^#{1,6}\s/.test(line)) return true;
  return (
    /\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !/\d{4}/.test(line)
  );
}

/**
 * What a line of an institutional text opens, told by its first words; null for a line that only goes on.
 *
 * @example
 * classifyLine("B. considérant que…"); // { kind: "recital", number: "B" }
 */
export function classifyLine(source: string): SegmentStart | null {
  const line = source.trim();
  for (const [pattern, kind] of OPENINGS) {
    const match = pattern.exec(line);
    if (match !== null) return { kind, number: match[1] ? plainNumber(match[1]) : null };
  }
  const start = numbered(line);
  if (start !== null) return start;
  if (isHeading(line)) return { kind: "heading", number: null };
  return /^(?:[-•⇒]|\*\*)\s?\S/u.test(line) ? { kind: "paragraph", number: null } : null;
}
