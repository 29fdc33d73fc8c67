/**
 * Draws the samples that two blind coders read (`tsx corpora/stance-gold/draw.ts OUT_DIR`): writes `samples.csv`
 * (id, sample) beside this file and, in OUT_DIR, the numbered texts alone, in shuffled order, without speaker,
 * party, vote or sample. Drawn once; frozen since.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRandom, shuffle } from "../../src/statistics/random.js";
import { lacksPlainFormula, readPlainFormula } from "./plain-formula.js";

interface Row {
  id: string;
  text: string;
  recordedVote: string | null;
  containmentInTrain?: number;
}

const DATA = new URL("../../../shared/data/term9/", import.meta.url);
const read = (name: string): Row[] =>
  readFileSync(new URL(name, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

const gold = new Set(
  readFileSync(new URL("../gold/frames.jsonl", DATA), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as Row).id),
);
const train = read("explanations.train.jsonl");
const dev = read("explanations.dev.jsonl").filter((row) => (row.containmentInTrain ?? 0) < 0.5);
const random = createRandom(20210706);
const samples = new Map<string, string>();

function draw(name: string, rows: readonly Row[], count: number): void {
  const free = rows.filter((row) => !samples.has(row.id));
  for (const row of shuffle(free, random).slice(0, count)) samples.set(row.id, name);
}

const conflicts = (row: Row): boolean => {
  const said = readPlainFormula(row.text);
  return said !== null && row.recordedVote !== null && said !== row.recordedVote;
};
draw("random", dev, 600);
draw("conflict", [...dev, ...train].filter(conflicts), 260);
draw(
  "unplain",
  [...dev, ...train].filter((row) => lacksPlainFormula(row.text)),
  200,
);
draw(
  "learn",
  train.filter((row) => lacksPlainFormula(row.text) && !gold.has(row.id)),
  700,
);

const texts = new Map([...train, ...dev].map((row) => [row.id, row.text]));
const out = process.argv[2];
if (out === undefined) throw new Error("name the folder for the coders' sheets");
mkdirSync(out, { recursive: true });
const sheet = (names: string[], file: string): void => {
  const ids = shuffle(
    [...samples].filter(([, s]) => names.includes(s)).map(([id]) => id),
    random,
  );
  ids.forEach((id, i) => {
    const page = Math.floor(i / 60) + 1;
    const path = `${out}/${file}-${String(page).padStart(2, "0")}.txt`;
    const item = `### ${i + 1}\n${texts.get(id)}\n\n`;
    writeFileSync(path, item, { flag: i % 60 === 0 ? "w" : "a" });
  });
  writeFileSync(`${out}/${file}.ids.json`, JSON.stringify(ids));
};
sheet(["random", "conflict", "unplain"], "report");
sheet(["learn"], "learn");
const csv = [...samples].map(([id, name]) => `${id},${name}`).join("\n");
writeFileSync(new URL("samples.csv", import.meta.url), `id,sample\n${csv}\n`);
const counts: Record<string, number> = {};
for (const name of samples.values()) counts[name] = (counts[name] ?? 0) + 1;
console.log(counts);
