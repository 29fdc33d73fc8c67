import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PourcontreError } from "../../errors.js";

/** Where a file of the folder comes from. */
export interface ManifestEntry {
  readonly file: string;
  readonly address: string;
  /** ISO date on which the content came: as given, else as the server says; null where neither does. */
  readonly date: string | null;
  readonly sha256: string;
  readonly byteCount: number;
  readonly licence: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Manifest {
  readonly schemaVersion: 1;
  readonly files: readonly ManifestEntry[];
}

export const MANIFEST_FILE = "manifest.json";

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/**
 * The manifest of a folder; an empty one where there is none.
 *
 * @throws PourcontreError FILE_UNREADABLE where it is no manifest: nothing is overwritten then
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_FILE);
  try {
    const manifest = JSON.parse(await readFile(path, "utf8")) as Manifest;
    if (manifest.schemaVersion === 1 && Array.isArray(manifest.files)) return manifest;
  } catch (error) {
    if (isMissing(error)) return { schemaVersion: 1, files: [] };
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PourcontreError("FILE_UNREADABLE", `${path}: no manifest of pourcontre`);
}

/** Writes a file that is there whole or not at all. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.new`;
  await writeFile(partial, content);
  await rename(partial, path);
}

/** The manifest with an entry, in the order of the file names. */
export function withEntry(manifest: Manifest, entry: ManifestEntry): Manifest {
  const others = manifest.files.filter(({ file }) => file !== entry.file);
  const files = [...others, entry].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { schemaVersion: 1, files };
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** SHA-256 of a file, hexadecimal; null where there is none. */
export async function hashFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return hash.digest("hex");
}
