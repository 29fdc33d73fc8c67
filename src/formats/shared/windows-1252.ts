/** What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding standard, index-windows-1252). */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Replaces the control characters U+0080 to U+009F by what Windows-1252 means by these bytes. Node's own
 * decoder of that name leaves them as controls (nodejs/node issue 56542); where a decoder does better, this
 * changes nothing.
 *
 * @example
 * fromWindows1252("L\u0092été"); // "L’été"
 */
export function fromWindows1252(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => HIGH_CONTROLS[character.charCodeAt(0) - 0x80] ?? character,
  );
}
