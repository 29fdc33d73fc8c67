import { readFile } from "node:fs/promises";
import type { AnalyzerOptions } from "../analyzer.js";
import { PourcontreError } from "../errors.js";
import { describeReadError } from "../node/open-bytes.js";
import type { FlagSpec, Flags } from "./command.js";

/** The flags of every command that analyses texts. */
export const ANALYZER_FLAGS: Readonly<Record<string, FlagSpec>> = {
  threshold: { kind: "share", value: "P", help: "positions less sure than P become indetermine" },
  frame: { kind: "text", value: "FILE", help: "add a frame of your own (JSON)" },
};

type FrameModels = NonNullable<AnalyzerOptions["frames"]>;

/** The frame model of a file; the analyzer checks what it holds. */
async function readFrames(path: string): Promise<FrameModels> {
  const source = await readFile(path, "utf8").catch((error: unknown) => {
    throw new PourcontreError("INVALID_OPTION", `--frame ${path}: ${describeReadError(error)}`);
  });
  try {
    return [JSON.parse(source)];
  } catch {
    throw new PourcontreError("INVALID_FRAME", `--frame ${path}: not JSON`);
  }
}

/** The options of the analyzer that a call's flags set. */
export async function readAnalyzerOptions(
  flags: Flags,
): Promise<Pick<AnalyzerOptions, "threshold" | "frames">> {
  const threshold = flags.number("threshold");
  const frame = flags.text("frame");
  return {
    ...(threshold === undefined ? {} : { threshold }),
    ...(frame === undefined ? {} : { frames: await readFrames(frame) }),
  };
}
