import { PourcontreError } from "../errors.js";
import { type Document, TokenKind } from "./document.js";

/** A trained linear model as its file holds it: readable, quantised, in a stable order. */
export interface LinearModelSource {
  readonly id: string;
  readonly version: number;
  readonly classes: readonly string[];
  /** Real weight of one unit. */
  readonly scale: number;
  /** Units, one a class. */
  readonly bias: readonly number[];
  /** Sequences of one to three stems, parted by spaces; a leading "$" means: in the last sentence. */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** A place in a text where a feature stands, with its units by class. */
export interface FeatureHit {
  readonly feature: number;
  readonly from: number;
  readonly to: number;
}

/** A linear model compiled for one vocabulary of stems. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly names: readonly string[];
  /** Real weights, feature by feature, class by class. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** For each stem id, how many stems the longest feature that begins with it has. */
  readonly reach: Uint8Array;
  /** Scratch space of `scoreLinear`, one entry a feature, all 0 between two calls. */
  readonly seen: Uint8Array;
  /** Index of a sequence of stem ids (0 for none), in the last sentence or anywhere; -1 where unknown. */
  find(a: number, b: number, c: number, isLast: boolean): number;
}

/** The stems that the features of some models are made of, in order: the vocabulary of a lexicon. */
export function listStems(models: readonly LinearModelSource[]): string[] {
  const stems = new Set<string>();
  for (const model of models) {
    for (const feature of Object.keys(model.features)) {
      for (const stem of feature.replace(/^\$/u, "").split(" ")) stems.add(stem);
    }
  }
  return [...stems].sort();
}

const BITS = 0x9e3779b1;
const hashKey = (a: number, b: number, c: number): number => {
  let hash = Math.imul(a + 0x165667b1, BITS);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** Open addressing over triples of integers: no string is made while a text is scored. */
function createTripleTable(count: number) {
  let size = 1024;
  while (size < count * 2) size *= 2;
  /** Four integers a slot: the triple and its value, side by side in memory. */
  const slots = new Int32Array(size * 4).fill(-1);
  const mask = size * 4 - 1;
  const seek = (a: number, b: number, c: number): number => {
    let at = (hashKey(a, b, c) << 2) & mask;
    while (slots[at + 3] !== -1) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return at;
      at = (at + 4) & mask;
    }
    return at;
  };
  return {
    get: (a: number, b: number, c: number): number => slots[seek(a, b, c) + 3] as number,
    set(a: number, b: number, c: number, value: number): void {
      slots.set([a, b, c, value], seek(a, b, c));
    },
  };
}

/** Marks the first stem of a feature that counts in the last sentence only. */
const LAST = 1 << 24;

/** Compiles a model for the vocabulary that a lexicon was built with. Throws INVALID_MODEL. */
export function compileLinearModel(
  source: LinearModelSource,
  vocabulary: readonly string[],
): LinearModel {
  const ids = new Map(vocabulary.map((stem, i) => [stem, i + 1]));
  const names = Object.keys(source.features);
  const width = source.classes.length;
  const table = createTripleTable(names.length);
  const weights = new Float64Array(names.length * width);
  const reach = new Uint8Array(vocabulary.length + 1);
  names.forEach((name, i) => {
    const units = source.features[name] ?? [];
    if (units.length !== width) {
      throw new PourcontreError("INVALID_MODEL", `${source.id}: "${name}" needs ${width} weights`);
    }
    units.forEach((unit, k) => {
      weights[i * width + k] = unit * source.scale;
    });
    const isLast = name.startsWith("$");
    const stems = (isLast ? name.slice(1) : name).split(" ").map((stem) => ids.get(stem));
    if (stems.includes(undefined) || stems.length > 3) return;
    const [a = 0, b = 0, c = 0] = stems as number[];
    table.set(isLast ? a + LAST : a, b, c, i);
    reach[a] = Math.max(reach[a] as number, stems.length);
  });
  return {
    classes: source.classes,
    names,
    weights,
    reach,
    seen: new Uint8Array(names.length),
    bias: Float64Array.from(source.bias, (unit) => unit * source.scale),
    find: (a, b, c, isLast) => table.get(isLast ? a + LAST : a, b, c),
  };
}

/** Receives a sequence of one to three stems that stands in a text. */
export type NgramVisitor = (
  a: number,
  b: number,
  c: number,
  isLast: boolean,
  from: number,
  to: number,
) => void;

/**
 * Visits every sequence of one to three known stems inside a sentence, twice where it stands in the last one. Marks
 * are passed over; numbers, unknown words and masked tokens part sequences.
 *
 * @param reach for each stem id, the longest sequence to visit that begins with it. Default: all
 */
export function visitNgrams(
  document: Document,
  isMasked: (token: number) => boolean,
  visit: NgramVisitor,
  reach: Uint8Array | null = null,
): void {
  const { kinds, stems, sentenceStarts, sentenceCount } = document;
  const reaches = (stem: number, length: number): boolean =>
    stem > 0 && (reach === null || (reach[stem] as number) >= length);
  for (let s = 0; s < sentenceCount; s++) {
    const isLast = s === sentenceCount - 1;
    const end = sentenceStarts[s + 1] as number;
    let a = 0;
    let b = 0;
    let fromA = 0;
    let fromB = 0;
    for (let i = sentenceStarts[s] as number; i < end; i++) {
      if ((kinds[i] as number) > TokenKind.number) continue;
      const stem = stems[i] as number;
      const c = stem > 0 && isMasked(i) ? 0 : stem;
      if (c > 0) {
        if (reaches(c, 1)) emit(visit, c, 0, 0, isLast, i, i + 1);
        if (reaches(b, 2)) emit(visit, b, c, 0, isLast, fromB, i + 1);
        if (b > 0 && reaches(a, 3)) emit(visit, a, b, c, isLast, fromA, i + 1);
      }
      a = c > 0 ? b : 0;
      fromA = fromB;
      b = c;
      fromB = i;
    }
  }
}

function emit(
  visit: NgramVisitor,
  a: number,
  b: number,
  c: number,
  isLast: boolean,
  from: number,
  to: number,
): void {
  visit(a, b, c, false, from, to);
  if (isLast) visit(a, b, c, true, from, to);
}

/** What a model makes of a text: a score a class, and where its features stand (each feature counts once). */
export interface LinearScore {
  readonly scores: Float64Array;
  readonly hits: readonly FeatureHit[];
}

/** Scores a document: bias plus the weights of the features present, divided by the root of their number. */
export function scoreLinear(
  model: LinearModel,
  document: Document,
  isMasked: (token: number) => boolean,
): LinearScore {
  const { seen } = model;
  const hits: FeatureHit[] = [];
  const visit: NgramVisitor = (a, b, c, isLast, from, to) => {
    const feature = model.find(a, b, c, isLast);
    if (feature < 0 || seen[feature] === 1) return;
    seen[feature] = 1;
    hits.push({ feature, from, to });
  };
  visitNgrams(document, isMasked, visit, model.reach);
  for (const { feature } of hits) seen[feature] = 0;
  const width = model.classes.length;
  const scores = new Float64Array(model.bias);
  const norm = hits.length === 0 ? 1 : 1 / Math.sqrt(hits.length);
  for (const { feature } of hits) {
    for (let k = 0; k < width; k++) {
      scores[k] = (scores[k] as number) + norm * (model.weights[feature * width + k] as number);
    }
  }
  return { scores, hits };
}

/**
 * e to the x from additions and multiplications alone: the same on every platform, where Math.exp may differ in the
 * last place (range reduction by ln 2, Taylor series of degree 13).
 */
export function exactExp(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Number.POSITIVE_INFINITY;

  const k = Math.round(x / Math.LN2);
  const r = x - k * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 13; i++) {
    term = (term * r) / i;
    sum += term;
  }
  let power = 1;
  for (let i = 0; i < Math.abs(k); i++) power *= 2;
  return k < 0 ? sum / power : sum * power;
}

/** Probabilities from scores (softmax). */
export function softmax(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = values.map((score) => exactExp(score - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
