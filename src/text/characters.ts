/** Character classes by UTF-16 code unit. The order matters: from `digit` on a word goes on, from `mark` on one begins. */
export const CharClass = {
  /** Whatever has no class of its own: commas, dashes, symbols. */
  other: 0,
  /** Quotes and brackets. */
  quiet: 1,
  /** Semicolon and colon. */
  strong: 2,
  /** Full stop, exclamation and question mark, ellipsis. */
  end: 3,
  space: 4,
  apostrophe: 5,
  digit: 6,
  /** Combining marks and characters without width: part of a word, not of its form. */
  mark: 7,
  /** A letter that lower case leaves as it is. */
  letter: 8,
  upper: 9,
} as const;

const APOSTROPHES = "'’ʼ‘＇";
const QUIET = '«»"“”„‹›()[]{}*_';
const STRONG = ";:";
const END = ".!?…";
/** Its use depends on the place in the word, which a table of code units cannot tell. */
const FINAL_SIGMA = 0x3c2;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
const MARK = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** The class of a code unit (a value of `CharClass`), by its Unicode properties. */
export function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return CharClass.apostrophe;
  if (MARK.test(char)) return CharClass.mark;
  if (LETTER.test(char)) return isUpper(char) ? CharClass.upper : CharClass.letter;
  if (DIGIT.test(char)) return CharClass.digit;
  if (SPACE.test(char)) return CharClass.space;
  if (QUIET.includes(char)) return CharClass.quiet;
  if (STRONG.includes(char)) return CharClass.strong;
  return END.includes(char) ? CharClass.end : CharClass.other;
}

function isUpper(letter: string): boolean {
  const lower = letter.toLowerCase();
  return lower.length === 1 && lower !== letter;
}

/** A code unit in lower case (where that is one code unit), with every apostrophe as ' and every sigma as σ. */
export function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code === FINAL_SIGMA) return FINAL_SIGMA + 1;
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return 0x27;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/**
 * The normal form of a word: NFC, lower case, ' for every apostrophe, σ for every sigma, without characters of no
 * width.
 *
 * @example
 * normalizeWord("Aujourd’hui"); // "aujourd'hui"
 */
export function normalizeWord(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/ς/gu, "σ")
    .replace(/[’ʼ‘＇]/gu, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "");
}
