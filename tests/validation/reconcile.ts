/**
 * Prints how often the stated position and the recorded vote differ in the data, by link tier, and how many of the
 * differences are listed as sure.
 *
 *     npx tsx tests/validation/reconcile.ts [--list]
 *
 * `--list` prints the declared differences on strict links, one JSON object a line, to be read one by one. How they
 * were read stands in reconcile-reading.csv: `true`, the text says one thing and the record another; `shared`, most
 * of the party wrote the one and cast the other (a link or a late instruction, cannot be told); `wrong-object`, text
 * and record are about different things; `wrong-stance`, the text says something else; `doubtful`.
 * Needs ../shared/data.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { createAnalyzer } from "../../src/analyzer.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { ReconciledRow, StatedRecord } from "../../src/reconcile/types.js";
import { frenchTerm9 } from "../../src/registry/french-term9.js";
import { indexRollCalls } from "../../src/rollcalls/index-roll-calls.js";
import { wilsonInterval } from "../../src/statistics/wilson-interval.js";
import { readTerm9Explanations, readTerm9RollCalls, TERM9 } from "./term9.js";

type Counts = Record<string, number>;

function countBy(rows: readonly ReconciledRow[], by: (row: ReconciledRow) => string): Counts {
  const counts: Counts = {};
  for (const row of rows) counts[by(row)] = (counts[by(row)] ?? 0) + 1;
  return counts;
}

function run(split: "train" | "dev") {
  const analyzer = createAnalyzer();
  const explanations = readTerm9Explanations(split).map((row) => row.explanation);
  const records = explanations.map(
    (e): StatedRecord => ({ ...e, stance: analyzer.analyze(e).stance }),
  );
  const options = { index: indexRollCalls(readTerm9RollCalls()), registry: frenchTerm9() };
  return { explanations, rows: reconcile(records, options) };
}

function summarize(rows: readonly ReconciledRow[]) {
  const differing = rows.filter((row) => row.verdict === "differs");
  const declared = differing.filter((row) => row.stated.declared);
  const doubts: Counts = {};
  for (const row of declared)
    for (const doubt of row.doubts) doubts[doubt] = (doubts[doubt] ?? 0) + 1;
  return {
    count: rows.length,
    verdicts: countBy(rows, (row) => row.verdict),
    comparedByTier: countBy(
      rows.filter((row) => row.verdict === "agrees" || row.verdict === "differs"),
      (row) => String(row.linkTier),
    ),
    differsByTier: countBy(differing, (row) => String(row.linkTier)),
    declaredDiffersByTier: countBy(declared, (row) => String(row.linkTier)),
    sure: differing.filter((row) => row.sure).length,
    doubtsOfDeclared: doubts,
  };
}

const READING = join(import.meta.dirname, "reconcile-reading.csv");

/** How the declared differences on strict links were read. */
function summarizeReading(rows: readonly ReconciledRow[]) {
  const table = parse(readFileSync(READING), { columns: true }) as {
    id: string;
    reading: string;
  }[];
  const readings = new Map(table.map((row) => [row.id, row.reading]));
  const count = (some: readonly ReconciledRow[]) => {
    const counts = countBy(some, (row) => readings.get(row.id) ?? "not-read");
    const read = some.length - (counts["not-read"] ?? 0);
    const isTrue = counts.true ?? 0;
    if (read === 0) return { counts, trueShare: null, interval: null };
    return { counts, trueShare: isTrue / read, interval: wilsonInterval(isTrue, read) };
  };
  const listed = rows.filter(
    (row) => row.verdict === "differs" && row.linkTier === "strict" && row.stated.declared,
  );
  return {
    declaredOnStrictLinks: count(listed),
    sure: count(listed.filter((row) => row.sure)),
    notSure: count(listed.filter((row) => !row.sure)),
  };
}

if (!existsSync(TERM9)) {
  console.error("skipped: ../shared/data is not there");
} else {
  const splits = { train: run("train"), dev: run("dev") };
  if (process.argv.includes("--list")) {
    for (const { explanations, rows } of Object.values(splits)) {
      const texts = new Map(explanations.map((e) => [e.id, e]));
      for (const row of rows) {
        if (row.verdict !== "differs" || row.linkTier !== "strict" || !row.stated.declared)
          continue;
        const { text, topic, procedure } = texts.get(row.id) ?? {};
        console.log(JSON.stringify({ ...row, procedure, topic, text }));
      }
    }
  } else {
    const figures = {
      train: summarize(splits.train.rows),
      dev: summarize(splits.dev.rows),
      reading: summarizeReading([...splits.train.rows, ...splits.dev.rows]),
    };
    console.log(JSON.stringify(figures, null, 2));
  }
}
