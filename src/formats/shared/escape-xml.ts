const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 (section 2.2) forbids.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/**
 * Text as XML content or attribute value. Characters that XML 1.0 forbids become U+FFFD, one for one.
 *
 * @example
 * escapeXml('a < "b"'); // "a &lt; &quot;b&quot;"
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "\uFFFD")
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? "");
}
