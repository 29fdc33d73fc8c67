import type { Document } from "../text/document.js";
import { createPassageAligner, type Passage, type PassageOptions } from "./align-passages.js";
import { createGramIndex } from "./gram-index.js";

export interface TwoTextOptions extends PassageOptions {
  /** Words that two texts must share in a row. Default 5. */
  readonly gramSize?: number;
}

/**
 * Aligns two texts: the passages that both hold, in the order of the left one, with small edits marked. Nothing is left
 * out as common ground: that takes a corpus (`findReuse`).
 *
 * @example
 * const [passage] = findPassages(
 *   lexicon.tokenize("Nous voulons que les deux rives du fleuve restent libres."),
 *   lexicon.tokenize("Que les deux rives du grand fleuve restent libres, voilà notre souhait."),
 * );
 * passage.left.quote; // "que les deux rives du"
 */
export function findPassages(
  left: Document,
  right: Document,
  options: TwoTextOptions = {},
): Passage[] {
  const texts = [
    { id: "left", document: left },
    { id: "right", document: right },
  ];
  const index = createGramIndex([left, right], options.gramSize ?? 5);
  return createPassageAligner(index, texts, new Uint8Array(index.gramCount), options)(0, 1);
}
