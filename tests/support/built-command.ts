import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildScripts } from "../../.ci/build.js";

const ROOT = join(import.meta.dirname, "../..");

/** What a process left. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The package, built for tests into a folder of its own. */
export interface BuiltCommand {
  readonly folder: string;
  /** Runs the command to its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  start(args: readonly string[], options?: RunOptions): ChildProcess;
  remove(): void;
}

/** Builds the package's scripts, so that the command runs as its users run it. */
export async function buildCommand(): Promise<BuiltCommand> {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache/built-"));
  await buildScripts(join(folder, "dist"));
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  const main = join(folder, "dist/cli/main.js");
  const start: BuiltCommand["start"] = (args, { env, cwd = ROOT } = {}) =>
    spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, ...env } });
  return {
    folder,
    start,
    run: (args, options = {}) => collect(start(args, options), options.input),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function collect(child: ChildProcess, input: string | Uint8Array = ""): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  // The command may end before it has read everything.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString("utf8");
      resolve({ status, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

/** The values of JSON Lines. */
export function parseLines(lines: string): Record<string, unknown>[] {
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
