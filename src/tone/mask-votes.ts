import type { Discourse } from "../languages/fr/discourse.js";
import type { Document } from "../text/document.js";
import { maskSpans } from "../text/spans.js";
import type { Span } from "../types.js";

/**
 * The tokens that state a vote: 1 where a token stands in a span of the declared position or in a mark of kind `vote`.
 * Tone is read off what is left ("nor is the vote": CODEBOOK section 7).
 *
 * @param empty an empty mask to write on; a new one where it is left out
 * @example
 * maskVotes(document, discourse, [{ start: 0, end: 12 }]); // "J’ai voté pour ce texte utile" → 1 1 1 1 0 0 0
 */
export function maskVotes(
  document: Document,
  discourse: Discourse,
  votes: readonly Span[],
  empty: Uint8Array = new Uint8Array(document.tokenCount),
): Uint8Array {
  const mask = maskSpans(document, votes, empty);
  for (const { from, to } of discourse.marks.vote) mask.fill(1, from, to);
  return mask;
}
