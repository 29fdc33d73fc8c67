import type { Document } from "../text/document.js";
import type { Explanation } from "../types.js";

/**
 * What a text is to the search for shared wording: `explanation` (a member's), `institutional` (shares wording, joins
 * no cluster), `common-ground` (a title, a quoted act: its wording belongs to nobody).
 */
export type ReuseTextKind = "explanation" | "institutional" | "common-ground";

/** A tokenised text and what is known of it. Ids are unique; what is not known is left out. */
export interface ReuseText {
  readonly id: string;
  readonly document: Document;
  readonly speaker?: string;
  readonly party?: string;
  readonly group?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Default `explanation`. */
  readonly kind?: ReuseTextKind;
}

/**
 * An explanation and its document as the functions of this folder take them.
 *
 * @example
 * toReuseText({ id: "1", text: "Pour.", party: "Parti des Rives" }, lexicon.tokenize("Pour."));
 * // { id: "1", party: "Parti des Rives", document }
 */
export function toReuseText(explanation: Explanation, document: Document): ReuseText {
  const { id, speaker, party, group, date } = explanation;
  return {
    id,
    document,
    ...(speaker === undefined ? {} : { speaker }),
    ...(party === undefined ? {} : { party }),
    ...(group === undefined ? {} : { group }),
    ...(date === undefined ? {} : { date }),
  };
}
