/**
 * English cases (invented, corpora/hard-cases) against the English pack: right labels of four, and declared or not.
 * The reporting half is only scored, never shown.
 *
 *     npx tsx tests/validation/english.ts             both halves
 *     npx tsx tests/validation/english.ts --misses    also the misses of the learning half
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyzer } from "../../src/analyzer.js";
import { english } from "../../src/english.js";
import { french } from "../../src/french.js";
import { wilsonInterval } from "../../src/statistics/wilson-interval.js";
import type { StanceLabel } from "../../src/types.js";

interface Case {
  readonly id: string;
  readonly category: string;
  readonly language: string;
  readonly text: string;
  readonly stance: StanceLabel;
  readonly declared: boolean;
  readonly half: "learn" | "report";
}

const CASES = join(import.meta.dirname, "../../corpora/hard-cases/cases.jsonl");

const cases = readFileSync(CASES, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case)
  .filter(({ language }) => language === "en");

const { analyze } = createAnalyzer({ languages: [french, english] });

const read = (half: Case["half"]) =>
  cases.filter((c) => c.half === half).map((gold) => ({ gold, found: analyze(gold.text) }));

type Read = ReturnType<typeof read>;

/** F1 of the class "not declared". */
function undeclaredF1(read: Read): number {
  const both = read.filter((r) => !r.gold.declared && !r.found.stance.declared).length;
  const gold = read.filter((r) => !r.gold.declared).length;
  const found = read.filter((r) => !r.found.stance.declared).length;
  return (2 * both) / (gold + found);
}

function printScore(half: Case["half"], read: Read): void {
  const right = read.filter((r) => r.gold.stance === r.found.stance.label).length;
  const { low, high } = wilsonInterval(right, read.length);
  const asEnglish = read.filter((r) => r.found.language === "en").length;
  console.log(
    `${half}: labels right ${right}/${read.length} = ${(right / read.length).toFixed(3)} ` +
      `[${low.toFixed(3)}, ${high.toFixed(3)}], F1 of not declared ${undeclaredF1(read).toFixed(3)}, ` +
      `detected as English ${asEnglish}/${read.length}`,
  );
}

function printMisses(read: Read): void {
  for (const { gold, found } of read) {
    const { stance } = found;
    if (gold.stance === stance.label && gold.declared === stance.declared) continue;
    console.log(`\n${gold.id} ${gold.category}: ${gold.stance}, declared ${gold.declared}`);
    console.log(`  found ${stance.label}, declared ${stance.declared}, ${found.language}`);
    for (const p of stance.positions) {
      console.log(`  ${p.label} ${p.holder} ${p.modality} ${p.object} ${p.rule}: ${p.quote}`);
    }
    console.log(`  ${gold.text}`);
  }
}

const learn = read("learn");
printScore("learn", learn);
printScore("report", read("report"));
if (process.argv.includes("--misses")) printMisses(learn);
