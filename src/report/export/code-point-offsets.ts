/**
 * Counts the code points before each UTF-16 offset of a text, in one pass.
 *
 * @returns the count for an offset; one inside a surrogate pair counts the pair
 * @example
 * codePointOffsets("🗳️ pour")(4); // 3
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const counts = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const before = i === 0 ? 0 : text.charCodeAt(i - 1);
    const isSecondHalf = code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00;
    if (!isSecondHalf) count++;
    counts[i + 1] = count;
  }
  return (offset) => counts[Math.max(0, Math.min(offset, text.length))] as number;
}
