const APOSTROPHES = /[’ʼ‘＇]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const SPACES = /\s+/gu;

/**
 * The form of a text that its hash is taken of: Unicode NFC, ' for every apostrophe, without soft hyphens and
 * characters of no width, one space for every run of white space (no-break spaces and line ends too), none at the
 * ends. Case, accents and punctuation stay.
 *
 * @example
 * normalizeText(" J’ai  voté\u00A0:\npour. "); // "J'ai voté : pour."
 */
export function normalizeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(APOSTROPHES, "'")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .trim();
}
