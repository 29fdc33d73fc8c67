import type { Document } from "../text/document.js";
import type { Span } from "../types.js";

/** A tokenised text with its source. */
export interface ConcordanceText {
  readonly id: string;
  readonly document: Document;
  readonly speaker?: string;
  readonly party?: string;
  readonly group?: string;
  readonly date?: string;
}

/** A place in a text to show: a phrase found, the evidence of a frame or role, a stance. */
export interface ConcordanceSpan extends Span {
  /** Id of the text. */
  readonly id: string;
  /** What it is, as "privacy: threatened". */
  readonly label?: string;
}
