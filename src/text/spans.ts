import type { Span } from "../types.js";
import type { Document } from "./document.js";

/**
 * Index of the first token that ends after an offset: the one that holds it, or the next. `tokenCount` where none
 * follows.
 *
 * @example
 * tokenAt(document, 5); // "J’ai voté pour" → 2, "voté"
 */
export function tokenAt(document: Document, offset: number): number {
  let low = 0;
  let high = document.tokenCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Marks the tokens that stand in one of some spans, or touch it: 1 a token that does, 0 any other.
 *
 * @param mask an empty mask to write on; a new one where it is left out
 * @example
 * maskSpans(document, [{ start: 0, end: 9 }]); // "J’ai voté pour" → 1 1 1 0
 */
export function maskSpans(
  document: Document,
  spans: readonly Span[],
  mask: Uint8Array = new Uint8Array(document.tokenCount),
): Uint8Array {
  for (const { start, end } of spans) {
    for (let i = tokenAt(document, start); i < document.tokenCount; i++) {
      if ((document.starts[i] as number) >= end) break;
      if ((document.ends[i] as number) > start) mask[i] = 1;
    }
  }
  return mask;
}
