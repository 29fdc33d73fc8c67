import { createReadStream, type ReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { addAbortSignal, pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
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

async function* unpackZstandard(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createZstdUnpacker } = await import("../vendor/fzstd.js");
  const unpacker = createZstdUnpacker();
  for await (const chunk of chunks) yield* unpacker.push(chunk, false);
  yield* unpacker.push(new Uint8Array(0), true);
}

/** The bytes of an archive unpacked, of any other file as they are. */
function unpack(bytes: ReadStream, magic: Uint8Array): AsyncIterable<Uint8Array> {
  // The pipeline's failure reaches whoever iterates the last stream.
  if (startsWith(magic, GZIP)) return pipeline(bytes, createGunzip(), () => undefined);
  return startsWith(magic, ZSTANDARD) ? unpackZstandard(bytes) : bytes;
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
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (signal?.aborted) throw new PourcontreError("ABORTED", "reading was stopped");
    throw unreadable(path, error);
  }
}

/** A signal ends the stream at once, also while it waits for more. */
const endOnAbort = <Stream extends Readable>(stream: Stream, signal?: AbortSignal): Stream =>
  signal === undefined ? stream : addAbortSignal(signal, stream);

/**
 * The bytes of a file, unpacked where they are gzip or Zstandard; `-` is standard input.
 *
 * @throws PourcontreError FILE_UNREADABLE, at once or while reading; ABORTED
 * @example
 * for await (const bytes of await openBytes("texts.jsonl.gz", process.stdin)) bytes.length;
 */
export async function openBytes(
  path: string,
  stdin: Readable,
  signal?: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  if (path === "-") return nameErrors("standard input", endOnAbort(stdin, signal), signal);
  try {
    // A named pipe can be read only once: its first bytes are left alone.
    const magic = (await isPlainFile(path)) ? await readMagic(path) : new Uint8Array(0);
    const bytes = endOnAbort(createReadStream(path, { highWaterMark: CHUNK_BYTES }), signal);
    return nameErrors(path, unpack(bytes, magic), signal);
  } catch (error) {
    throw unreadable(path, error);
  }
}
