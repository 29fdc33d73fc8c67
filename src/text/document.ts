/** What a token is. Quiet punctuation (quotes, brackets) does not part two words of a pattern; the rest does. */
export const TokenKind = {
  word: 0,
  number: 1,
  /** Quotes and brackets. */
  quiet: 2,
  /** Commas, dashes and other marks inside a sentence. */
  soft: 3,
  /** Semicolon and colon. */
  strong: 4,
  /** Full stop, exclamation and question mark, ellipsis. */
  end: 5,
} as const;

/**
 * A tokenised text: parallel arrays, one entry a token, in order. Every character of `text` stands in exactly one
 * token or in the gap between two. Only the lexicon that made it can read its `symbols` and `stems`.
 */
export interface Document {
  readonly text: string;
  readonly tokenCount: number;
  /** Offsets into `text`, UTF-16, end-exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** What the compiled rules know of the word: words alike to all rules share a symbol. */
  readonly symbols: Int32Array;
  /** The word's stem in the vocabulary of the trained models, 0 where it has none. */
  readonly stems: Int32Array;
  /** Hash of the normal form: the same word has the same hash on every platform. */
  readonly hashes: Int32Array;
  /** First token of each sentence, then `tokenCount`. */
  readonly sentenceStarts: Int32Array;
  readonly sentenceCount: number;
}

/** A token as an object, for the public edge; the stages read the arrays. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: keyof typeof TokenKind;
}

const KIND_NAMES = Object.keys(TokenKind) as (keyof typeof TokenKind)[];

/** The tokens of a document as objects. */
export function listTokens(document: Document): Token[] {
  return Array.from({ length: document.tokenCount }, (_, i) => {
    const start = document.starts[i] as number;
    const end = document.ends[i] as number;
    const kind = KIND_NAMES[document.kinds[i] as number] as keyof typeof TokenKind;
    return { start, end, text: document.text.slice(start, end), kind };
  });
}

/** The spans of a document's sentences, from the first to the last token of each. */
export function listSentences(document: Document): { start: number; end: number }[] {
  return Array.from({ length: document.sentenceCount }, (_, i) => ({
    start: document.starts[document.sentenceStarts[i] as number] as number,
    end: document.ends[(document.sentenceStarts[i + 1] as number) - 1] as number,
  }));
}

/** Index of the sentence that holds a token. */
export function sentenceOf(document: Document, token: number): number {
  let low = 0;
  let high = document.sentenceCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.sentenceStarts[middle] as number) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
