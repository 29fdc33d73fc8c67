/**
 * Trains the linear models (multinomial logistic regression, L2, AdaGrad: Duchi, Hazan & Singer 2011). Deterministic:
 * a fixed order of cases, arithmetic without platform-dependent functions, weights quantised at the end.
 */
import { createRandom, shuffle } from "../src/statistics/random.js";
import type { Document } from "../src/text/document.js";
import { type LinearModelSource, softmax } from "../src/text/linear-model.js";
import { keepLargest, listFrequent, listNgrams, quantise, tableOf } from "./features.js";

/** One case to learn from. */
export interface TrainingCase {
  readonly document: Document;
  readonly isMasked: (token: number) => boolean;
  /** Index of the class. */
  readonly label: number;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly id: string;
  readonly version: number;
  readonly classes: readonly string[];
  /** The vocabulary of the lexicon that made the documents. */
  readonly vocabulary: readonly string[];
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 penalty, per case. */
  readonly penalty: number;
  /** A feature must stand in this many cases. */
  readonly leastCases: number;
  /** Features kept at the end, those of the largest weights. */
  readonly mostFeatures: number;
}

/** Units that a quantised weight can take, on each side of zero. */
const UNITS = 50;

interface Prepared {
  readonly names: readonly string[];
  readonly rows: readonly Int32Array[];
}

/** Features of enough cases, in alphabetical order, and each case as a list of them. */
function prepare(cases: readonly TrainingCase[], options: TrainingOptions): Prepared {
  const sets = cases.map(({ document, isMasked }) =>
    listNgrams(document, isMasked, options.vocabulary),
  );
  const names = listFrequent(sets, options.leastCases);
  return { names, rows: toRows(sets, names) };
}

function toRows(sets: readonly ReadonlySet<string>[], names: readonly string[]): Int32Array[] {
  const index = new Map(names.map((name, i) => [name, i]));
  return sets.map((set) => {
    const row = [...set].map((name) => index.get(name) ?? -1).filter((i) => i >= 0);
    return Int32Array.from(row).sort();
  });
}

/** Weights by feature and class, the bias last. */
function fitWeights(
  rows: readonly Int32Array[],
  cases: readonly TrainingCase[],
  featureCount: number,
  options: TrainingOptions,
): Float64Array {
  const width = options.classes.length;
  const weights = new Float64Array((featureCount + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const random = createRandom(options.seed);
  const order = Array.from(cases.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const i of shuffle(order, random)) {
      step(
        rows[i] as Int32Array,
        cases[i] as TrainingCase,
        featureCount,
        weights,
        squares,
        options,
      );
    }
  }
  return weights;
}

function step(
  row: Int32Array,
  { label, weight }: TrainingCase,
  biasRow: number,
  weights: Float64Array,
  squares: Float64Array,
  { classes, rate, penalty }: TrainingOptions,
): void {
  const width = classes.length;
  const norm = row.length === 0 ? 1 : 1 / Math.sqrt(row.length);
  const scores = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    let score = weights[biasRow * width + k] as number;
    for (const f of row) score += norm * (weights[f * width + k] as number);
    scores[k] = score;
  }
  const shares = softmax(scores);
  for (let k = 0; k < width; k++) {
    const error = weight * ((shares[k] as number) - (k === label ? 1 : 0));
    update(weights, squares, biasRow * width + k, error, rate);
    for (const f of row) {
      const at = f * width + k;
      update(weights, squares, at, error * norm + penalty * (weights[at] as number), rate);
    }
  }
}

function update(
  weights: Float64Array,
  squares: Float64Array,
  at: number,
  gradient: number,
  rate: number,
): void {
  squares[at] = (squares[at] as number) + gradient * gradient;
  weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
}

/** Trains a model twice: once to choose the features, once on those alone. */
export function trainLinear(
  cases: readonly TrainingCase[],
  options: TrainingOptions,
): LinearModelSource {
  const all = prepare(cases, options);
  const first = fitWeights(all.rows, cases, all.names.length, options);
  const names = chooseFeatures(all.names, first, options);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = all.rows.map((row) =>
    Int32Array.from(
      [...row].map((f) => index.get(all.names[f] as string) ?? -1).filter((i) => i >= 0),
    ).sort(),
  );
  const weights = fitWeights(rows, cases, names.length, options);
  return toSource(names, weights, options);
}

function chooseFeatures(
  names: readonly string[],
  weights: Float64Array,
  { classes, mostFeatures }: TrainingOptions,
): string[] {
  const width = classes.length;
  const sizeOf = (i: number): number => {
    let size = 0;
    for (let k = 0; k < width; k++)
      size = Math.max(size, Math.abs(weights[i * width + k] as number));
    return size;
  };
  return keepLargest(names, sizeOf, mostFeatures);
}

function toSource(
  names: readonly string[],
  weights: Float64Array,
  { id, version, classes }: TrainingOptions,
): LinearModelSource {
  const { scale, row } = quantise(weights, classes.length, UNITS);
  return { id, version, classes, scale, bias: row(names.length), features: tableOf(names, row) };
}
