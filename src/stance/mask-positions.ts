import type { Document } from "../text/document.js";
import { maskSpans } from "../text/spans.js";
import type { Span } from "../types.js";

/**
 * Tells which tokens stand in a named position. The inference reads a text without them: it learns from declared
 * texts whose declaration is hidden, and must not take another's vote for evaluation.
 */
export function maskPositions(
  document: Document,
  positions: readonly Span[],
): (token: number) => boolean {
  if (positions.length === 0) return () => false;
  const mask = maskSpans(document, positions);
  return (token) => mask[token] === 1;
}
