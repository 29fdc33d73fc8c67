import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { BuiltCommand } from "../support/built-command.js";
import { medianOf } from "./measure.js";

const FIRST = `${JSON.stringify({ id: "1", text: "J’ai voté pour ce texte." })}\n`;

/** Milliseconds from the start of `annotate` to the first byte of its first record. */
function startOnce(main: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const before = performance.now();
    const child = spawn(process.execPath, [main, "annotate", "-"], { stdio: "pipe" });
    child.on("error", reject);
    child.stdout.once("data", () => resolve(performance.now() - before));
    child.stdin.end(FIRST);
  });
}

/** Highest resident memory of a process so far, in MB (Linux; null elsewhere). */
function peakMegabytes(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const found = /VmHWM:\s+(\d+) kB/u.exec(status)?.[1];
    // A process that has ended has no memory to tell of.
    return found === undefined ? null : Number(found) / 1024;
  } catch {
    return null;
  }
}

/** What `annotate` takes for many lines. */
export interface Streamed {
  readonly lines: number;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
}

/** Lines in a file, so that nobody but the command is at work. */
function writeLines(file: string, texts: readonly string[], lines: number): void {
  const out = openSync(file, "w");
  for (let i = 0; i < lines; i++) {
    writeSync(out, `${JSON.stringify({ id: String(i), text: texts[i % texts.length] })}\n`);
  }
  closeSync(out);
}

function streamLines(main: string, file: string, lines: number, jobs: number): Promise<Streamed> {
  return new Promise((resolve, reject) => {
    const before = performance.now();
    const args = [main, "annotate", file, "--jobs", String(jobs)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    let peak: number | null = null;
    const watch = setInterval(() => {
      peak = peakMegabytes(child.pid) ?? peak;
    }, 100);
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(watch);
      resolve({ lines, seconds: (performance.now() - before) / 1000, peakMegabytes: peak });
    });
  });
}

/** Rounds of streaming, one and two workers in turn. */
const ROUNDS = 3;

const fastest = (rounds: readonly Streamed[]): Streamed =>
  rounds.reduce((best, round) => (round.seconds < best.seconds ? round : best));

/** Cold start and streaming of the built command; of the rounds the fastest, which other work slowed least. */
export async function measureCommand(
  { folder }: BuiltCommand,
  texts: readonly string[],
  lines: number,
) {
  const main = join(folder, "dist/cli/main.js");
  const starts: number[] = [];
  for (let i = 0; i < 6; i++) starts.push(await startOnce(main));
  const file = join(folder, "lines.jsonl");
  writeLines(file, texts, lines);
  const one: Streamed[] = [];
  const two: Streamed[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await streamLines(main, file, lines, 1));
    two.push(await streamLines(main, file, lines, 2));
  }
  const coldStartMilliseconds = medianOf(starts.slice(1));
  return { coldStartMilliseconds, one: fastest(one), two: fastest(two) };
}
