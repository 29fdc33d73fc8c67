import { PourcontreError } from "../errors.js";
import { type Document, TokenKind } from "./document.js";
import { createNgramTable, type NgramTable } from "./ngram-table.js";

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
  /** Features that count anywhere, and those that count in the last sentence. */
  readonly anywhere: FeatureIndex;
  readonly inLast: FeatureIndex;
  /** Scratch space of `scoreLinear`. */
  readonly found: FoundFeatures;
}

/** Features by their stem ids. */
interface FeatureIndex {
  /**
   * For each stem id the places that it takes in features, one bit each (`Place`); above them the feature that it is
   * alone. It ends with the last stem that takes any.
   */
  stems: Int32Array;
  /** Features of two and three stems. */
  readonly sequences: NgramTable;
}

/** The features found in one text, each at its first place, in order. */
interface FoundFeatures {
  count: number;
  readonly features: Int32Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  /** 1 for a feature found; all 0 between two texts. */
  readonly seen: Uint8Array;
}

/** Where a stem may stand in a feature: alone, first or second of two, first, second or third of three. */
const Place = { alone: 1, pairFirst: 2, pairSecond: 4, first: 8, second: 16, third: 32 } as const;
const PLACES = [
  [Place.alone],
  [Place.pairFirst, Place.pairSecond],
  [Place.first, Place.second, Place.third],
] as const;
const PLACE_BITS = 6;

const createIndex = (vocabularySize: number, featureCount: number): FeatureIndex => ({
  stems: new Int32Array(vocabularySize + 1),
  sequences: createNgramTable(featureCount),
});

/** Ends an index with the last stem that takes a place in it: what it holds should stay in the near caches. */
function trim(index: FeatureIndex): void {
  let end = index.stems.length;
  while (end > 1 && index.stems[end - 1] === 0) end--;
  index.stems = index.stems.slice(0, end);
}

function addFeature({ stems, sequences }: FeatureIndex, ids: readonly number[], feature: number) {
  const [a = 0, b = 0, c = 0] = ids;
  PLACES[ids.length - 1]?.forEach((place, at) => {
    const stem = ids[at] as number;
    stems[stem] = (stems[stem] as number) | place;
  });
  if (ids.length === 1) stems[a] = (stems[a] as number) | (feature << PLACE_BITS);
  else sequences.set(a, b, c, feature);
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

/** Compiles a model for the vocabulary that a lexicon was built with. Throws INVALID_MODEL. */
export function compileLinearModel(
  source: LinearModelSource,
  vocabulary: readonly string[],
): LinearModel {
  const ids = new Map(vocabulary.map((stem, i) => [stem, i + 1]));
  const names = Object.keys(source.features);
  const width = source.classes.length;
  const anywhere = createIndex(vocabulary.length, names.length);
  const inLast = createIndex(vocabulary.length, names.length);
  const weights = new Float64Array(names.length * width);
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
    addFeature(isLast ? inLast : anywhere, stems as number[], i);
  });
  trim(anywhere);
  trim(inLast);
  return {
    classes: source.classes,
    names,
    weights,
    bias: Float64Array.from(source.bias, (unit) => unit * source.scale),
    anywhere,
    inLast,
    found: {
      count: 0,
      features: new Int32Array(names.length),
      froms: new Int32Array(names.length),
      tos: new Int32Array(names.length),
      seen: new Uint8Array(names.length),
    },
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
 * are passed over; numbers, unknown words and masked tokens part sequences. What models learn from.
 */
export function visitNgrams(
  document: Document,
  isMasked: (token: number) => boolean,
  visit: NgramVisitor,
): void {
  const { kinds, stems, sentenceStarts, sentenceCount } = document;
  for (let s = 0; s < sentenceCount; s++) {
    const end = sentenceStarts[s + 1] as number;
    const emit = (a: number, b: number, c: number, from: number, to: number): void => {
      visit(a, b, c, false, from, to);
      if (s === sentenceCount - 1) visit(a, b, c, true, from, to);
    };
    let a = 0;
    let b = 0;
    let fromA = 0;
    let fromB = 0;
    for (let i = sentenceStarts[s] as number; i < end; i++) {
      if ((kinds[i] as number) > TokenKind.number) continue;
      const stem = stems[i] as number;
      const c = stem > 0 && isMasked(i) ? 0 : stem;
      if (c > 0) emit(c, 0, 0, i, i + 1);
      if (c > 0 && b > 0) emit(b, c, 0, fromB, i + 1);
      if (c > 0 && a > 0) emit(a, b, c, fromA, i + 1);
      a = c > 0 ? b : 0;
      fromA = fromB;
      b = c;
      fromB = i;
    }
  }
}

/** What a model makes of a text: a score a class, and where its features stand (each feature counts once). */
export interface LinearScore {
  readonly scores: Float64Array;
  /** The places of the features, in order. To be asked before the model scores another text. */
  listHits(): FeatureHit[];
}

/** Notes a feature (or none, -1) where it is first found. */
function note(found: FoundFeatures, feature: number, from: number, to: number): void {
  if (feature < 0 || found.seen[feature] === 1) return;
  found.seen[feature] = 1;
  found.features[found.count] = feature;
  found.froms[found.count] = from;
  found.tos[found.count++] = to;
}

/** A stem's entry; stems past the end have none, nor has 0, which parts sequences. */
const entryOf = (entries: Int32Array, stem: number): number =>
  stem < entries.length ? (entries[stem] as number) : 0;

/** The feature that an entry of `FeatureIndex.stems` is alone, or -1. */
const aloneAt = (entry: number): number => ((entry & Place.alone) === 0 ? -1 : entry >> PLACE_BITS);

// The places before that of a stem stand one and two bits below it.
const mayPair = (entry: number, before: number): boolean =>
  (entry & (before << 1) & Place.pairSecond) !== 0;
const mayEndThree = (entry: number, before: number, first: number): boolean =>
  (entry & (before << 1) & (first << 2) & Place.third) !== 0;

/** Finds the features of one sentence: those of `visitNgrams` that the model knows, in the same order. */
function findFeatures(
  { anywhere, inLast, found }: LinearModel,
  { kinds, stems }: Document,
  mask: Uint8Array,
  start: number,
  end: number,
  isLast: boolean,
): void {
  const entries = anywhere.stems;
  const lastEntries = inLast.stems;
  let a = 0;
  let b = 0;
  let [entryA, entryB, lastA, lastB] = [0, 0, 0, 0];
  let fromA = 0;
  let fromB = 0;
  for (let i = start; i < end; i++) {
    if ((kinds[i] as number) > TokenKind.number) continue;
    const c = mask[i] === 1 ? 0 : (stems[i] as number);
    const entry = entryOf(entries, c);
    const last = isLast ? entryOf(lastEntries, c) : 0;
    if ((entry | last) !== 0) {
      note(found, aloneAt(entry), i, i + 1);
      note(found, aloneAt(last), i, i + 1);
      if (mayPair(entry, entryB)) note(found, anywhere.sequences.find(b, c, 0), fromB, i + 1);
      if (mayPair(last, lastB)) note(found, inLast.sequences.find(b, c, 0), fromB, i + 1);
      if (mayEndThree(entry, entryB, entryA)) {
        note(found, anywhere.sequences.find(a, b, c), fromA, i + 1);
      }
      if (mayEndThree(last, lastB, lastA)) {
        note(found, inLast.sequences.find(a, b, c), fromA, i + 1);
      }
    }
    a = b;
    b = c;
    entryA = entryB;
    entryB = entry;
    lastA = lastB;
    lastB = last;
    fromA = fromB;
    fromB = i;
  }
}

/**
 * Scores a document: bias plus the weights of the features present, divided by the root of their number.
 *
 * @param mask 1 for a token that the model must not see
 */
export function scoreLinear(model: LinearModel, document: Document, mask: Uint8Array): LinearScore {
  const { found, weights } = model;
  const { sentenceStarts, sentenceCount } = document;
  found.count = 0;
  for (let s = 0; s < sentenceCount; s++) {
    const start = sentenceStarts[s] as number;
    const end = sentenceStarts[s + 1] as number;
    findFeatures(model, document, mask, start, end, s === sentenceCount - 1);
  }
  const width = model.classes.length;
  const scores = new Float64Array(model.bias);
  const norm = found.count === 0 ? 1 : 1 / Math.sqrt(found.count);
  for (let i = 0; i < found.count; i++) {
    const feature = found.features[i] as number;
    found.seen[feature] = 0;
    for (let k = 0; k < width; k++) {
      scores[k] = (scores[k] as number) + norm * (weights[feature * width + k] as number);
    }
  }
  return { scores, listHits: () => listHits(found) };
}

function listHits({ count, features, froms, tos }: FoundFeatures): FeatureHit[] {
  return Array.from({ length: count }, (_, i) => ({
    feature: features[i] as number,
    from: froms[i] as number,
    to: tos[i] as number,
  }));
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
  const powers = new Float64Array(scores.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < powers.length; k++) most = Math.max(most, scores[k] as number);
  let total = 0;
  for (let k = 0; k < powers.length; k++) {
    powers[k] = exactExp((scores[k] as number) - most);
    total += powers[k] as number;
  }
  for (let k = 0; k < powers.length; k++) powers[k] = (powers[k] as number) / total;
  return powers;
}
