import type { CommandIo, FlagSpec } from "../command.js";
import { writeOutput } from "../write-output.js";
import { writeWholeFile } from "../write-whole-file.js";

/** Where a result goes. */
export const OUT_FLAG: FlagSpec = {
  kind: "text",
  value: "FILE",
  short: "o",
  help: "where to write (default: standard output)",
};

/** Writes a result to the file asked for, or to standard output. */
export async function writeResult(
  text: string,
  path: string | undefined,
  io: CommandIo,
): Promise<void> {
  if (path === undefined || path === "-") return writeOutput(io.stdout, text);
  await writeWholeFile(path, text, "out");
}
