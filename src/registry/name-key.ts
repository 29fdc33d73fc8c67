/** Letters that no decomposition turns into a plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};

/** Words that stand before a name, and none of it. */
/** What is longer is no name. */
const LONGEST_NAME = 500;
const TITLES = new Set(["m", "mme", "mlle", "mr", "mrs", "ms", "monsieur", "madame", "dr", "prof"]);

/**
 * The words of a name or label without accents, case and punctuation.
 *
 * @example
 * foldWords("Colin-Oesterlé"); // ["colin", "oesterle"]
 */
export function foldWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[łøđðßæœþı]/gu, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\p{M}\u200B-\u200D\uFEFF]/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The words of a person's name: what stands in brackets or after a comma that opens a function, and a title such as
 * « Mme », are left out. « NOM, Prénom » keeps both.
 *
 * @example
 * nameWords("Mme Nathalie COLIN-OESTERLÉ (PPE)"); // ["nathalie", "colin", "oesterle"]
 */
export function nameWords(name: string): string[] {
  const bare = name
    .slice(0, LONGEST_NAME)
    .replace(/\([^)]*\)/gu, " ")
    .replace(/,\s*(?:au nom|on behalf|rapporteu).*$/iu, "");
  const words = foldWords(bare);
  return words.length > 1 && TITLES.has(words[0] ?? "") ? words.slice(1) : words;
}
