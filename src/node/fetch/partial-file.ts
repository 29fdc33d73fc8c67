import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { writeWhole } from "./manifest.js";

/** What is known of a download that was cut off: enough to ask for the rest of the same content. */
export interface PartialFile {
  readonly byteCount: number;
  /** A strong ETag or a Last-Modified date: the content is still the same if it is. */
  readonly validator: string;
}

interface Note {
  readonly address: string;
  readonly validator: string;
}

const partOf = (path: string): string => `${path}.partial`;
const noteOf = (path: string): string => `${path}.partial.json`;

/** The validator that a range may be asked with (RFC 9110, section 13.1.5: no weak ETag). */
export function strongValidator(headers: Headers): string | null {
  const etag = headers.get("etag");
  if (etag !== null && !etag.startsWith("W/")) return etag;
  return headers.get("last-modified");
}

/** What an earlier try left of `path` from the same address; null where it cannot be gone on with. */
export async function findPartial(path: string, address: string): Promise<PartialFile | null> {
  try {
    const note = JSON.parse(await readFile(noteOf(path), "utf8")) as Note;
    const { size } = await stat(partOf(path));
    if (note.address !== address || size === 0) return null;
    return { byteCount: size, validator: note.validator };
  } catch {
    return null;
  }
}

/** Begins or goes on with the partial file: what stands after `from` is cut off. */
export async function openPartial(
  path: string,
  from: number,
  address: string,
  validator: string | null,
) {
  if (validator === null) await rm(noteOf(path), { force: true });
  else await writeWhole(noteOf(path), JSON.stringify({ address, validator }));
  const file = await open(partOf(path), from > 0 ? "r+" : "w");
  await file.truncate(from);
  return file;
}

/** The partial file is whole: it takes its name. */
export async function settlePartial(path: string): Promise<void> {
  await rename(partOf(path), path);
  await rm(noteOf(path), { force: true });
}

export async function dropPartial(path: string): Promise<void> {
  await rm(partOf(path), { force: true });
  await rm(noteOf(path), { force: true });
}
