import type { Document } from "../text/document.js";
import { maskSpans } from "../text/spans.js";
import type { Span } from "../types.js";

/**
 * Marks the tokens that stand in a named position: 1 a token that does, 0 any other. The inference reads a text without them: it learns from declared
 * texts whose declaration is hidden, and must not take another's vote for evaluation.
 */
export const maskPositions = (document: Document, positions: readonly Span[]): Uint8Array =>
  maskSpans(document, positions);
