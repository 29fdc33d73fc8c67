import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCommand } from "../support/built-command.js";
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
    return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
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

function streamLines(
  main: string,
  texts: readonly string[],
  lines: number,
  jobs: number,
): Promise<Streamed> {
  return new Promise((resolve, reject) => {
    const before = performance.now();
    const args = [main, "annotate", "-", "--jobs", String(jobs)];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    let peak: number | null = null;
    const watch = setInterval(() => {
      peak = peakMegabytes(child.pid) ?? peak;
    }, 100);
    let written = 0;
    const write = (): void => {
      while (written < lines) {
        const text = texts[written % texts.length];
        const line = `${JSON.stringify({ id: String(written++), text })}\n`;
        if (!child.stdin.write(line)) return void child.stdin.once("drain", write);
      }
      child.stdin.end();
    };
    child.on("error", reject);
    child.stdout.resume();
    child.on("close", () => {
      clearInterval(watch);
      resolve({ lines, seconds: (performance.now() - before) / 1000, peakMegabytes: peak });
    });
    write();
  });
}

/** Cold start and streaming of the built command. */
export async function measureCommand(texts: readonly string[], lines: number) {
  const built = await buildCommand();
  const main = join(built.folder, "dist/cli/main.js");
  try {
    const starts: number[] = [];
    for (let i = 0; i < 6; i++) starts.push(await startOnce(main));
    const one = await streamLines(main, texts, lines, 1);
    const two = await streamLines(main, texts, lines, 2);
    return { coldStartMilliseconds: medianOf(starts.slice(1)), one, two };
  } finally {
    built.remove();
  }
}
