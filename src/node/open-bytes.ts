import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline, type Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";
import { PourcontreError } from "../errors.js";

const CHUNK_BYTES = 256 * 1024;
const GZIP = [0x1f, 0x8b];
const ZSTANDARD = [0x28, 0xb5, 0x2f, 0xfd];

/** Why a file cannot be opened, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
  Z_BUF_ERROR: "the archive is cut off",
  Z_DATA_ERROR: "the archive is damaged",
};

/** Why a source cannot be read, in words. */
export function describeReadError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

async function readMagic(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** What unpacks a file that begins so; null for one that needs no unpacking, or for which Node has no means. */
function chooseUnpacker(magic: Uint8Array): Transform | null {
  if (startsWith(magic, GZIP)) return zlib.createGunzip();
  // Node has had Zstandard since 22.15; before, the reader says what the file is and how to unpack it.
  const unpackZstandard: unknown = Reflect.get(zlib, "createZstdDecompress");
  if (startsWith(magic, ZSTANDARD) && typeof unpackZstandard === "function")
    return unpackZstandard() as Transform;
  return null;
}

async function isPlainFile(path: string): Promise<boolean> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  return found.isFile();
}

/** Says which file failed, and why. */
function unreadable(path: string, error: unknown): PourcontreError {
  const message = `${path}: ${describeReadError(error)}`;
  return new PourcontreError("FILE_UNREADABLE", message, { cause: error });
}

async function* nameErrors(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The bytes of a file, unpacked where they are gzip (or Zstandard, from Node 22.15 on); `-` is standard input.
 *
 * @throws PourcontreError FILE_UNREADABLE, at once or while reading
 * @example
 * for await (const bytes of await openBytes("texts.jsonl.gz", process.stdin)) bytes.length;
 */
export async function openBytes(path: string, stdin: Readable): Promise<AsyncIterable<Uint8Array>> {
  if (path === "-") return nameErrors("standard input", stdin);
  try {
    // A named pipe can be read only once: its first bytes are left alone.
    const unpacker = (await isPlainFile(path)) ? chooseUnpacker(await readMagic(path)) : null;
    const bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    // The pipeline's failure reaches whoever iterates the last stream.
    return nameErrors(path, unpacker === null ? bytes : pipeline(bytes, unpacker, () => undefined));
  } catch (error) {
    throw unreadable(path, error);
  }
}
