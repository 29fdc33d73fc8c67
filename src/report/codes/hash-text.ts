import { sha256 } from "../sha256.js";
import { normalizeText } from "./normalize-text.js";

/**
 * SHA-256 of a text's normal form (`normalizeText`) in UTF-8, as 64 hexadecimal digits: what a table of codes names a
 * text by, so that whoever holds the text can find its codes.
 * Source: FIPS 180-4.
 *
 * @example
 * hashText("J’ai voté pour.") === hashText(" J'ai voté  pour. "); // true
 */
export function hashText(text: string): string {
  return Array.from(sha256(normalizeText(text)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
