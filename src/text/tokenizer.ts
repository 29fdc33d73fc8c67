import type { CharacterView } from "./character-view.js";
import { CharClass } from "./characters.js";
import { TokenKind } from "./document.js";
import { addToHash, EMPTY_HASH, hashSpan } from "./form-hash.js";
import { createFormSet, type FormSet, LONGEST_FORM } from "./form-set.js";
import { addToken, type TokenRows } from "./token-rows.js";

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

/** The rules with their words ready to be looked up in a view. */
export interface WordSets {
  readonly elisions: FormSet;
  readonly wholes: FormSet;
  readonly clitics: FormSet;
  readonly abbreviations: FormSet;
}

/** A clitic as written: its hyphens may be hard ones. */
function spellHyphens(clitic: string): string[] {
  const last = clitic.lastIndexOf("-");
  const hardLast = `${clitic.slice(0, last)}\u2011${clitic.slice(last + 1)}`;
  return [clitic, clitic.replace("-", "\u2011"), hardLast, clitic.replaceAll("-", "\u2011")];
}

/** Prepares the rules of a language. */
export function createWordSets(rules: TokenizerRules): WordSets {
  return {
    elisions: createFormSet(rules.elisions),
    wholes: createFormSet(rules.wholes),
    clitics: createFormSet(new Set([...rules.clitics].flatMap(spellHyphens))),
    abbreviations: createFormSet(rules.abbreviations),
  };
}

const Code = {
  ampersand: 0x26,
  comma: 0x2c,
  hyphen: 0x2d,
  stop: 0x2e,
  slash: 0x2f,
  colon: 0x3a,
  degree: 0xb0,
  hardHyphen: 0x2011,
} as const;
const APOSTROPHE = 0x27;
const LONGEST_ELISION = 9;
const LONGEST_CLITIC = 8;

const isHyphen = (code: number): boolean => code === Code.hyphen || code === Code.hardHyphen;
const isLetter = (charClass: number): boolean => charClass >= CharClass.letter;
const isWordClass = (charClass: number): boolean => charClass >= CharClass.mark;

const classAt = (view: CharacterView, at: number): number => view.classes[at] as number;
const codeAt = (view: CharacterView, at: number): number => view.folded[at] as number;

/** End of the clitic that the hyphen at `at` opens ("-je", "-t-il"), or -1. */
function endOfClitic(view: CharacterView, at: number, sets: WordSets): number {
  let end = at + 1;
  while (end - at <= LONGEST_CLITIC) {
    const goesOn =
      isWordClass(classAt(view, end)) || (isHyphen(codeAt(view, end)) && end === at + 2);
    if (!goesOn) break;
    end++;
  }
  if (isHyphen(codeAt(view, end))) return -1;
  return sets.clitics.has(view, at, end) ? end : -1;
}

/** End of the whole word ("c'est-à-dire") that begins at `start` and runs past `at`, or -1. */
function endOfWhole(view: CharacterView, start: number, at: number, sets: WordSets): number {
  if (!sets.wholes.mayBegin(view, start)) return -1;
  let end = at + 1;
  while (isWordClass(classAt(view, end)) || isHyphen(codeAt(view, end))) {
    if (++end - start > LONGEST_FORM) return -1;
  }
  return sets.wholes.has(view, start, end) ? end : -1;
}

/** True where the full stop at `at` joins two parts of one word: initials (U.E.), a web address (europa.eu). */
function joinsParts(view: CharacterView, start: number, at: number): boolean {
  const next = classAt(view, at + 1);
  if (!isLetter(next)) return false;
  if (next !== CharClass.upper) return classAt(view, at - 1) !== CharClass.upper;
  const isInitial = at - start === 1 || codeAt(view, at - 2) === Code.stop;
  return isInitial && !isLetter(classAt(view, at + 2));
}

/** True where the mark at `at` belongs inside the word that began at `start`. */
function staysInWord(view: CharacterView, start: number, at: number): boolean {
  const next = classAt(view, at + 1);
  switch (codeAt(view, at)) {
    case Code.stop:
      return joinsParts(view, start, at);
    case Code.hyphen:
    case Code.hardHyphen:
      return isLetter(next) || next === CharClass.digit;
    case Code.slash:
      return next === CharClass.digit;
    case Code.ampersand:
      return isLetter(next);
    case Code.degree:
      return at === start + 1;
    default:
      return false;
  }
}

/** True where "://" stands at `at`: the word is the beginning of an address. */
function opensAddress(view: CharacterView, at: number): boolean {
  const isColon = codeAt(view, at) === Code.colon && codeAt(view, at + 1) === Code.slash;
  return isColon && codeAt(view, at + 2) === Code.slash;
}

function endOfAddress(view: CharacterView, at: number): number {
  let end = at;
  while (end < view.length && classAt(view, end) !== CharClass.space) end++;
  return end;
}

/** End of the run of digits at `start` with its separators: 2002/58/CE, 3,5, 12 000, 1er. */
function endOfNumber(view: CharacterView, start: number): number {
  let end = start;
  for (;;) {
    while (classAt(view, end) >= CharClass.digit) end++;
    const code = codeAt(view, end);
    const next = classAt(view, end + 1);
    const isDigit = next === CharClass.digit;
    const decimal = (code === Code.comma || code === Code.stop) && isDigit;
    const reference =
      (code === Code.slash || isHyphen(code)) && (isDigit || next === CharClass.upper);
    if (!decimal && !reference && !isThousands(view, start, end)) return end;
    end++;
  }
}

/** True where the space at `at` parts thousands: one to three digits before, exactly three after. */
function isThousands(view: CharacterView, start: number, at: number): boolean {
  if (classAt(view, at) !== CharClass.space) return false;
  for (let i = 1; i <= 3; i++) if (classAt(view, at + i) !== CharClass.digit) return false;
  if (classAt(view, at + 4) >= CharClass.digit) return false;
  let before = at;
  while (before > start && classAt(view, before - 1) === CharClass.digit) before--;
  const head = at - before;
  return before === start ? head <= 3 : head === 3;
}

/** Scans the word at `start`, adds it (an elision ends it early), and returns where it ends. */
function scanWord(view: CharacterView, start: number, sets: WordSets, rows: TokenRows): number {
  const { classes, folded } = view;
  let hash = EMPTY_HASH;
  let at = start;
  for (; ; at++) {
    const charClass = classes[at] as number;
    if (charClass < CharClass.digit) {
      if (charClass === CharClass.apostrophe) {
        if (!isLetter(classAt(view, at + 1))) break;
        const whole = endOfWhole(view, start, at, sets);
        if (whole > 0) {
          addToken(rows, TokenKind.word, start, whole, hashSpan(view, start, whole));
          return whole;
        }
        if (at - start < LONGEST_ELISION && sets.elisions.has(view, start, at + 1)) {
          addToken(rows, TokenKind.word, start, at + 1, addToHash(hash, APOSTROPHE));
          return at + 1;
        }
      } else if (opensAddress(view, at)) {
        at = endOfAddress(view, at);
        hash = hashSpan(view, start, at);
        break;
      } else if (!staysInWord(view, start, at) || partsClitic(view, start, at, sets)) break;
    }
    hash = addToHash(hash, folded[at] as number);
  }
  addToken(rows, TokenKind.word, start, at, hash);
  return at;
}

/** True where the mark at `at` is the hyphen of a clitic and the word is no whole one. */
function partsClitic(view: CharacterView, start: number, at: number, sets: WordSets): boolean {
  if (!isHyphen(codeAt(view, at)) || endOfClitic(view, at, sets) < 0) return false;
  return endOfWhole(view, start, at, sets) < 0;
}

const isLeading = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isTrailing = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Kind of a mark by its class; `space` stands for nothing here. */
const MARK_KINDS = [
  TokenKind.soft,
  TokenKind.quiet,
  TokenKind.strong,
  TokenKind.end,
  TokenKind.soft,
  TokenKind.quiet,
] as const;

function scanMark(view: CharacterView, start: number, rows: TokenRows): number {
  const code = codeAt(view, start);
  const isPair = isLeading(code) && isTrailing(codeAt(view, start + 1));
  let end = start + (isPair ? 2 : 1);
  if (code === Code.stop) while (codeAt(view, end) === Code.stop) end++;
  const kind = MARK_KINDS[classAt(view, start)] as number;
  addToken(rows, kind, start, end, hashSpan(view, start, end));
  return end;
}

/** A clitic after a word, or a mark. */
function scanOther(view: CharacterView, at: number, sets: WordSets, rows: TokenRows): number {
  const mayPart = isHyphen(codeAt(view, at)) && at > 0 && isWordClass(classAt(view, at - 1));
  const clitic = mayPart ? endOfClitic(view, at, sets) : -1;
  if (clitic < 0) return scanMark(view, at, rows);
  addToken(rows, TokenKind.word, at, clitic, hashSpan(view, at, clitic));
  return clitic;
}

/**
 * Cuts a text into words, numbers and marks in one pass over its characters. Lossless: tokens stand in order and do
 * not overlap, and between two of them is white space only.
 */
export function scanTokens(view: CharacterView, sets: WordSets, rows: TokenRows): void {
  const { classes, length } = view;
  let at = 0;
  while (at < length) {
    const charClass = classes[at] as number;
    if (charClass === CharClass.space) at++;
    else if (charClass >= CharClass.mark) at = scanWord(view, at, sets, rows);
    else if (charClass === CharClass.digit) {
      const end = endOfNumber(view, at);
      addToken(rows, TokenKind.number, at, end, hashSpan(view, at, end));
      at = end;
    } else at = scanOther(view, at, sets, rows);
  }
}
