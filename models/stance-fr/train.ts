/**
 * Trains the inferred position (`npm run train:stance`; needs ../shared): from declared texts whose declaration is
 * masked, and from undeclared texts by their codes or strict recorded votes. Texts coded for reporting stay out.
 * With --cv it prints cross-validated figures, grouped by procedure, instead of writing weights.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { stanceFr } from "../../src/generated/stance-fr.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { maskPositions } from "../../src/stance/mask-positions.js";
import { readDeclared } from "../../src/stance/read-stance.js";
import {
  prepareStanceModel,
  type StanceEffect,
  type StanceModelSource,
} from "../../src/stance/stance-model.js";
import { normalizeWord } from "../../src/text/characters.js";
import { listTokens } from "../../src/text/document.js";
import { createLexicon, type Lexicon } from "../../src/text/lexicon.js";
import {
  compileLinearModel,
  type LinearModelSource,
  scoreLinear,
  softmax,
} from "../../src/text/linear-model.js";
import { findMatches, type Match } from "../../src/text/matcher.js";
import { compileRules } from "../../src/text/rules.js";
import type { Position } from "../../src/types.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";
import { type TrainingCase, trainLinear } from "../train-linear.js";

const ROOT = new URL("../../", import.meta.url);
const DATA = new URL("../shared/data/", ROOT);
const CLASSES = ["pour", "contre", "abstention", "indetermine"] as const;
const LEAST_TEXTS_OF_STEM = 6;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly procedure: string;
  readonly recordedVote: Position | null;
  readonly linkTier: string | null;
}

interface Code {
  readonly stance: string;
  readonly declared: boolean;
}

const readRows = (name: string): Row[] =>
  readFileSync(new URL(name, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

function readCsv(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(new URL(path, ROOT), "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

function listVocabulary(lexicon: Lexicon, rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  const memo = new Map<string, string>();
  for (const { text } of rows) {
    const stems = new Set<string>();
    for (const token of listTokens(lexicon.tokenize(text))) {
      if (token.kind !== "word") continue;
      const form = normalizeWord(token.text);
      let stem = memo.get(form);
      if (stem === undefined) {
        stem = stemFrench(form);
        memo.set(form, stem);
      }
      stems.add(stem);
    }
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts]
    .filter(([stem, count]) => count >= LEAST_TEXTS_OF_STEM && /^\p{L}[\p{L}'-]*$/u.test(stem))
    .map(([stem]) => stem)
    .sort();
}

/** Texts with the same masked beginning are copies: together they weigh like the root of their number. */
function copyWeights(rows: readonly Row[]): Map<string, number> {
  const key = (text: string): string =>
    text
      .replace(/[^\p{L}]/gu, "")
      .slice(20, 90)
      .toLowerCase();
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(key(row.text), (sizes.get(key(row.text)) ?? 0) + 1);
  return new Map(rows.map((row) => [row.id, 1 / Math.sqrt(sizes.get(key(row.text)) ?? 1)]));
}

const rules = compileRules([prepareStanceModel(stanceFr as unknown as StanceModelSource)]);
const makeLexicon = (vocabulary: readonly string[]): Lexicon =>
  createLexicon({ tokenizer: frenchTokenizerRules, stem: stemFrench, rules, vocabulary });

const held = new Set([
  ...readCsv("corpora/stance-gold/codes.csv").map((row) => row.id),
  ...readFileSync(new URL("gold/frames.jsonl", DATA), "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as Row).id),
]);
const codes = new Map<string, Code>(
  readCsv("corpora/stance-gold/learn.csv").map((row) => [
    row.id as string,
    { stance: row.stance as string, declared: row.declared === "true" },
  ]),
);
const rows = readRows("term9/explanations.train.jsonl").filter((row) => !held.has(row.id));
const vocabulary = listVocabulary(makeLexicon([]), rows);
const lexicon = makeLexicon(vocabulary);
const weights = copyWeights(rows);

/** Texts whose tone was coded as neutral: without their declaration they tell nothing. */
const neutral = new Set(
  ["corpora/frames-gold/codes.csv", "corpora/frames-gold/learn.csv"]
    .flatMap(readCsv)
    .filter((row) => row.tone === "neutral")
    .map((row) => row.id),
);

interface Prepared extends TrainingCase {
  readonly row: Row;
  readonly declared: boolean;
  readonly code: Code | undefined;
}

function toCase(row: Row): Prepared | null {
  const document = lexicon.tokenize(row.text);
  const matches = findMatches(document, lexicon) as Match<StanceEffect>[];
  const { reading, positions } = readDeclared(document, lexicon, 0, matches);
  const code = codes.get(row.id);
  const declared = reading?.kind === "declared";
  const recorded = row.linkTier === "strict" ? row.recordedVote : null;
  const stated = declared ? reading.label : (code?.stance ?? recorded);
  const isSilent = declared && neutral.has(row.id);
  const index = CLASSES.indexOf((isSilent ? "indetermine" : stated) as Position);
  if (index < 0) return null;
  return {
    document,
    isMasked: maskPositions(document, positions),
    label: index,
    weight: (weights.get(row.id) ?? 1) * (isSilent ? 6 : declared ? 1 : 3),
    row,
    declared,
    code,
  };
}

const all = rows.map(toCase).filter((one) => one !== null);
const options = {
  id: "stance-fr-inference",
  version: 1,
  classes: CLASSES,
  vocabulary,
  seed: 20210706,
  epochs: Number(process.env.EP ?? 6),
  rate: Number(process.env.RATE ?? 0.2),
  penalty: Number(process.env.PEN ?? 5e-4),
  leastCases: 5,
  mostFeatures: 9000,
};

function train(cases: readonly Prepared[]): LinearModelSource {
  return trainLinear(
    cases.filter((one) => one.label >= 0),
    options,
  );
}

function foldOf(procedure: string): number {
  let hash = 7;
  for (const char of procedure) hash = (hash * 31 + char.charCodeAt(0)) % 1000003;
  return hash % 5;
}

function crossValidate(): void {
  const lines: string[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const model = compileLinearModel(
      train(all.filter((one) => foldOf(one.row.procedure) !== fold)),
      vocabulary,
    );
    for (const one of all.filter((c) => foldOf(c.row.procedure) === fold)) {
      const { scores } = scoreLinear(model, one.document, one.isMasked);
      const shares = softmax(scores);
      const want =
        one.code !== undefined && !one.declared
          ? one.code.stance
          : (CLASSES[one.label] ?? "indetermine");
      const kind = one.declared ? "masked" : one.code !== undefined ? "coded" : "recorded";
      lines.push(
        JSON.stringify({
          id: one.row.id,
          kind,
          want,
          shares: [...shares].map((x) => Number(x.toFixed(4))),
        }),
      );
    }
  }
  writeFileSync("/tmp/cv.jsonl", `${lines.join("\n")}\n`);
}

if (process.argv.includes("--cv")) crossValidate();
else {
  const { features, ...head } = train(all);
  const body = Object.entries(features).map(
    ([name, units]) => `${JSON.stringify(name)}:${JSON.stringify(units)}`,
  );
  const json = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "features": {\n${body.join(",\n")}\n }\n}\n`;
  writeFileSync(new URL("inference.json", import.meta.url), json);
  console.log(`${body.length} features from ${all.length} texts, ${json.length} bytes`);
}
