/**
 * Speed of the full analysis beside its peers, in one run on the same texts.
 *
 *     npm run bench -- [--rounds 5] [--lines 100000] [--words 1000000] [--out .cache/bench.json] [--write]
 *
 * `--write` keeps the result in tests/bench/results.json, from which README.md takes its table.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildCommand } from "../support/built-command.js";
import { measureCommand } from "./command.js";
import { measureLength } from "./length.js";
import { type Measured, measureInterleaved } from "./measure.js";
import { createOtherPeers } from "./other-processes.js";
import { createPeers, type Library, SOURCE } from "./peers.js";
import { createJobs, createStages, measureJobs } from "./stages.js";
import { countWords, ROOT, readBenchTexts } from "./texts.js";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    lines: { type: "string", default: "100000" },
    words: { type: "string", default: "1000000" },
    out: { type: "string", default: resolve(ROOT, ".cache/bench.json") },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(flags.rounds);
const { source, texts } = readBenchTexts();
const words = countWords(texts);
const perText = words / texts.length;

const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(12);

function printPeers(peers: readonly Measured[]): void {
  const full = peers[0]?.microseconds as number;
  print(`${"".padEnd(36)}     texts/s      words/s  full analyze / it`);
  for (const { id, microseconds } of peers) {
    const perSecond = 1e6 / microseconds;
    const ratio = (microseconds / full).toFixed(2).padStart(12);
    print(`${id.padEnd(36)}${cell(perSecond, 0)} ${cell(perSecond * perText, 0)} ${ratio}`);
  }
}

print(
  `${texts.length} texts (${source}), ${words} words; Node ${process.version}, ${cpus()[0]?.model}`,
);
print(`processor time of one thread, interleaved, median of ${rounds}`);
print();
const other = createOtherPeers(texts);
const built = await buildCommand();
process.on("exit", built.remove);
const library: Library = await import(pathToFileURL(join(built.folder, "dist/index.js")).href);
const subjects = [...createPeers(texts, library), ...other.subjects];
const peers = await measureInterleaved(subjects, texts, rounds);
other.close();
printPeers(peers);
for (const line of other.skipped) print(`left out: ${line}`);

print();
const stages = await measureInterleaved(createStages(texts), texts, rounds);
const fromSource = peers.find(({ id }) => id === SOURCE)?.microseconds as number;
for (const { id, microseconds } of stages) {
  const share = (100 * microseconds) / fromSource;
  print(
    `${id.padEnd(36)}${cell(microseconds, 1)} µs a text ${share.toFixed(0).padStart(4)} % of full`,
  );
}

print();
const jobs = measureJobs(createJobs(texts));
for (const { id, unit, amount, seconds } of jobs) {
  print(`${id.padEnd(36)}${cell(seconds * 1000, 1)} ms ${cell(amount / seconds, 1)} ${unit}/s`);
}

print();
const length = measureLength(texts, Number(flags.words));
const { short, long } = length.microsecondsPerWord;
print(
  `a word in texts of 100 words ${short.toFixed(3)} µs, in one of ${length.longestWords} ${long.toFixed(3)} µs: × ${length.ratio.toFixed(2)}`,
);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
print(`peak memory of this process ${peakMegabytes.toFixed(0)} MB`);

const command = await measureCommand(built, texts, Number(flags.lines));
print(`cold start of annotate to its first record ${command.coldStartMilliseconds.toFixed(0)} ms`);
for (const [jobs, streamed] of [
  [1, command.one],
  [2, command.two],
] as const) {
  const rate = (streamed.lines / streamed.seconds).toFixed(0);
  const peak = streamed.peakMegabytes?.toFixed(0) ?? "?";
  print(
    `annotate --jobs ${jobs}: ${streamed.lines} lines, ${rate} lines/s, peak memory ${peak} MB`,
  );
}

const speedup = command.one.seconds / command.two.seconds;
print(`two workers against one × ${speedup.toFixed(2)}`);

const out = flags.write ? resolve(ROOT, "tests/bench/results.json") : flags.out;
mkdirSync(dirname(out), { recursive: true });
const result = {
  source,
  texts: texts.length,
  words,
  rounds,
  peers,
  skipped: other.skipped,
  stages,
  jobs,
  length,
  peakMegabytes,
  command,
};
// Times to a hundredth: the last digits of a measurement are noise.
const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;
writeFileSync(out, `${JSON.stringify(result, rounded, 1)}\n`);
print(`written to ${out}`);
