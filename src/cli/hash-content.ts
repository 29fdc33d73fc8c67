import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** SHA-256 in hexadecimal. */
export function hashContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * SHA-256 of a file as it lies on the disk. Null for standard input, which is read once, and for a file that cannot be
 * read: that is told among the rejections.
 */
export async function hashFile(path: string): Promise<string | null> {
  const content = path === "-" ? null : await readFile(path).catch(() => null);
  return content === null ? null : hashContent(content);
}
