import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

const CHUNK_BYTES = 256 * 1024;

/** Why a file cannot be opened, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission to read it",
  EISDIR: "it is a folder",
};

/** A source that cannot be read; its message begins with the file's name. */
export function describeReadError(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return `${path}: ${reason}`;
}

async function checkReadable(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
}

/**
 * The bytes of a file, unpacked where its name ends in .gz; `-` is standard input. Fails at once, with the file's
 * name and the reason, where there is nothing to read.
 */
export async function openBytes(path: string, stdin: Readable): Promise<AsyncIterable<Uint8Array>> {
  if (path === "-") return stdin;
  try {
    await checkReadable(path);
  } catch (error) {
    throw new Error(describeReadError(path, error), { cause: error });
  }
  const bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  // The pipeline's failure reaches whoever iterates the last stream.
  return path.endsWith(".gz") ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
}
