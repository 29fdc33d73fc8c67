import { CharClass, classOf, foldCode, isUpper, normalizeWord } from "./characters.js";
import { TokenKind } from "./document.js";

/** What a language tells the tokenizer. All words in normal form (lower case, '). */
export interface TokenizerRules {
  /** What stands before an apostrophe and is a word of its own: "l'", "qu'". */
  readonly elisions: ReadonlySet<string>;
  /** Words kept whole although an elision or a clitic stands in them: "c'est-à-dire", "rendez-vous". */
  readonly wholes: ReadonlySet<string>;
  /** What a hyphen parts from a verb: "-je", "-t-il". */
  readonly clitics: ReadonlySet<string>;
  /** Words whose full stop ends no sentence: "m", "art". */
  readonly abbreviations: ReadonlySet<string>;
}

/** Receives the tokens of a text in order. `plain`: the folded code units are the normal form, hashed in `hash`. */
export type TokenSink = (
  kind: number,
  start: number,
  end: number,
  hash: number,
  plain: boolean,
) => void;

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

const QUIET_MARKS = '«»"“”„‹›()[]{}*_';
const STRONG_MARKS = ";:";
const END_MARKS = ".!?…";
const Code = { hyphen: 0x2d, hardHyphen: 0x2011, slash: 0x2f, stop: 0x2e, comma: 0x2c } as const;
const AMPERSAND = 0x26;
const DEGREE = 0xb0;
const COLON = 0x3a;
const LONGEST_ELISION = 9;
const LONGEST_CLITIC = 8;

const isHyphen = (code: number): boolean => code === Code.hyphen || code === Code.hardHyphen;
const isLetter = (code: number): boolean => classOf(code) === CharClass.letter;
const isDigit = (code: number): boolean => classOf(code) === CharClass.digit;
const isWordCode = (code: number): boolean => isLetter(code) || classOf(code) === CharClass.mark;

function kindOfMark(char: string): number {
  if (QUIET_MARKS.includes(char)) return TokenKind.quiet;
  if (STRONG_MARKS.includes(char)) return TokenKind.strong;
  return END_MARKS.includes(char) ? TokenKind.end : TokenKind.soft;
}

/** End of the clitic that the hyphen at `at` opens ("-je", "-t-il"), or -1. */
function endOfClitic(text: string, at: number, rules: TokenizerRules): number {
  let end = at + 1;
  while (end < text.length && end - at <= LONGEST_CLITIC) {
    const code = text.charCodeAt(end);
    const goesOn = isWordCode(code) || (isHyphen(code) && end === at + 2);
    if (!goesOn) break;
    end++;
  }
  if (isHyphen(text.charCodeAt(end))) return -1;
  const form = normalizeWord(text.slice(at, end)).replace("\u2011", "-");
  return rules.clitics.has(form) ? end : -1;
}

/** End of the word in `rules.wholes` that begins at `start` and runs past `at`, or -1. */
function endOfWhole(text: string, start: number, at: number, rules: TokenizerRules): number {
  let end = at + 1;
  while (
    end < text.length &&
    (isWordCode(text.charCodeAt(end)) || isHyphen(text.charCodeAt(end)))
  ) {
    end++;
  }
  return rules.wholes.has(normalizeWord(text.slice(start, end))) ? end : -1;
}

/** True where the full stop at `at` joins two parts of one word: initials (U.E.), a web address (europa.eu). */
function joinsParts(text: string, start: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (!isLetter(next)) return false;
  if (!isUpper(next)) return !isUpper(text.charCodeAt(at - 1));
  const isInitial = at - start === 1 || text.charCodeAt(at - 2) === Code.stop;
  return isInitial && !isLetter(text.charCodeAt(at + 2));
}

/** True where the mark at `at` belongs inside the word that began at `start`. */
function staysInWord(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === Code.stop) return joinsParts(text, start, at);
  if (isHyphen(code)) return isLetter(next) || isDigit(next);
  if (code === Code.slash) return isDigit(next);
  if (code === AMPERSAND) return isLetter(next);
  return code === DEGREE && at === start + 1;
}

function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && classOf(text.charCodeAt(end)) !== CharClass.space) end++;
  return end;
}

/** End of the run of digits at `start` with its separators: 2002/58/CE, 3,5, 12 000, 1er. */
function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isDigit(text.charCodeAt(end)) || isWordCode(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    const decimal = (code === Code.comma || code === Code.stop) && isDigit(next);
    const reference = (code === Code.slash || isHyphen(code)) && (isDigit(next) || isUpper(next));
    if (!decimal && !reference && !isThousands(text, start, end)) return end;
    end++;
  }
}

/** True where the space at `at` parts thousands: one to three digits before, exactly three after. */
function isThousands(text: string, start: number, at: number): boolean {
  if (classOf(text.charCodeAt(at)) !== CharClass.space) return false;
  let digits = 0;
  while (isDigit(text.charCodeAt(at + 1 + digits))) digits++;
  if (digits !== 3 || isWordCode(text.charCodeAt(at + 4))) return false;
  let before = at;
  while (before > start && isDigit(text.charCodeAt(before - 1))) before--;
  const head = at - before;
  return before === start ? head <= 3 : head === 3;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ foldCode(text.charCodeAt(i)), HASH_PRIME);
  }
  return hash;
}

/** Scans the word at `start`, emits it (an elision ends it early), and returns where it ends. */
function scanWord(text: string, start: number, rules: TokenizerRules, emit: TokenSink): number {
  let hash = HASH_SEED;
  let plain = true;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CharClass.mark) plain = false;
    else if (kind === CharClass.apostrophe) {
      if (!isLetter(text.charCodeAt(at + 1))) break;
      const whole = endOfWhole(text, start, at, rules);
      if (whole > 0) {
        emit(TokenKind.word, start, whole, hashOf(text, start, whole), plain);
        return whole;
      }
      const isShort = at - start < LONGEST_ELISION;
      if (isShort && rules.elisions.has(normalizeWord(text.slice(start, at + 1)))) {
        hash = Math.imul(hash ^ 0x27, HASH_PRIME);
        emit(TokenKind.word, start, at + 1, hash, plain);
        return at + 1;
      }
    } else if (kind !== CharClass.letter && kind !== CharClass.digit) {
      if (code === COLON && text.startsWith("://", at)) {
        at = endOfAddress(text, at);
        plain = false;
        break;
      }
      if (!staysInWord(text, start, at)) break;
      if (isHyphen(code) && endOfClitic(text, at, rules) > 0) {
        if (endOfWhole(text, start, at, rules) < 0) break;
      }
    }
    hash = Math.imul(hash ^ foldCode(code), HASH_PRIME);
  }
  emit(TokenKind.word, start, at, hash, plain);
  return at;
}

function scanMark(text: string, start: number, emit: TokenSink): number {
  const point = text.codePointAt(start) as number;
  let end = start + (point > 0xffff ? 2 : 1);
  if (point === Code.stop) while (text.charCodeAt(end) === Code.stop) end++;
  const isApostrophe = classOf(text.charCodeAt(start)) === CharClass.apostrophe;
  const kind = isApostrophe ? TokenKind.quiet : kindOfMark(text.charAt(start));
  emit(kind, start, end, hashOf(text, start, end), true);
  return end;
}

/**
 * Cuts a text into words, numbers and marks in one pass over its code units. Lossless: tokens stand in order and do
 * not overlap, and between two of them is white space only.
 */
export function scanTokens(text: string, rules: TokenizerRules, emit: TokenSink): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CharClass.letter || kind === CharClass.mark) {
      at = scanWord(text, at, rules, emit);
    } else if (kind === CharClass.space) {
      at++;
    } else if (kind === CharClass.digit) {
      const end = endOfNumber(text, at);
      emit(TokenKind.number, at, end, hashOf(text, at, end), true);
      at = end;
    } else {
      const clitic = isHyphen(code) && at > 0 ? endOfClitic(text, at, rules) : -1;
      const isClitic = clitic > 0 && isWordCode(text.charCodeAt(at - 1));
      if (isClitic) emit(TokenKind.word, at, clitic, hashOf(text, at, clitic), true);
      at = isClitic ? clitic : scanMark(text, at, emit);
    }
  }
}
