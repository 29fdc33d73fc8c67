import stemmer from "natural/lib/natural/stemmers/porter_stemmer_fr.js";

/**
 * Stem of a French word in lower case: natural's Porter stemmer for French (M. F. Porter's Snowball algorithm,
 * "French stemming algorithm"). The empty word, which the package answers with "undefined", stems to itself.
 *
 * @example
 * stemFrench("surveillances"); // "surveil"
 */
export function stemFrench(word: string): string {
  return word === "" ? "" : stemmer.stem(word);
}
