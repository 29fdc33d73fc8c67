import type { ConcordanceText } from "./concordance-text.js";
import { findPhrase, type PhraseOptions } from "./find-phrase.js";
import {
  type ConcordanceOptions,
  type ConcordanceRow,
  listConcordance,
} from "./list-concordance.js";

/**
 * Every occurrence of a word or phrase in its context (KWIC), with its source: `findPhrase`, then `listConcordance`.
 *
 * @throws PourcontreError INVALID_ARGUMENT where the phrase holds no word
 * @example
 * findConcordance(texts, "vie privée", { tokenize: lexicon.tokenize, contextWordCount: 3 });
 * // [{ id: "1", speaker: "Ada Mirel", left: "protéger la ", match: "vie privée", right: " des abonnés", … }]
 */
export function findConcordance(
  texts: readonly ConcordanceText[],
  phrase: string,
  options: PhraseOptions & ConcordanceOptions,
): ConcordanceRow[] {
  return listConcordance(texts, findPhrase(texts, phrase, options), options);
}
