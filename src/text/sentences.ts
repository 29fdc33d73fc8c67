import { CharClass, classOf, isUpper, normalizeWord } from "./characters.js";
import { TokenKind } from "./document.js";

/** The arrays of a document while its sentences are sought. */
export interface TokenArrays {
  readonly text: string;
  readonly tokenCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
}

const CLOSING = "»”)]\"’'";
const BULLETS = "-–—•";

/** True where a blank line, or a line break before a bullet, stands between two offsets. */
function isParagraphBreak(text: string, from: number, to: number): boolean {
  const first = text.indexOf("\n", from);
  if (first < 0 || first >= to) return false;
  const second = text.indexOf("\n", first + 1);
  return (second >= 0 && second < to) || BULLETS.includes(text.charAt(to));
}

function isAbbreviation(tokens: TokenArrays, stop: number, abbreviations: ReadonlySet<string>) {
  const { text, starts, ends } = tokens;
  const word = stop - 1;
  if (word < 0 || ends[word] !== starts[stop]) return false;
  const from = starts[word] as number;
  const length = (ends[word] as number) - from;
  if (length === 1 && isUpper(text.charCodeAt(from))) return true;
  return length <= 8 && abbreviations.has(normalizeWord(text.slice(from, ends[word])));
}

/** True where the end mark at token `at` closes its sentence. */
function closes(tokens: TokenArrays, at: number, abbreviations: ReadonlySet<string>): boolean {
  const { text, starts, ends, tokenCount } = tokens;
  if (at + 1 >= tokenCount) return true;
  const next = starts[at + 1] as number;
  const nextCode = text.charCodeAt(next);
  const startsLower = classOf(nextCode) === CharClass.letter && !isUpper(nextCode);
  const isStop =
    text.charAt(starts[at] as number) === "." && ends[at] === (starts[at] as number) + 1;
  if (isStop) return !isAbbreviation(tokens, at, abbreviations);
  return !startsLower;
}

function isClosingMark(tokens: TokenArrays, at: number): boolean {
  const isMark = tokens.kinds[at] === TokenKind.quiet;
  return isMark && CLOSING.includes(tokens.text.charAt(tokens.starts[at] as number));
}

/**
 * Finds the first token of each sentence. A sentence ends at a full stop that is no abbreviation, also where the
 * next word is glued to it, and at a blank line; marks before the first word belong to the sentence that follows.
 *
 * @returns the first tokens, then the number of tokens
 */
export function findSentenceStarts(
  tokens: TokenArrays,
  abbreviations: ReadonlySet<string>,
): Int32Array {
  const { text, tokenCount, starts, ends, kinds } = tokens;
  const bounds: number[] = [0];
  let hasWord = false;
  let pending = false;
  for (let i = 0; i < tokenCount; i++) {
    const isBreak = i > 0 && hasWord && mayBreak(text, ends[i - 1] as number, starts[i] as number);
    if (isBreak || (pending && !isClosingMark(tokens, i) && kinds[i] !== TokenKind.end)) {
      bounds.push(i);
      hasWord = false;
      pending = false;
    }
    if ((kinds[i] as number) <= TokenKind.number) hasWord = true;
    else if (kinds[i] === TokenKind.end && hasWord && closes(tokens, i, abbreviations)) {
      pending = true;
    }
  }
  if (tokenCount > 0) bounds.push(tokenCount);
  return joinWordlessTail(tokens, bounds);
}

function mayBreak(text: string, from: number, to: number): boolean {
  return to - from > 1 || BULLETS.includes(text.charAt(to))
    ? isParagraphBreak(text, from, to)
    : false;
}

/** A last sentence without a word (stray marks) belongs to the one before it. */
function joinWordlessTail(tokens: TokenArrays, bounds: number[]): Int32Array {
  const last = bounds[bounds.length - 2];
  if (bounds.length > 2 && last !== undefined) {
    const tail = tokens.kinds.subarray(last, tokens.tokenCount);
    if (tail.every((kind) => kind > TokenKind.number)) bounds.splice(bounds.length - 2, 1);
  }
  return Int32Array.from(bounds);
}
