import type { Span } from "../types.js";
import type { GramIndex } from "./gram-index.js";
import type { ReuseText } from "./reuse-text.js";

/** A span with the words it holds, as written. */
export interface QuotedSpan extends Span {
  readonly quote: string;
}

/** The text that holds a word of the sequence. */
export function textOfWord({ sequence }: GramIndex, word: number): number {
  const { offsets } = sequence;
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The span from the first character of word `from` to the last of word `to` - 1, both of one text. */
export function spanOfWords(
  index: GramIndex,
  texts: readonly ReuseText[],
  from: number,
  to: number,
): QuotedSpan {
  const { document } = texts[textOfWord(index, from)] as ReuseText;
  const { tokens } = index.sequence;
  const start = document.starts[tokens[from] as number] as number;
  const end = document.ends[tokens[to - 1] as number] as number;
  return { start, end, quote: document.text.slice(start, end) };
}

/**
 * The span of what stands between word `from` - 1 and word `to` of one text, without the white space round it; null
 * where that is nothing. Punctuation on both sides belongs to it.
 */
export function spanBetweenWords(
  index: GramIndex,
  texts: readonly ReuseText[],
  from: number,
  to: number,
): QuotedSpan | null {
  const { document } = texts[textOfWord(index, from - 1)] as ReuseText;
  const { tokens } = index.sequence;
  const before = document.ends[tokens[from - 1] as number] as number;
  const after = document.starts[tokens[to] as number] as number;
  const between = document.text.slice(before, after);
  const quote = between.trim();
  if (quote === "") return null;
  const start = before + between.indexOf(quote);
  return { start, end: start + quote.length, quote };
}
