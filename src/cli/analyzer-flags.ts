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

/** The checked frame of a file. */
async function readFrames(path: string): Promise<FrameModels> {
  const source = await readFile(path, "utf8").catch((error: unknown) => {
    throw new PourcontreError("INVALID_OPTION", `--frame ${path}: ${describeReadError(error)}`);
  });
  let frame: unknown;
  try {
    frame = JSON.parse(source);
  } catch {
    throw new PourcontreError("INVALID_FRAME", `--frame ${path}: not JSON`);
  }
  const { validateFrame } = await import("../frames/validate-frame.js");
  return [validateFrame(frame)];
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
