import { PourcontreError } from "../errors.js";
import { normalizeWord } from "../text/characters.js";
import { type Document, TokenKind } from "../text/document.js";
import type { ConcordanceSpan, ConcordanceText } from "./concordance-text.js";

export interface PhraseOptions {
  /** Cuts the phrase as the texts were cut: `lexicon.tokenize`. */
  readonly tokenize: (text: string) => Document;
  /** Given, words are compared by stem ("garantie" finds "garanties"); left out, by form. */
  readonly stem?: (word: string) => string;
}

type WordTest = (form: string) => boolean;

const isWordKind = (kind: number): boolean => kind <= TokenKind.number;

function textOf(document: Document, token: number): string {
  return document.text.slice(document.starts[token], document.ends[token]);
}

function toTest(form: string, isPrefix: boolean, stem: PhraseOptions["stem"]): WordTest {
  if (isPrefix) return (other) => other.startsWith(form);
  if (stem === undefined) return (other) => other === form;
  const wanted = stem(form);
  return (other) => other === form || stem(other) === wanted;
}

/** One test a word; * after a word stands for any ending, * alone for any word. */
function compilePhrase(phrase: string, { tokenize, stem }: PhraseOptions): WordTest[] {
  const document = tokenize(phrase);
  const tests: WordTest[] = [];
  for (let i = 0; i < document.tokenCount; i++) {
    const written = textOf(document, i);
    if (isWordKind(document.kinds[i] as number)) {
      const isPrefix =
        i + 1 < document.tokenCount &&
        textOf(document, i + 1) === "*" &&
        document.starts[i + 1] === document.ends[i];
      tests.push(toTest(normalizeWord(written), isPrefix, stem));
      if (isPrefix) i++;
    } else if (written === "*") tests.push(() => true);
  }
  return tests;
}

/** The last token of the phrase that begins at `from`, or -1. Quotes and brackets may stand inside it. */
function matchAt(
  { kinds, tokenCount }: Document,
  from: number,
  tests: readonly WordTest[],
  formAt: (token: number) => string,
): number {
  let token = from;
  for (let word = 0; word < tests.length; word++) {
    if (word > 0) token++;
    while (word > 0 && token < tokenCount && kinds[token] === TokenKind.quiet) token++;
    if (token >= tokenCount || !isWordKind(kinds[token] as number)) return -1;
    if (!tests[word]?.(formAt(token))) return -1;
  }
  return token;
}

/**
 * Finds a word or phrase in tokenised texts, whatever its case and apostrophes. `*` after the beginning of a word
 * stands for any ending, and alone for any one word. A comma or a full stop parts a phrase, quotes and brackets do not.
 * Matches do not overlap.
 *
 * @throws PourcontreError INVALID_ARGUMENT where the phrase holds no word
 * @example
 * findPhrase([{ id: "1", document: tokenize("La vie privée.") }], "vie priv*", { tokenize });
 * // [{ id: "1", start: 3, end: 13 }]
 */
export function findPhrase(
  texts: readonly ConcordanceText[],
  phrase: string,
  options: PhraseOptions,
): ConcordanceSpan[] {
  const tests = compilePhrase(phrase, options);
  if (tests.length === 0) {
    const message = `The phrase ${JSON.stringify(phrase)} holds no word.`;
    throw new PourcontreError("INVALID_ARGUMENT", message);
  }
  return texts.flatMap(({ id, document }) => {
    const formAt = (token: number): string => normalizeWord(textOf(document, token));
    const spans: ConcordanceSpan[] = [];
    for (let token = 0; token < document.tokenCount; token++) {
      const last = matchAt(document, token, tests, formAt);
      if (last < 0) continue;
      const start = document.starts[token] as number;
      spans.push({ id, start, end: document.ends[last] as number });
      token = last;
    }
    return spans;
  });
}
