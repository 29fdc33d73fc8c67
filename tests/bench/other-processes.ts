import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Subject } from "./measure.js";
import { hasShared, ROOT, SHARED } from "./texts.js";

/** Peers outside Node, or the reason why one is left out. */
export interface OtherPeers {
  readonly subjects: readonly Subject[];
  readonly skipped: readonly string[];
  close(): void;
}

function hasCommand(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Texts of train with their recorded votes: what the peers learn. */
function readTraining(): { text: string; label: string }[] {
  const lines = readFileSync(join(SHARED, "term9/explanations.train.jsonl"), "utf8").trim();
  return lines
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ recordedVote }) => recordedVote !== null)
    .map(({ text, recordedVote }) => ({ text, label: recordedVote }));
}

/** Where Debian puts the one that its packages are for. */
const PYTHON = "/usr/bin/python3";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

/** scikit-learn stays in one process: trained once, it predicts all texts at each line that it is sent. */
function createSklearn(folder: string, children: ChildProcess[]): Subject {
  const child = spawn(PYTHON, [join(ROOT, "tests/bench/sklearn_peer.py"), folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    id: "scikit-learn, TF-IDF + LR predict",
    reportsSeconds: true,
    async run() {
      child.stdin.write("predict\n");
      const { value } = await lines.next();
      return Number(value);
    },
  };
}

/** Seconds of user time of a finished command, by bash's own count. */
function secondsOf(command: string): number {
  const script = `TIMEFORMAT=%U; time ${command} > /dev/null 2> /dev/null`;
  const out = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`], { encoding: "utf8" });
  return Number(out.trim());
}

/** fastText is a command: what it needs to start is measured on an empty file and taken off. */
function createFastText(folder: string): Subject {
  const model = join(folder, "fasttext");
  execFileSync(
    "fasttext",
    [
      "supervised",
      "-input",
      join(folder, "train.txt"),
      "-output",
      model,
      "-thread",
      "1",
      "-verbose",
      "0",
    ],
    { stdio: "ignore" },
  );
  writeFileSync(join(folder, "empty.txt"), "");
  const seconds = (file: string): number =>
    secondsOf(`fasttext predict ${model}.bin ${join(folder, file)}`);
  return {
    id: "fastText predict",
    reportsSeconds: true,
    run: () => Math.max(0, seconds("test.txt") - seconds("empty.txt")),
  };
}

function writeFiles(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "pourcontre-bench-"));
  const training = readTraining();
  writeFileSync(join(folder, "train.json"), JSON.stringify(training));
  writeFileSync(join(folder, "test.json"), JSON.stringify(texts));
  const lines = training.map(({ text, label }) => `__label__${label} ${oneLine(text)}`);
  writeFileSync(join(folder, "train.txt"), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, "test.txt"), `${texts.map(oneLine).join("\n")}\n`);
  return folder;
}

/** The peers that are installed. */
export function createOtherPeers(texts: readonly string[]): OtherPeers {
  const children: ChildProcess[] = [];
  const close = (): void => {
    for (const child of children) child.kill();
  };
  if (!hasShared) {
    const skipped = ["scikit-learn and fastText: need ../shared/data to learn from"];
    return { subjects: [], skipped, close };
  }
  const hasSklearn = hasCommand(PYTHON, ["-c", "import sklearn"]);
  const hasFastText = hasCommand("bash", ["-c", "command -v fasttext"]);
  const folder = hasSklearn || hasFastText ? writeFiles(texts) : "";
  return {
    subjects: [
      ...(hasSklearn ? [createSklearn(folder, children)] : []),
      ...(hasFastText ? [createFastText(folder)] : []),
    ],
    skipped: [
      ...(hasSklearn ? [] : ["scikit-learn: not installed (Debian: python3-sklearn)"]),
      ...(hasFastText ? [] : ["fastText: not installed (Debian: fasttext)"]),
    ],
    close,
  };
}
