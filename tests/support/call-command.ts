import { PassThrough, Readable } from "node:stream";
import { runCommand } from "../../src/cli/run-command.js";
import type { Outcome } from "./built-command.js";

/** Runs the command from its sources, inside the test's own process; standard input is empty. */
export async function callCommand(...args: readonly string[]): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await runCommand(args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    signal: new AbortController().signal,
  });
  const read = (stream: PassThrough): string => String(stream.read() ?? "");
  return { status, stdout: read(stdout), stderr: read(stderr) };
}
