import { readFile } from "node:fs/promises";
import { PourcontreError } from "../errors.js";
import { describeReadError } from "../node/open-bytes.js";

/** The text of a small file in UTF-8. Throws FILE_UNREADABLE. */
export async function readWholeFile(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    throw new PourcontreError("FILE_UNREADABLE", `${path}: ${describeReadError(error)}`);
  });
}
