import { type ClassBits, isOfAny, isOfClass } from "../text/class-bits.js";
import { type Document, sentenceOf, TokenKind } from "../text/document.js";

/** Asks what words are, by the probe classes of one model (as numbers, see `Probe`), inside one document. */
export interface ClauseReader {
  readonly document: Document;
  /** True where the word at `token` belongs to the class. */
  is(token: number, probe: number): boolean;
  /** True where it belongs to one of some classes at least (`unite`). */
  isAny(token: number, probes: Int32Array): boolean;
  /** The nearest token before `from` (exclusive) and not before `floor` that meets a test, or -1. */
  findLeft(from: number, floor: number, test: (token: number) => boolean): number;
  /** True where a token in [from, to) belongs to the class. */
  has(from: number, to: number, probe: number): boolean;
  isWord(token: number): boolean;
  /** True for the first word of its sentence. */
  opensSentence(token: number): boolean;
  /** Words after a token in its sentence. */
  wordsAfter(token: number): number;
  /** True inside « » or " ". */
  isQuoted(token: number): boolean;
  /** True where the token's sentence ends in a question mark. */
  isAsked(token: number): boolean;
}

/**
 * A reader of one document.
 *
 * @param classes what each symbol is by the probes (`Lexicon.probeBits`)
 */
export function createClauseReader(document: Document, classes: ClassBits): ClauseReader {
  const { symbols, tokenCount } = document;
  const is = (token: number, probe: number): boolean =>
    token >= 0 && token < tokenCount && isOfClass(classes, symbols[token] as number, probe);
  return {
    document,
    is,
    isAny: (token, probes) =>
      token >= 0 && token < tokenCount && isOfAny(classes, symbols[token] as number, probes),
    findLeft(from, floor, test) {
      for (let i = from - 1; i >= Math.max(0, floor); i--) if (test(i)) return i;
      return -1;
    },
    has(from, to, probe) {
      for (let i = Math.max(0, from); i < to; i++) if (is(i, probe)) return true;
      return false;
    },
    opensSentence(token) {
      const start = document.sentenceStarts[sentenceOf(document, token)] as number;
      for (let i = start; i < token; i++) {
        if ((document.kinds[i] as number) <= TokenKind.number) return false;
      }
      return true;
    },
    wordsAfter(token) {
      const end = document.sentenceStarts[sentenceOf(document, token) + 1] as number;
      let count = 0;
      for (let i = token + 1; i < end; i++) {
        if ((document.kinds[i] as number) <= TokenKind.number) count++;
      }
      return count;
    },
    isQuoted: (token) => isInsideQuotes(document, token),
    isAsked(token) {
      const sentence = sentenceOf(document, token);
      const end = document.sentenceStarts[sentence + 1] as number;
      for (let i = end - 1; i > token; i--) {
        const kind = document.kinds[i] as number;
        if (kind <= TokenKind.number) return false;
        if (document.text.charAt(document.starts[i] as number) === "?") return true;
      }
      return false;
    },
    isWord: (token) => (document.kinds[token] as number) <= TokenKind.number,
  };
}

const OPENING = "«“";
const CLOSING = "»”";

/** True where a quotation opened before the token in its sentence closes after it. */
function isInsideQuotes(document: Document, token: number): boolean {
  const sentence = sentenceOf(document, token);
  const from = document.sentenceStarts[sentence] as number;
  const to = document.sentenceStarts[sentence + 1] as number;
  let depth = 0;
  let plain = 0;
  for (let i = from; i < token; i++) {
    const mark = markAt(document, i);
    if (OPENING.includes(mark)) depth++;
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === '"') plain++;
  }
  if (depth === 0 && plain % 2 === 0) return false;
  const closing = depth > 0 ? CLOSING : '"';
  for (let i = token + 1; i < to; i++) if (closing.includes(markAt(document, i))) return true;
  return false;
}

/** The quotation mark or bracket at a token, "\0" for any other token. */
function markAt(document: Document, token: number): string {
  const isQuiet = document.kinds[token] === TokenKind.quiet;
  return isQuiet ? document.text.charAt(document.starts[token] as number) : "\0";
}
