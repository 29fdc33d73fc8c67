import { franc } from "franc";

/** ISO 639-3 codes that the trigram model is asked to tell apart, with their ISO 639-1 code. */
const LANGUAGES: Readonly<Record<string, string>> = {
  fra: "fr",
  eng: "en",
  deu: "de",
  spa: "es",
  ita: "it",
  por: "pt",
  nld: "nl",
  pol: "pl",
  ron: "ro",
};

const ONLY = Object.keys(LANGUAGES);
/** Below this the package guesses ("Je m’abstiens." was Slovak to it). */
const SHORTEST = 40;

/**
 * Language of a text by trigrams (package franc, after Cavnar & Trenkle 1994), restricted to the larger languages of
 * the Parliament; `und` for texts under 40 characters.
 *
 * @returns an ISO 639-1 code or `und`
 */
export function detectByTrigrams(text: string): string {
  if (text.length < SHORTEST) return "und";
  return LANGUAGES[franc(text, { only: ONLY, minLength: SHORTEST })] ?? "und";
}
