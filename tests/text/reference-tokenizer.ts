/**
 * The tokenizer once more, plainly: strings, regular expressions on single characters, one object a token. The fast
 * one must cut every text as this one does.
 */
import type { TokenizerRules } from "../../src/text/tokenizer.js";

export interface ReferenceToken {
  readonly kind: "word" | "number" | "quiet" | "soft" | "strong" | "end";
  readonly start: number;
  readonly end: number;
  /** Normal form. */
  readonly form: string;
}

const isApostrophe = (char: string): boolean => /^['’ʼ‘＇]$/u.test(char);
const isMark = (char: string): boolean => /^[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]$/u.test(char);
const isLetter = (char: string): boolean => !isApostrophe(char) && /^\p{L}$/u.test(char);
const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);
const isSpace = (char: string): boolean => !isMark(char) && /^\s$/u.test(char);
const isHyphen = (char: string): boolean => /^[-\u2011]$/u.test(char);
const isWordChar = (char: string): boolean => isLetter(char) || isMark(char);
const isUpper = (char: string): boolean => {
  const lower = char.toLowerCase();
  return isLetter(char) && lower.length === 1 && lower !== char;
};

const LONGEST_FORM = 64;

export const normalForm = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/ς/gu, "σ")
    .replace(/[’ʼ‘＇]/gu, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "");

function runOf(text: string, at: number, test: (char: string) => boolean): number {
  let end = at;
  while (end < text.length && test(text.charAt(end))) end++;
  return end;
}

function endOfClitic(text: string, at: number, rules: TokenizerRules): number {
  const rest = text.slice(at, at + 9);
  const isT = rest.length > 2 && isWordChar(rest.charAt(1)) && isHyphen(rest.charAt(2));
  let end = at + 1;
  while (end - at <= 8 && (isWordChar(text.charAt(end)) || (isT && end === at + 2))) end++;
  if (isHyphen(text.charAt(end))) return -1;
  const form = normalForm(text.slice(at, end)).replaceAll("\u2011", "-");
  return rules.clitics.has(form) ? end : -1;
}

function endOfWhole(text: string, start: number, at: number, rules: TokenizerRules): number {
  const end = runOf(text, at + 1, (char) => isWordChar(char) || isHyphen(char));
  if (end - start > LONGEST_FORM) return -1;
  return rules.wholes.has(normalForm(text.slice(start, end))) ? end : -1;
}

function joinsParts(text: string, start: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (!isLetter(next)) return false;
  if (!isUpper(next)) return !isUpper(text.charAt(at - 1));
  const isInitial = at - start === 1 || text.charAt(at - 2) === ".";
  return isInitial && !isLetter(text.charAt(at + 2));
}

function staysInWord(text: string, start: number, at: number): boolean {
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  if (char === ".") return joinsParts(text, start, at);
  if (isHyphen(char)) return isLetter(next) || isDigit(next);
  if (char === "/") return isDigit(next);
  if (char === "&") return isLetter(next);
  return char === "°" && at === start + 1;
}

function endOfWord(text: string, start: number, rules: TokenizerRules): number {
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (isWordChar(char) || isDigit(char)) continue;
    if (isApostrophe(char)) {
      if (!isLetter(text.charAt(at + 1))) return at;
      const whole = endOfWhole(text, start, at, rules);
      if (whole > 0) return whole;
      const isElision = rules.elisions.has(normalForm(text.slice(start, at + 1)));
      if (isElision && at - start < 9) return at + 1;
      continue;
    }
    if (text.startsWith("://", at)) return runOf(text, at, (c) => !isSpace(c));
    if (!staysInWord(text, start, at)) return at;
    if (isHyphen(char) && endOfClitic(text, at, rules) > 0) {
      if (endOfWhole(text, start, at, rules) < 0) return at;
    }
  }
  return text.length;
}

function isThousands(text: string, start: number, at: number): boolean {
  if (!isSpace(text.charAt(at))) return false;
  const after = runOf(text, at + 1, isDigit);
  if (after !== at + 4 || isWordChar(text.charAt(after))) return false;
  let before = at;
  while (before > start && isDigit(text.charAt(before - 1))) before--;
  return before === start ? at - before <= 3 : at - before === 3;
}

function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = runOf(text, end, (char) => isDigit(char) || isWordChar(char));
    const char = text.charAt(end);
    const next = text.charAt(end + 1);
    const decimal = (char === "," || char === ".") && isDigit(next);
    const reference = (char === "/" || isHyphen(char)) && (isDigit(next) || isUpper(next));
    if (!decimal && !reference && !isThousands(text, start, end)) return end;
    end++;
  }
}

function kindOfMark(char: string): ReferenceToken["kind"] {
  if (isApostrophe(char) || '«»"“”„‹›()[]{}*_'.includes(char)) return "quiet";
  if (";:".includes(char)) return "strong";
  return ".!?…".includes(char) ? "end" : "soft";
}

/** The tokens of a text. */
export function referenceTokens(text: string, rules: TokenizerRules): ReferenceToken[] {
  const tokens: ReferenceToken[] = [];
  let at = 0;
  const add = (kind: ReferenceToken["kind"], end: number): void => {
    tokens.push({ kind, start: at, end, form: normalForm(text.slice(at, end)) });
    at = end;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    const clitic =
      isHyphen(char) && isWordChar(text.charAt(at - 1)) ? endOfClitic(text, at, rules) : -1;
    if (isWordChar(char)) add("word", endOfWord(text, at, rules));
    else if (isDigit(char)) add("number", endOfNumber(text, at));
    else if (clitic > 0) add("word", clitic);
    else if (isSpace(char)) at++;
    else if (char === ".")
      add(
        "end",
        runOf(text, at, (c) => c === "."),
      );
    else add(kindOfMark(char), at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1));
  }
  return tokens;
}

const isPlain = ({ kind }: ReferenceToken): boolean => kind === "word" || kind === "number";

function isAbbreviated(
  text: string,
  word: ReferenceToken | undefined,
  stop: ReferenceToken,
  rules: TokenizerRules,
) {
  if (word === undefined || word.end !== stop.start) return false;
  const written = text.slice(word.start, word.end);
  if (written.length === 1 && isUpper(written)) return true;
  return written.length <= 8 && rules.abbreviations.has(word.form);
}

/** First tokens of the sentences, then the number of tokens. */
export function referenceSentences(
  text: string,
  tokens: readonly ReferenceToken[],
  rules: TokenizerRules,
): number[] {
  const bounds = [0];
  let hasWord = false;
  let pending = false;
  tokens.forEach((token, i) => {
    const gap = text.slice(tokens[i - 1]?.end ?? 0, token.start);
    const lineBreaks = gap.split("\n").length - 1;
    const isBullet = "-–—•".includes(text.charAt(token.start));
    const isBreak = hasWord && (lineBreaks > 1 || (lineBreaks === 1 && isBullet));
    const isClosing = token.kind === "quiet" && "»”)]\"’'".includes(text.charAt(token.start));
    const isFull = i - (bounds.at(-1) as number) === 1000;
    if (isBreak || isFull || (pending && !isClosing && token.kind !== "end")) {
      bounds.push(i);
      hasWord = false;
      pending = false;
    }
    if (isPlain(token)) hasWord = true;
    if (token.kind !== "end" || !hasWord) return;
    const next = tokens[i + 1];
    const first = next === undefined ? "" : text.charAt(next.start);
    if (next === undefined) pending = true;
    else if (text.slice(token.start, token.end) === ".") {
      pending ||= !isAbbreviated(text, tokens[i - 1], token, rules);
    } else pending ||= !isLetter(first) || isUpper(first);
  });
  if (bounds.length > 1 && !tokens.slice(bounds[bounds.length - 1]).some(isPlain)) bounds.pop();
  return tokens.length === 0 ? [0] : [...bounds, tokens.length];
}
