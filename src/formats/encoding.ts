const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** First bytes of what people mistake for text. */
const MAGIC_NUMBERS: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], "a gzip archive (.gz)"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive (.zst)"],
  [[0x4c, 0x5a, 0x49, 0x50], "an lzip archive (.lz): unpack it with `lzip -d`"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive (.xz): unpack it with `xz -d`"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive (.bz2): unpack it with `bzip2 -d`"],
  [
    [0x50, 0x4b, 0x03, 0x04],
    "a ZIP archive (or a .docx, .xlsx, .odt): save its text or table first",
  ],
  [[0x25, 0x50, 0x44, 0x46], "a PDF: save its text first"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document: save its text first"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet table"],
];

/** Share of control characters above which bytes are no text. */
const MOST_CONTROL_SHARE = 0.1;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: of Latin text, nearly every second byte is zero. */
function detectUtf16(bytes: Uint8Array): string | null {
  const pairCount = Math.floor(Math.min(bytes.length, 4096) / 2);
  if (pairCount < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairCount; pair += 1) {
    if (bytes[2 * pair] === 0) evenZeros += 1;
    if (bytes[2 * pair + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairCount * 0.6 && evenZeros < pairCount * 0.1) return "utf-16le";
  return evenZeros > pairCount * 0.6 && oddZeros < pairCount * 0.1 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** A single-byte encoding that an XML declaration or an HTML `meta` names, if decoders know it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const label = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || /^utf|^ucs/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Name of the encoding of a text, for `TextDecoder`, from its first bytes; unless `isWhole`, they may end inside a character. */
export function detectEncoding(head: Uint8Array, isWhole: boolean): string {
  const marked = MARKS.find(([mark]) => startsWith(head, mark))?.[1];
  if (marked !== undefined) return marked;
  const utf16 = detectUtf16(head);
  if (utf16 !== null) return utf16;
  return isUtf8(head, isWhole) ? "utf-8" : (declaredEncoding(head) ?? "windows-1252");
}

/** What bytes are that are no text, in words; null where they may be text. */
export function findBinaryKind(head: Uint8Array): string | null {
  const magic = MAGIC_NUMBERS.find(([start]) => startsWith(head, start))?.[1];
  if (magic !== undefined) return magic;
  const isUtf16 = MARKS.some(([mark, name]) => name !== "utf-8" && startsWith(head, mark));
  if (isUtf16 || detectUtf16(head) !== null) return null;
  let controlCount = 0;
  for (const byte of head)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controlCount += 1;
  return controlCount > head.length * MOST_CONTROL_SHARE ? "binary data" : null;
}
