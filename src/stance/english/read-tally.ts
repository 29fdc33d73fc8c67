import { type Document, sentenceOf, TokenKind } from "../../text/document.js";
import type { Position } from "../../types.js";
import type { FoundPosition } from "../found-position.js";
import type { StanceMatches } from "../stance-matches.js";
import { EnglishProbe } from "./english-probe.js";

/** Words between the two figures of a result ("488 votes in favour to 97"). */
const REACH_OF_RESULT = 5;
/** "with 44 abstentions", "44 Members abstaining". */
const REACH_OF_ABSTENTION = 2;
export const TALLY_RULE = "one-of-the-number";

const wordAt = ({ text, starts, ends }: Document, token: number): string =>
  text.slice(starts[token], ends[token]);

const isNumber = (document: Document, token: number): boolean =>
  document.kinds[token] === TokenKind.number;

/** What those voted who are one figure of a result, by the words around the figure. */
function labelOfFigure({ document, reader }: StanceMatches, figure: number): Position | null {
  const after = figure + 1;
  const isAbstaining = reader.has(after, after + REACH_OF_ABSTENTION, EnglishProbe.abstainers);
  if (isAbstaining) return "abstention";
  const sentence = sentenceOf(document, figure);
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const isFallen = reader.has(start, end, EnglishProbe.fallen);
  if (isFallen === reader.has(start, end, EnglishProbe.carried)) return null;
  const to = (a: number, b: number): boolean => reader.has(a + 1, b, EnglishProbe["tally-to"]);
  for (let i = start; i < end; i++) {
    if (i === figure || !isNumber(document, i) || Math.abs(i - figure) > REACH_OF_RESULT) continue;
    if (i > figure && to(figure, i)) return isFallen ? "contre" : "pour";
    if (i < figure && to(i, figure)) return isFallen ? "pour" : "contre";
  }
  return null;
}

/** "It passed by 488 votes to 97. I was one of the 97.": the side is that of the figure; null where none is told. */
export function readTally(found: StanceMatches, position: FoundPosition): FoundPosition | null {
  const { document } = found;
  const named = wordAt(document, position.to - 1);
  for (let i = position.from - 1; i >= 0; i--) {
    const label = wordAt(document, i) === named ? labelOfFigure(found, i) : null;
    if (label !== null) return { ...position, label };
  }
  return null;
}
