/**
 * Learns the tone model from the texts coded for learning (`tsx models/tone-fr/train.ts`): multinomial logistic
 * regression over sequences of one to three stems and over the cues of evaluation, one L2 penalty for each kind. The
 * same texts give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { maskVotes } from "../../src/tone/mask-votes.js";
import { readToneFeatures } from "../../src/tone/read-tone-features.js";
import type { ToneModelSource } from "../../src/tone/tone-model.js";
import type { ToneLabel } from "../../src/types.js";
import { type FeatureNames, listPenalties, type NamedCase, toRows } from "../cues-and-words.js";
import {
  keepTelling,
  listFrequent,
  listNgrams,
  printTable,
  quantise,
  tableOf,
} from "../features.js";
import { readLearningTexts, readToneTexts, type ToneText } from "../frames-fr/coded-texts.js";
import { collectStems, createPipeline, type Pipeline } from "../frames-fr/pipeline.js";
import { fitSoftmax } from "../softmax-regression.js";

export const TONES: readonly ToneLabel[] = ["positive", "negative", "mixed", "neutral"];

const OPTIONS = {
  steps: 150,
  cuePenalty: 2,
  wordPenalty: 0.02,
  leastCueCases: 3,
  leastWordCases: 4,
  /** Rare classes count more, so that none is given up for the sake of the others. */
  classWeights: [1, 1, 1.3, 1.7],
  /** Invented texts are many, and written to be hard: they count less than real ones. */
  inventedWeight: 0.25,
  mostWords: 4500,
  units: 30,
} as const;

export function toCase(pipeline: Pipeline, text: ToneText): NamedCase {
  const { document, context, votes } = pipeline.prepare(text.text);
  const { discourse } = context;
  const mask = maskVotes(document, discourse, votes);
  const evaluations = context.evaluations.filter(({ from }) => mask[from] === 0);
  const cues = [...readToneFeatures(document, evaluations, discourse)];
  const label = TONES.indexOf(text.tone);
  const isInvented = text.origin === "case" || text.origin === "drill";
  const weight = (isInvented ? OPTIONS.inventedWeight : 1) * (OPTIONS.classWeights[label] ?? 1);
  return {
    cues,
    words: [...listNgrams(document, (token) => mask[token] === 1, pipeline.vocabulary)],
    label,
    weight,
  };
}

const WIDTH = TONES.length;

function fitWeights(cases: readonly NamedCase[], names: FeatureNames): Float64Array {
  return fitSoftmax(toRows(cases, names), {
    classCount: WIDTH,
    steps: OPTIONS.steps,
    penalties: listPenalties(names, OPTIONS.cuePenalty, OPTIONS.wordPenalty),
  });
}

/** Trains twice: once to choose the word sequences, once on those alone. */
export function trainTone(pipeline: Pipeline, texts: readonly ToneText[]): ToneModelSource {
  const cases = texts.map((text) => toCase(pipeline, text));
  const cueNames = listFrequent(
    cases.map(({ cues }) => cues),
    OPTIONS.leastCueCases,
  );
  const allWords = listFrequent(
    cases.map(({ words }) => words),
    OPTIONS.leastWordCases,
  );
  const first = fitWeights(cases, { cueNames, wordNames: allWords });
  const wordNames = keepTelling(
    allWords,
    cases.map(({ words }) => words),
    first.subarray(cueNames.length * WIDTH),
    WIDTH,
    OPTIONS.mostWords,
  );
  return toSource(cueNames, wordNames, fitWeights(cases, { cueNames, wordNames }));
}

function toSource(
  cueNames: readonly string[],
  wordNames: readonly string[],
  weights: Float64Array,
): ToneModelSource {
  const cues = quantise(weights.subarray(0, cueNames.length * WIDTH), WIDTH, OPTIONS.units);
  const words = quantise(weights.subarray(cueNames.length * WIDTH), WIDTH, OPTIONS.units);
  return {
    id: "tone-fr-weights",
    version: 1,
    classes: TONES,
    scale: words.scale,
    cueScale: cues.scale,
    bias: [0, 0, 0, 0],
    cues: Object.fromEntries(cueNames.map((name, i) => [name, cues.row(i)])),
    features: tableOf(wordNames, words.row),
  };
}

function main(): void {
  const texts = [...readLearningTexts(), ...readToneTexts()];
  const model = trainTone(createPipeline(collectStems(texts)), texts);
  const { cues, features, ...head } = model;
  const start = JSON.stringify(head).slice(0, -1);
  const text = `${start},\n"cues": ${printTable(cues)},\n"features": ${printTable(features)}}\n`;
  writeFileSync(new URL("weights.json", import.meta.url), text);
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
