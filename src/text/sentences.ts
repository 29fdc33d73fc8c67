import type { CharacterView } from "./character-view.js";
import { CharClass } from "./characters.js";
import { TokenKind } from "./document.js";
import type { FormSet } from "./form-set.js";
import type { TokenRows } from "./token-rows.js";

const CLOSING = "»”)]\"’'";
const LINE_BREAK = 0x0a;
const FULL_STOP = 0x2e;
const LONGEST_ABBREVIATION = 8;
/** Nobody writes more; it bounds what looking through a sentence costs. */
export const LONGEST_SENTENCE_TOKENS = 1000;

/** - – — • */
const isBullet = (code: number): boolean =>
  code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2022;

/** True where a blank line, or a line break before a bullet, stands between two offsets. */
function isParagraphBreak({ folded }: CharacterView, from: number, to: number): boolean {
  let lineBreaks = 0;
  for (let i = from; i < to; i++) if (folded[i] === LINE_BREAK) lineBreaks++;
  return lineBreaks > 1 || (lineBreaks === 1 && isBullet(folded[to] as number));
}

/** True where the word before the full stop at token `stop` is an abbreviation or an initial. */
function isAbbreviation(
  view: CharacterView,
  { starts, ends }: TokenRows,
  stop: number,
  abbreviations: FormSet,
): boolean {
  const word = stop - 1;
  if (word < 0 || ends[word] !== starts[stop]) return false;
  const from = starts[word] as number;
  const to = ends[word] as number;
  if (to - from === 1 && view.classes[from] === CharClass.upper) return true;
  return to - from <= LONGEST_ABBREVIATION && abbreviations.has(view, from, to);
}

/** True where the end mark at token `at` closes its sentence. */
function closes(view: CharacterView, rows: TokenRows, at: number, abbreviations: FormSet): boolean {
  if (at + 1 >= rows.count) return true;
  const start = rows.starts[at] as number;
  const isStop = view.folded[start] === FULL_STOP && rows.ends[at] === start + 1;
  if (isStop) return !isAbbreviation(view, rows, at, abbreviations);
  return view.classes[rows.starts[at + 1] as number] !== CharClass.letter;
}

function isClosingMark({ text }: CharacterView, { kinds, starts }: TokenRows, at: number): boolean {
  return kinds[at] === TokenKind.quiet && CLOSING.includes(text.charAt(starts[at] as number));
}

/**
 * Finds the first token of each sentence. A sentence ends at a full stop that is no abbreviation, also where the
 * next word is glued to it, and at a blank line; marks before the first word belong to the sentence that follows. It
 * has 1,000 tokens at most.
 *
 * @returns the first tokens, then the number of tokens
 */
export function findSentenceStarts(
  view: CharacterView,
  rows: TokenRows,
  abbreviations: FormSet,
): number[] {
  const { count, kinds, starts, ends } = rows;
  const bounds = [0];
  let hasWord = false;
  let pending = false;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i] as number;
    const isEdge =
      (pending && kind !== TokenKind.end && !isClosingMark(view, rows, i)) ||
      i - (bounds[bounds.length - 1] as number) === LONGEST_SENTENCE_TOKENS;
    if (isEdge || (hasWord && isParagraphBreak(view, ends[i - 1] as number, starts[i] as number))) {
      bounds.push(i);
      hasWord = false;
      pending = false;
    }
    if (kind <= TokenKind.number) hasWord = true;
    else if (kind === TokenKind.end && hasWord && closes(view, rows, i, abbreviations)) {
      pending = true;
    }
  }
  // A last sentence without a word (stray marks) belongs to the one before it.
  if (!hasWord && bounds.length > 1) bounds.pop();
  if (count > 0) bounds.push(count);
  return bounds;
}
