/**
 * Prints how right the stance is (`npm run validate -- stance`, `--json`): on the samples of corpora/stance-gold, coded
 * twice and blind, and on the reporting half of the hard cases; beside simple systems; by class, party, group, length
 * and year; with the calibration, the quotes' exactness and the coders' alpha. The real texts need ../shared/data;
 * without it only the hard cases are reported.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyzer } from "../../src/analyzer.js";
import { english } from "../../src/english.js";
import { french } from "../../src/french.js";
import { classificationMetrics } from "../../src/statistics/classification-metrics.js";
import { createRandom } from "../../src/statistics/random.js";
import type { Analysis } from "../../src/types.js";
import { type CodedText, compareCodes, measureReliability } from "../../src/validate/index.js";
import {
  alwaysPour,
  type Baseline,
  formulaThen,
  plainFormula,
  trainBayes,
  trainTfIdfRegression,
} from "./stance-baselines.js";
import { TERM9 } from "./term9.js";

interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly sample: string;
  readonly stance: string;
  readonly declared: boolean;
  readonly kind: string;
  readonly party: string;
  readonly group: string;
  readonly year: string;
  readonly category: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly party: string;
  readonly group: string;
  readonly date: string | null;
  readonly recordedVote: string | null;
  readonly linkTier: string | null;
}

const POSITIONS = ["pour", "contre", "abstention"];
const LONG = 120;

const readLines = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

function readTable(path: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])),
  );
}

const hasData = existsSync(TERM9);
const rows = hasData
  ? ["train", "dev"].flatMap((split) => readLines<Row>(join(TERM9, `explanations.${split}.jsonl`)))
  : [];
const rowById = new Map(rows.map((row) => [row.id, row]));
const codes = readTable("corpora/stance-gold/codes.csv");

function readSamples(): GoldText[] {
  return codes.flatMap((code) => {
    const row = rowById.get(code.id ?? "");
    if (row === undefined) return [];
    const { id, text, party, group, date } = row;
    const { sample = "", stance = "", kind = "" } = code;
    const declared = code.declared === "true";
    return [
      {
        id,
        text,
        sample,
        stance,
        declared,
        kind,
        party,
        group,
        year: date?.slice(0, 4) ?? "",
        category: "",
      },
    ];
  });
}

interface HardCase {
  readonly id: string;
  readonly text: string;
  readonly half: string;
  readonly language: string;
  readonly category: string;
  readonly stance: string;
  readonly declared: boolean;
  readonly kind: string;
}

const readHardCases = (): GoldText[] =>
  readLines<HardCase>("corpora/hard-cases/cases.jsonl")
    .filter((one) => one.half === "report")
    .map((one) => ({ ...one, sample: `hard-${one.language}`, party: "", group: "", year: "" }));

const analyzer = createAnalyzer({ languages: [french, english] });
const analyses = new Map<string, Analysis>();
const analyse = (text: GoldText): Analysis => {
  const known = analyses.get(text.id) ?? analyzer.analyze(text.text);
  analyses.set(text.id, known);
  return known;
};

const toPrediction = (text: GoldText): CodedText => {
  const { stance } = analyse(text);
  return {
    id: text.id,
    stance: stance.label,
    declared: stance.declared,
    confidence: stance.confidence,
  };
};
const toGold = (text: GoldText): CodedText =>
  ({ id: text.id, stance: text.stance, declared: text.declared }) as CodedText;

/** Macro-F1 of the positions a sample holds: `indetermine` counts as wrong where a coder saw a position. */
function positionMacroF1(gold: readonly string[], predicted: readonly string[]): number {
  const { classes } = classificationMetrics(gold, predicted);
  const held = classes.filter((c) => POSITIONS.includes(c.label) && c.goldCount > 0);
  return held.reduce((sum, c) => sum + (c.f1 ?? 0), 0) / held.length;
}

/**
 * Skill of the three probabilities over always giving the sample's own shares: one minus the ratio of their Brier
 * scores (Brier 1950, in its original form over classes), on the texts in which a coder saw a position.
 */
function positionBrierSkill(texts: readonly GoldText[]): number {
  const told = texts.filter((text) => POSITIONS.includes(text.stance));
  const shareOf = (label: string): number =>
    told.filter((text) => text.stance === label).length / told.length;
  const score = (text: GoldText, of: (label: string) => number): number =>
    POSITIONS.reduce((sum, label) => sum + (of(label) - Number(text.stance === label)) ** 2, 0);
  let own = 0;
  let base = 0;
  for (const text of told) {
    const shares: Readonly<Record<string, number>> = analyse(text).stance.probabilities;
    own += score(text, (label) => shares[label] ?? 0);
    base += score(text, shareOf);
  }
  return 1 - own / base;
}

/** Percentile interval over texts drawn again and again. */
function interval(texts: readonly GoldText[], score: (texts: readonly GoldText[]) => number) {
  const random = createRandom(7);
  const values = Array.from({ length: 400 }, () =>
    score(texts.map(() => texts[Math.floor(random() * texts.length)] as GoldText)),
  ).sort((a, b) => a - b);
  return [values[9], values[389]].map((value) => round(value ?? Number.NaN));
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;

function checkQuotes(texts: readonly GoldText[]) {
  let count = 0;
  let wrong = 0;
  for (const text of texts) {
    for (const { start, end, quote } of analyse(text).stance.evidence) {
      count++;
      if (text.text.slice(start, end) !== quote || quote === "") wrong++;
    }
  }
  const kinds = texts.filter((text) => {
    const { evidence, label } = analyse(text).stance;
    return label === text.stance && evidence.length > 0;
  });
  const rightKind = kinds.filter((text) =>
    analyse(text).stance.evidence.every((e) => e.kind === text.kind),
  );
  return { count, wrong, rightKind: rightKind.length, ofLabelled: kinds.length };
}

function report(
  name: string,
  texts: readonly GoldText[],
  baselines: Readonly<Record<string, Baseline>>,
) {
  const gold = texts.map((text) => text.stance);
  const said = (text: GoldText): string => analyse(text).stance.label;
  const score = (drawn: readonly GoldText[]): number =>
    positionMacroF1(
      drawn.map((t) => t.stance),
      drawn.map(said),
    );
  const others = Object.fromEntries(
    Object.entries(baselines).map(([id, system]) => [
      id,
      texts.map((text) => ({ id: text.id, stance: system(text.text) }) as CodedText),
    ]),
  );
  const partOf = (key: keyof GoldText) => (id: string) => {
    const value = texts.find((text) => text.id === id)?.[key];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const lengthOf = (id: string) => {
    const text = texts.find((one) => one.id === id)?.text ?? "";
    return text.split(/\s+/u).length > LONG ? "over 120 words" : "up to 120 words";
  };
  const comparison = compareCodes(texts.map(toPrediction), texts.map(toGold), {
    random: createRandom(1),
    others,
    breakdowns: {
      party: partOf("party"),
      group: partOf("group"),
      year: partOf("year"),
      category: partOf("category"),
      length: lengthOf,
    },
  });
  const stance = comparison.fields.find((field) => field.field === "stance");
  const declared = comparison.fields.find((field) => field.field === "declared");
  const told = texts.filter((text) => said(text) !== "indetermine").length;
  return {
    name,
    texts: texts.length,
    macroF1: round(score(texts)),
    interval: interval(texts, score),
    macroF1AllLabels: round(stance?.macroF1 ?? Number.NaN),
    accuracy: round(stance?.accuracy ?? Number.NaN),
    coverage: round(told / texts.length),
    classes: stance?.classes.map((c) => ({
      label: c.label,
      gold: c.goldCount,
      f1: round(c.f1 ?? Number.NaN),
    })),
    declaredFalseF1: round(declared?.classes.find((c) => c.label === "false")?.f1 ?? Number.NaN),
    calibrationError: round(stance?.calibration?.expectedCalibrationError ?? Number.NaN),
    brierSkillOfConfidence: round(stance?.calibration?.brier?.skill ?? Number.NaN),
    brierSkill: round(positionBrierSkill(texts)),
    quotes: checkQuotes(texts),
    baselines: Object.fromEntries(
      Object.entries(baselines).map(([id, system]) => [
        id,
        round(
          positionMacroF1(
            gold,
            texts.map((text) => system(text.text)),
          ),
        ),
      ]),
    ),
    paired: stance?.others.map((other) => ({ name: other.name, pValue: round(other.mcnemarP) })),
    breakdowns: stance?.breakdowns.map(({ by, part, number, accuracy, macroF1 }) => ({
      by,
      part,
      number,
      accuracy: round(accuracy ?? Number.NaN),
      macroF1: round(macroF1 ?? Number.NaN),
    })),
  };
}

async function trainBaselines(): Promise<Record<string, Baseline>> {
  if (!hasData) return { alwaysPour, plainFormula };
  const held = new Set(codes.map((code) => code.id));
  const voted = readLines<Row>(join(TERM9, "explanations.train.jsonl")).flatMap((row) =>
    row.recordedVote === null || row.linkTier !== "strict" || held.has(row.id)
      ? []
      : [{ text: row.text, vote: row.recordedVote }],
  );
  const regression = trainTfIdfRegression(voted);
  const bayes = await trainBayes(voted);
  return { alwaysPour, plainFormula, formulaThenRegression: formulaThen(regression), bayes };
}

function coderAlpha() {
  const coder = (suffix: "A" | "B") => ({
    name: suffix,
    texts: codes.map(
      (row) =>
        ({
          id: row.id,
          stance: row[`stance${suffix}`],
          declared: row[`declared${suffix}`] === "true",
        }) as CodedText,
    ),
  });
  return measureReliability([coder("A"), coder("B")], { random: createRandom(1) });
}

/** Validates the stance; the result is plain data. */
export async function validateStance() {
  const samples = readSamples();
  const baselines = await trainBaselines();
  const of = (name: string): GoldText[] => samples.filter((text) => text.sample === name);
  const hard = readHardCases();
  const sets: [string, GoldText[]][] = [
    ["random texts of dev", of("random")],
    ["no plain formula", of("unplain")],
    ["formula and recorded vote disagree", of("conflict")],
    ["hard cases, French, reporting half", hard.filter((text) => text.sample === "hard-fr")],
    ["hard cases, English, reporting half", hard.filter((text) => text.sample === "hard-en")],
  ];
  return {
    sets: sets
      .filter(([, texts]) => texts.length > 0)
      .map(([name, texts]) => report(name, texts, baselines)),
    reliability: coderAlpha(),
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const result = await validateStance();
  if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 1));
  else {
    for (const { breakdowns: _, ...set } of result.sets) console.log(set);
    for (const field of result.reliability) console.log(field);
  }
}
