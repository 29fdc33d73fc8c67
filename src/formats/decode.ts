import type { ParsedItem } from "../types.js";
import { detectEncoding, findBinaryKind } from "./encoding.js";
import { rejectionItem } from "./shared/items.js";
import { fromWindows1252 } from "./shared/windows-1252.js";

export interface DecodedChunk {
  readonly text: string;
  /** `binary-file`, `empty-file` or `invalid-encoding`; usually none. */
  readonly rejections: readonly ParsedItem[];
}

/** Bytes in, text out, chunk by chunk. */
export interface ByteDecoder {
  push(bytes: Uint8Array): DecodedChunk;
  finish(): DecodedChunk;
  /** The encoding settled on ("utf-8", "utf-16le", "windows-1252"…); null before it is known. */
  readonly encoding: string | null;
}

/** How many bytes are looked at before the encoding is settled. */
const HEAD_BYTES = 64 * 1024;
const NOTHING: DecodedChunk = { text: "", rejections: [] };

interface DecoderState {
  readonly file: string;
  readonly head: Uint8Array[];
  headCount: number;
  encoding: string | null;
  decoder: TextDecoder | null;
  isBinary: boolean;
  /** True while all bytes were ASCII: another encoding can still be chosen. */
  isAscii: boolean;
  isDamageTold: boolean;
  line: number;
}

function join(parts: readonly Uint8Array[], count: number): Uint8Array {
  const joined = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function reject(
  state: DecoderState,
  code: "binary-file" | "empty-file" | "invalid-encoding",
  message: string,
): ParsedItem {
  const line = code === "invalid-encoding" ? state.line : null;
  return rejectionItem({ file: state.file, line }, code, message);
}

/** Where the damage stands, reported once. */
function findDamage(state: DecoderState, text: string): readonly ParsedItem[] {
  const at = state.encoding === "utf-8" && !state.isDamageTold ? text.indexOf("\uFFFD") : -1;
  if (at === -1) return [];
  state.isDamageTold = true;
  const line = state.line + countLines(text.slice(0, at));
  const message = "bytes that are not UTF-8; each was replaced by \uFFFD";
  return [rejectionItem({ file: state.file, line }, "invalid-encoding", message)];
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** A source that was ASCII so far tells its encoding with its first other byte. */
function settleLate(state: DecoderState, bytes: Uint8Array): void {
  if (!state.isAscii || state.encoding !== "utf-8" || isAscii(bytes)) return;
  state.isAscii = false;
  state.encoding = detectEncoding(bytes, false);
  state.decoder = new TextDecoder(state.encoding);
}

function decode(state: DecoderState, bytes: Uint8Array, isLast: boolean): DecodedChunk {
  if (state.isBinary || state.decoder === null) return NOTHING;
  settleLate(state, bytes);
  const decoded = state.decoder.decode(bytes, { stream: !isLast });
  const text = state.encoding === "windows-1252" ? fromWindows1252(decoded) : decoded;
  const rejections = findDamage(state, text);
  state.line += countLines(text);
  return { text, rejections };
}

function start(state: DecoderState, isLast: boolean): DecodedChunk {
  const head = join(state.head, state.headCount);
  state.head.length = 0;
  const kind = findBinaryKind(head);
  if (kind !== null) {
    state.isBinary = true;
    state.encoding = "binary";
    return { text: "", rejections: [reject(state, "binary-file", `${kind}, not text`)] };
  }
  state.encoding = detectEncoding(head, isLast);
  state.isAscii = isAscii(head);
  state.decoder = new TextDecoder(state.encoding);
  return decode(state, head, isLast);
}

function createState(file: string): DecoderState {
  return {
    file,
    head: [],
    headCount: 0,
    encoding: null,
    decoder: null,
    isBinary: false,
    isAscii: true,
    isDamageTold: false,
    line: 1,
  };
}

/**
 * Turns bytes into text. A byte order mark decides, else zero bytes in the pattern of UTF-16, else UTF-8 if
 * the bytes are that, else the single-byte encoding that an XML or HTML head declares, else Windows-1252 (of
 * which Latin-1 is a part). A wrong declaration does no harm: the bytes are believed first.
 *
 * @example
 * const decoder = createByteDecoder("a.csv");
 * const { text } = decoder.push(bytes); decoder.finish(); decoder.encoding; // "windows-1252"
 */
export function createByteDecoder(file: string): ByteDecoder {
  const state = createState(file);
  return {
    push(bytes) {
      if (state.encoding !== null) return decode(state, bytes, false);
      state.head.push(bytes.slice());
      state.headCount += bytes.length;
      return state.headCount < HEAD_BYTES ? NOTHING : start(state, false);
    },
    finish() {
      if (state.encoding !== null) return decode(state, new Uint8Array(0), true);
      if (state.headCount > 0) return start(state, true);
      return { text: "", rejections: [reject(state, "empty-file", "the file is empty")] };
    },
    get encoding() {
      return state.encoding;
    },
  };
}

/**
 * Decodes bytes that are all at hand; see `createByteDecoder`.
 *
 * @example
 * decodeBytes(new Uint8Array([0xe9]), "a.txt"); // { text: "é", encoding: "windows-1252", rejections: [] }
 */
export function decodeBytes(
  bytes: Uint8Array,
  file: string,
): DecodedChunk & { readonly encoding: string | null } {
  const state = createState(file);
  if (bytes.length === 0) {
    const rejections = [reject(state, "empty-file", "the file is empty")];
    return { text: "", rejections, encoding: null };
  }
  state.head.push(bytes);
  state.headCount = bytes.length;
  return { ...start(state, true), encoding: state.encoding };
}
