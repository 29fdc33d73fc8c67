/**
 * Fills what README.md shows of the command's output from the command itself, and its figures from
 * tests/validation/results.json (`npm run validate -- --write`) and tests/bench/results.json (`npm run bench -- --write`).
 *
 *     npx tsx .ci/update-readme.ts            writes it
 *     npx tsx .ci/update-readme.ts --check    writes nothing; exit status 1 where it is out of date
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const README = join(ROOT, "README.md");
const SHOWN = ["Solange ESTRADIER", "Marthe GUILLEROT", "Noëlle MARCEROUX", "Rachel QUESTEMBER"];
const BLOCK = /(<!-- output: excerpt of npm start -->\n```text\n)[\s\S]*?(```\n<!-- end -->)/u;

/** The parts of the output that make the picture: the head, some records, the first table. */
function excerpt(output: string): string {
  const [title, records = "", ...rest] = output.split("\n\n");
  const blocks = records.split(/\n(?=\S)/u);
  const chosen = SHOWN.map((name) => blocks.find((block) => block.includes(name)) ?? "");
  const [heading, table] = rest;
  return `${[title, `${chosen.join("\n")}\n…`, heading, table].join("\n\n")}\n`;
}

const FIGURES = /(<!-- figures: npm run validate -->\n)[\s\S]*?(<!-- end -->)/u;
const DIFFERENCES =
  /(<!-- differences: npm run validate -- reconcile -->\n)[\s\S]*?(<!-- end -->)/u;
const SPEED = /(<!-- speed: npm run bench -->\n)[\s\S]*?(<!-- end -->)/u;
const RESULTS = join(ROOT, "tests/validation/results.json");
const BENCH = join(ROOT, "tests/bench/results.json");

interface Scored {
  readonly macroF1: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly number?: number;
}

interface StanceSet {
  readonly name: string;
  readonly texts: number;
  readonly macroF1: number;
  readonly interval: readonly [number, number];
  readonly baselines: Readonly<Record<string, number>>;
}

interface Results {
  readonly stance: { readonly sets: readonly StanceSet[] };
  readonly frames: {
    readonly gold: Readonly<Record<string, Scored>>;
    readonly heldBackCases: Readonly<Record<string, Scored>>;
  };
  readonly reconcile: Reconciled;
}

interface Differences {
  readonly comparedByTier: Readonly<Record<string, number>>;
  readonly differsByTier: Readonly<Record<string, number>>;
}

interface Reconciled {
  readonly train: Differences;
  readonly dev: Differences;
  readonly reading: {
    readonly sure: {
      readonly counts: Readonly<Record<string, number>>;
      readonly trueShare: number;
      readonly interval: { readonly low: number; readonly high: number };
    };
  };
}

/** How often text and record differ, by link tier, and how many of the differences listed as sure are true. */
function differences({ train, dev, reading }: Reconciled): string {
  const tiers = Object.keys(train.comparedByTier).map((tier) => {
    const compared = (train.comparedByTier[tier] ?? 0) + (dev.comparedByTier[tier] ?? 0);
    const differ = (train.differsByTier[tier] ?? 0) + (dev.differsByTier[tier] ?? 0);
    return `| ${tier} | ${compared} | ${differ} | ${((100 * differ) / compared).toFixed(1)} % |`;
  });
  const { counts, interval } = reading.sure;
  const read = Object.entries(counts).reduce(
    (sum, [key, n]) => (key === "not-read" ? sum : sum + n),
    0,
  );
  return [
    "| link | compared | text and record differ | share |",
    "|---|--:|--:|--:|",
    ...tiers,
    "",
    `Of the differences listed as sure, ${read} were read one by one: ${counts.true ?? 0} are true`,
    `(95 % interval ${two(interval.low)}–${two(interval.high)}; the filters were set on the same texts).`,
    "",
  ].join("\n");
}

const two = (x: number): string => x.toFixed(x > 0.985 && x < 1 ? 3 : 2);
const range = (low: number, high: number): string => `${two(low)}–${two(high)}`;

/** The table of figures: macro-F1 with its 95 % interval. */
function figures({ stance, frames }: Results): string {
  const stanceRows = stance.sets.map(({ name, texts, macroF1, interval, baselines }) => {
    const rival = baselines.formulaThenRegression ?? baselines.plainFormula;
    const beside = rival === undefined ? "" : two(rival);
    return `| stance: ${name} | ${texts} | ${two(macroF1)} | ${range(...interval)} | ${beside} |`;
  });
  const rows = (title: string, scores: Readonly<Record<string, Scored>>): string[] =>
    Object.entries(scores).flatMap(([field, score]) =>
      typeof score?.macroF1 !== "number"
        ? []
        : [
            `| ${field}: ${title} | | ${two(score.macroF1)} | ${range(score.interval.low, score.interval.high)} | |`,
          ],
    );
  return [
    "| what | texts | macro-F1 | 95 % interval | formula + regression |",
    "|---|---|---|---|---|",
    ...stanceRows,
    ...rows("gold texts that name privacy or children", frames.gold),
    ...rows("written cases held back", frames.heldBackCases),
    "",
  ].join("\n");
}

interface Streamed {
  readonly lines: number;
  readonly seconds: number;
  readonly peakMegabytes: number | null;
}

interface Benched {
  readonly texts: number;
  readonly words: number;
  readonly peers: readonly { readonly id: string; readonly microseconds: number }[];
  readonly length: { readonly longestWords: number; readonly ratio: number };
  readonly command: {
    readonly coldStartMilliseconds: number;
    readonly one: Streamed;
    readonly two: Streamed;
  };
}

/** Texts a second beside the peers, and what the command takes. */
function speed({ texts, words, peers, length, command }: Benched): string {
  const full = peers[0]?.microseconds ?? Number.NaN;
  const { one, two: both, coldStartMilliseconds } = command;
  const rate = ({ lines, seconds }: Streamed): string => (lines / seconds).toFixed(0);
  const peak = ({ peakMegabytes }: Streamed): string =>
    peakMegabytes === null ? "?" : peakMegabytes.toFixed(0);
  return [
    "| one thread, in one run | texts/s | full analysis against it |",
    "|---|--:|--:|",
    ...peers.map(
      ({ id, microseconds }) =>
        `| ${id} | ${(1e6 / microseconds).toFixed(0)} | ${(microseconds / full).toFixed(2)} |`,
    ),
    "",
    `${texts} texts of ${(words / texts).toFixed(0)} words on average. A word in one text of ${length.longestWords} words takes`,
    `${length.ratio.toFixed(2)} times what it takes in short ones. \`annotate\`, from its start to the first record:`,
    `${coldStartMilliseconds.toFixed(0)} ms; ${one.lines} texts: ${rate(one)} a second in ${peak(one)} MB, with \`--jobs 2\` ${rate(both)} in ${peak(both)} MB.`,
    "",
  ].join("\n");
}

const script = join(ROOT, "examples/start.ts");
const output = execFileSync(process.execPath, ["--import", "tsx", script], {
  cwd: ROOT,
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
});
const readme = readFileSync(README, "utf8");
const results = JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
const bench = JSON.parse(readFileSync(BENCH, "utf8")) as Benched;
const updated = readme
  .replace(SPEED, (_, open: string, close: string) => open + speed(bench) + close)
  .replace(BLOCK, (_, open: string, close: string) => open + excerpt(output) + close)
  .replace(
    DIFFERENCES,
    (_, open: string, close: string) => open + differences(results.reconcile) + close,
  )
  .replace(FIGURES, (_, open: string, close: string) => open + figures(results) + close);
if (updated !== readme) {
  if (process.argv.includes("--check")) {
    console.error("README.md: the output is out of date: npx tsx .ci/update-readme.ts");
    process.exitCode = 1;
  } else writeFileSync(README, updated);
}
