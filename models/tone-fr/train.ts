/**
 * Learns the tone model from the texts coded for learning (`tsx models/tone-fr/train.ts`): multinomial logistic
 * regression over sequences of one to three stems and over the cues of evaluation, one L2 penalty for each kind. The
 * same texts give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { type NgramVisitor, softmax, visitNgrams } from "../../src/text/linear-model.js";
import { maskVotes } from "../../src/tone/mask-votes.js";
import { readToneFeatures } from "../../src/tone/read-tone-features.js";
import type { ToneModelSource } from "../../src/tone/tone-model.js";
import type { ToneLabel } from "../../src/types.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";
import { type CodedText, readLearningTexts } from "../frames-fr/coded-texts.js";
import { createPipeline, type Pipeline } from "../frames-fr/pipeline.js";

export const TONES: readonly ToneLabel[] = ["positive", "negative", "mixed", "neutral"];

const OPTIONS = {
  steps: 150,
  rate: 0.05,
  cuePenalty: 2,
  wordPenalty: 0.08,
  leastCueCases: 3,
  leastWordCases: 4,
  /** Rare classes count more, so that none is given up for the sake of the others. */
  classWeights: [1, 1, 1.3, 1.7],
  drillWeight: 0.7,
  mostWords: 2150,
  units: 500,
} as const;

interface Case {
  readonly cues: readonly string[];
  readonly words: readonly string[];
  readonly label: number;
  readonly weight: number;
}

/** The stems of all texts, so that every word can be a feature. */
export function collectStems(texts: readonly CodedText[]): string[] {
  const words = texts.flatMap(
    (t) =>
      t.text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}]+['’]?/gu) ?? [],
  );
  const stems = new Set<string>();
  for (const word of new Set(words)) stems.add(stemFrench(word.replace("’", "'")));
  stems.delete("");
  return [...stems].sort();
}

function listWords(
  pipeline: Pipeline,
  document: Parameters<typeof visitNgrams>[0],
  mask: Uint8Array,
): string[] {
  const names = new Set<string>();
  const { vocabulary } = pipeline;
  const visit: NgramVisitor = (a, b, c, isLast) => {
    const stems = [a, b, c].filter((id) => id > 0).map((id) => vocabulary[id - 1]);
    names.add(`${isLast ? "$" : ""}${stems.join(" ")}`);
  };
  visitNgrams(document, (token) => mask[token] === 1, visit);
  return [...names];
}

export function toCase(pipeline: Pipeline, text: CodedText): Case {
  const { document, context, votes } = pipeline.prepare(text.text);
  const { discourse } = context;
  const mask = maskVotes(document, discourse, votes);
  const evaluations = context.evaluations.filter(({ from }) => mask[from] === 0);
  const cues = [...readToneFeatures(document, evaluations, discourse)];
  const label = TONES.indexOf(text.tone);
  const drill = text.origin === "drill" ? OPTIONS.drillWeight : 1;
  const weight = drill * (OPTIONS.classWeights[label] ?? 1);
  return { cues, words: listWords(pipeline, document, mask), label, weight };
}

function namesOf(cases: readonly Case[], key: "cues" | "words", least: number): string[] {
  const counts = new Map<string, number>();
  for (const one of cases)
    for (const name of one[key]) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

interface Row {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Cues count 1; words 1 / √(their number), as the scorer does it. */
function toRow(one: Case, cueIndex: Map<string, number>, wordIndex: Map<string, number>): Row {
  const known = (names: readonly string[], index: Map<string, number>): number[] =>
    names.map((name) => index.get(name) ?? -1).filter((i) => i >= 0);
  const cues = known(one.cues, cueIndex);
  const words = known(one.words, wordIndex);
  const share = words.length === 0 ? 0 : 1 / Math.sqrt(words.length);
  return {
    index: Int32Array.from([...cues, ...words]),
    value: Float64Array.from([...cues.map(() => 1), ...words.map(() => share)]),
  };
}

const WIDTH = TONES.length;

function addGradient(
  rows: readonly Row[],
  cases: readonly Case[],
  w: Float64Array,
  g: Float64Array,
) {
  rows.forEach(({ index, value }, n) => {
    const { label, weight } = cases[n] as Case;
    const scores = new Float64Array(WIDTH);
    index.forEach((f, j) => {
      const v = value[j] as number;
      for (let k = 0; k < WIDTH; k++)
        scores[k] = (scores[k] as number) + v * (w[f * WIDTH + k] as number);
    });
    const shares = softmax(scores);
    for (let k = 0; k < WIDTH; k++) {
      const error = weight * ((shares[k] as number) - (label === k ? 1 : 0));
      index.forEach((f, j) => {
        g[f * WIDTH + k] = (g[f * WIDTH + k] as number) + error * (value[j] as number);
      });
    }
  });
}

/** Adam on the penalised loss, in full batches. */
function fitWeights(
  cases: readonly Case[],
  cueNames: readonly string[],
  wordNames: readonly string[],
) {
  const cueIndex = new Map(cueNames.map((name, i) => [name, i]));
  const wordIndex = new Map(wordNames.map((name, i) => [name, cueNames.length + i]));
  const rows = cases.map((one) => toRow(one, cueIndex, wordIndex));
  const weights = new Float64Array((cueNames.length + wordNames.length) * WIDTH);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  const words = cueNames.length * WIDTH;
  let meanDecay = 1;
  let squareDecay = 1;
  for (let step = 0; step < OPTIONS.steps; step++) {
    const gradient = weights.map(
      (w, i) => (i < words ? OPTIONS.cuePenalty : OPTIONS.wordPenalty) * w,
    );
    addGradient(rows, cases, weights, gradient);
    meanDecay *= 0.9;
    squareDecay *= 0.999;
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const m = (mean[i] as number) / (1 - meanDecay);
      const v = (square[i] as number) / (1 - squareDecay);
      weights[i] = (weights[i] as number) - (OPTIONS.rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

function spread(row: Float64Array): number {
  return row.reduce((a, b) => Math.max(a, b)) - row.reduce((a, b) => Math.min(a, b));
}

/** Trains twice: once to choose the word sequences, once on those alone. */
export function trainTone(pipeline: Pipeline, texts: readonly CodedText[]): ToneModelSource {
  const cases = texts.map((text) => toCase(pipeline, text));
  const cueNames = namesOf(cases, "cues", OPTIONS.leastCueCases);
  const allWords = namesOf(cases, "words", OPTIONS.leastWordCases);
  const first = fitWeights(cases, cueNames, allWords);
  const ranked = allWords.map((name, i) => {
    const at = (cueNames.length + i) * WIDTH;
    return { name, size: Math.round(spread(first.subarray(at, at + WIDTH)) * 1e6) };
  });
  ranked.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const wordNames = ranked
    .slice(0, OPTIONS.mostWords)
    .map(({ name }) => name)
    .sort();
  return quantise(cueNames, wordNames, fitWeights(cases, cueNames, wordNames));
}

function quantise(
  cueNames: readonly string[],
  wordNames: readonly string[],
  weights: Float64Array,
): ToneModelSource {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const scale = Number((most / OPTIONS.units).toPrecision(4));
  const row = (i: number): number[] =>
    TONES.map((_, k) => Math.round((weights[i * WIDTH + k] as number) / scale) + 0);
  const cues: Record<string, number[]> = {};
  cueNames.forEach((name, i) => {
    cues[name] = row(i);
  });
  const features: Record<string, number[]> = {};
  wordNames.forEach((name, i) => {
    const units = row(cueNames.length + i);
    if (units.some((unit) => unit !== 0)) features[name] = units;
  });
  return {
    id: "tone-fr-weights",
    version: 1,
    classes: TONES,
    scale,
    bias: [0, 0, 0, 0],
    cues,
    features,
  };
}

function printTable(table: Readonly<Record<string, readonly number[]>>): string {
  const rows = Object.entries(table).map(
    ([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`,
  );
  return `{\n${rows.join(",\n")}\n}`;
}

function main(): void {
  const texts = readLearningTexts();
  const model = trainTone(createPipeline(collectStems(texts)), texts);
  const { cues, features, ...head } = model;
  const start = JSON.stringify(head).slice(0, -1);
  const text = `${start},\n"cues": ${printTable(cues)},\n"features": ${printTable(features)}}\n`;
  writeFileSync(new URL("weights.json", import.meta.url), text);
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
