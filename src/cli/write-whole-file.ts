import { writeFile } from "node:fs/promises";
import { PourcontreError } from "../errors.js";
import { describeReadError } from "../node/open-bytes.js";

/** Writes the file that a flag names. Throws INVALID_OPTION with the flag's name. */
export async function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  flag: string,
): Promise<void> {
  await writeFile(path, content).catch((error: unknown) => {
    throw new PourcontreError("INVALID_OPTION", `--${flag} ${path}: ${describeReadError(error)}`);
  });
}
