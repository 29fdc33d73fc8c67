/**
 * Character classes by UTF-16 code unit. A table covers the scripts that occur (up to Cyrillic); what lies beyond is
 * asked of the Unicode properties.
 */
export const CharClass = {
  other: 0,
  letter: 1,
  digit: 2,
  space: 3,
  mark: 4,
  apostrophe: 5,
} as const;

const TABLE_SIZE = 0x600;
const APOSTROPHES = "'’ʼ‘＇";
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
/** Combining marks and characters without width: part of a word, not of its form. */
const MARK = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;

function classifyByProperty(code: number): number {
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return CharClass.apostrophe;
  if (MARK.test(char)) return CharClass.mark;
  if (LETTER.test(char)) return CharClass.letter;
  if (DIGIT.test(char)) return CharClass.digit;
  return SPACE.test(char) ? CharClass.space : CharClass.other;
}

const CLASSES = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classifyByProperty(code));

/** Lower case where it is one code unit of the same length; apostrophes unified. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  if (CLASSES[code] === CharClass.apostrophe) return 0x27;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

/** The class of a code unit (a value of `CharClass`). */
export function classOf(code: number): number {
  return code < TABLE_SIZE ? (CLASSES[code] as number) : classifyByProperty(code);
}

/** A code unit in lower case, with every apostrophe as '. */
export function foldCode(code: number): number {
  if (code < TABLE_SIZE) return FOLDED[code] as number;
  if (code === 0x2019 || code === 0x2018 || code === 0xff07) return 0x27;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** True for A–Z, À–Þ and the like: a letter that changes in lower case. */
export function isUpper(code: number): boolean {
  return classOf(code) === CharClass.letter && foldCode(code) !== code;
}

/**
 * The normal form of a word: NFC, lower case, ' for every apostrophe, without characters of no width.
 *
 * @example
 * normalizeWord("Aujourd’hui"); // "aujourd'hui"
 */
export function normalizeWord(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ‘＇]/gu, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "");
}
