import { readFile } from "node:fs/promises";
import type { AnalyzerOptions } from "../analyzer.js";
import { PourcontreError } from "../errors.js";
import { describeReadError } from "../node/open-bytes.js";

/** The frame model of a `--frame FILE`; the analyzer checks what it holds. */
export async function readFrames(path: string): Promise<NonNullable<AnalyzerOptions["frames"]>> {
  const source = await readFile(path, "utf8").catch((error: unknown) => {
    throw new PourcontreError("FILE_UNREADABLE", describeReadError(path, error));
  });
  try {
    return [JSON.parse(source)];
  } catch {
    throw new PourcontreError("INVALID_FRAME", `${path}: not JSON`);
  }
}
