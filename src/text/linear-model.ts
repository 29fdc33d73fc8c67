import { PourcontreError } from "../errors.js";
import { type Document, TokenKind } from "./document.js";
import {
  addSequence,
  createSequenceTable,
  findSequence,
  parentOf,
  type SequenceTable,
  SlotField,
} from "./sequence-table.js";

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
  /** Units of weight, feature by feature, class by class. */
  readonly units: Int16Array | Float64Array;
  readonly scale: number;
  readonly bias: Float64Array;
  readonly index: FeatureIndex;
  /** Scratch space of `scoreLinear`. */
  readonly found: FoundFeatures;
  readonly score: LinearScore;
}

/** Features by their stem ids. */
interface FeatureIndex {
  /**
   * For each stem id the places that it takes in sequences, one bit each (`Place`); above them the feature that it is
   * alone, -1 for none. It ends with the last stem that takes any.
   */
  stems: Int32Array;
  /** For each stem id the feature that it is alone in the last sentence, -1 for none. */
  inLast: Int32Array;
  /** Features of two and three stems. */
  readonly sequences: SequenceTable;
}

/** The features found in one text, each at its first place, in order. */
interface FoundFeatures {
  count: number;
  readonly features: Int32Array;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  /** 1 for a feature found, one place on; the first place, which stands for no feature, is always 1. */
  readonly seen: Uint8Array;
}

/** Where a stem may stand in a feature of two or three. */
const Place = { first: 1, second: 2, third: 4 } as const;
const PLACES = [Place.first, Place.second, Place.third] as const;
const PLACE_BITS = 3;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** A stem without a place and without a feature. */
const NO_ENTRY = -1 << PLACE_BITS;

const createIndex = (vocabularySize: number, featureCount: number): FeatureIndex => ({
  stems: new Int32Array(vocabularySize + 1).fill(NO_ENTRY),
  inLast: new Int32Array(vocabularySize + 1).fill(-1),
  sequences: createSequenceTable(featureCount),
});

/** Ends an index with the last stem that takes a place in it: what it holds should stay in the near caches. */
function trim(index: FeatureIndex): void {
  let end = index.stems.length;
  while (end > 1 && index.stems[end - 1] === NO_ENTRY && index.inLast[end - 1] === -1) end--;
  index.stems = index.stems.slice(0, end);
  index.inLast = index.inLast.slice(0, end);
}

function addFeature(index: FeatureIndex, ids: readonly number[], feature: number, isLast: boolean) {
  const { stems, inLast, sequences } = index;
  const [a = 0, b = 0, c = 0] = ids;
  if (ids.length === 1) {
    if (isLast) inLast[a] = feature;
    else stems[a] = ((stems[a] as number) & PLACE_MASK) | (feature << PLACE_BITS);
    return;
  }
  ids.forEach((stem, at) => {
    stems[stem] = (stems[stem] as number) | (PLACES[at] as number);
  });
  const pair = addSequence(sequences, parentOf(a), b);
  const slot = ids.length === 2 ? pair : addSequence(sequences, pair, c);
  sequences.slots[slot + (isLast ? SlotField.inLast : SlotField.anywhere)] = feature;
}

/** The stems of a feature by its name. */
const stemsOf = (feature: string): string[] =>
  (feature.startsWith("$") ? feature.slice(1) : feature).split(" ");

/** The stems that the features of some models are made of, in order: the vocabulary of a lexicon. */
export function listStems(models: readonly LinearModelSource[]): string[] {
  const stems = new Set<string>();
  for (const model of models) {
    for (const feature in model.features) {
      for (const stem of stemsOf(feature)) stems.add(stem);
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
  // A sequence of three brings its first two with it.
  const sequences = names.map(stemsOf);
  const sequenceCount = sequences.reduce((sum, stems) => sum + stems.length - 1, 0);
  const index = createIndex(vocabulary.length, sequenceCount);
  names.forEach((name, i) => {
    if (source.features[name]?.length !== width) {
      throw new PourcontreError("INVALID_MODEL", `${source.id}: "${name}" needs ${width} weights`);
    }
    const stems = sequences[i]?.map((stem) => ids.get(stem)) ?? [];
    if (stems.includes(undefined) || stems.length > 3) return;
    addFeature(index, stems as number[], i, name.startsWith("$"));
  });
  trim(index);
  const found = createFound(names.length);
  return {
    classes: source.classes,
    names,
    units: packUnits(Object.values(source.features).flat()),
    scale: source.scale,
    bias: Float64Array.from(source.bias, (unit) => unit * source.scale),
    index,
    found,
    score: { scores: new Float64Array(width), listHits: () => listHits(found) },
  };
}

/** Small integers, as learned units are, take a quarter of the memory. */
function packUnits(units: readonly number[]): Int16Array | Float64Array {
  const isSmall = units.every((unit) => Number.isInteger(unit) && Math.abs(unit) < 1 << 15);
  return isSmall ? Int16Array.from(units) : Float64Array.from(units);
}

/** Room for every feature, and for one that was found before. */
const createFound = (featureCount: number): FoundFeatures => ({
  count: 0,
  features: new Int32Array(featureCount + 1),
  froms: new Int32Array(featureCount + 1),
  tos: new Int32Array(featureCount + 1),
  seen: new Uint8Array(featureCount + 1).fill(1, 0, 1),
});

/** The real weight of a feature for a class. */
export const weightOf = (model: LinearModel, feature: number, k: number): number =>
  (model.units[feature * model.classes.length + k] as number) * model.scale;

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

/**
 * What a model makes of a text: a score a class, and where its features stand (each feature counts once). Both are to
 * be asked for before the model scores another text.
 */
export interface LinearScore {
  readonly scores: Float64Array;
  /** The places of the features, in order. */
  listHits(): FeatureHit[];
}

/**
 * Notes a feature (or none, -1) where it is first found; without a branch, which nobody could foretell. Returns how many
 * are found then.
 */
function note(
  { features, froms, tos, seen }: FoundFeatures,
  count: number,
  feature: number,
  from: number,
  to: number,
): number {
  features[count] = feature;
  froms[count] = from;
  tos[count] = to;
  const isNew = 1 - (seen[feature + 1] as number);
  seen[feature + 1] = 1;
  return count + isNew;
}

/**
 * Finds the features of one sentence: those of `visitNgrams` that the model knows, in the same order. Returns how many
 * are found then.
 */
function findFeatures(
  { index, found }: LinearModel,
  { kinds, stems }: Document,
  mask: Uint8Array | null,
  start: number,
  end: number,
  isLast: boolean,
): number {
  const { stems: entries, inLast, sequences } = index;
  const { slots } = sequences;
  let { count } = found;
  let b = 0;
  let entryB = NO_ENTRY;
  /** The slot of the two stems before, or -1. */
  let pair = -1;
  let fromA = 0;
  let fromB = 0;
  for (let i = start; i < end; i++) {
    if ((kinds[i] as number) > TokenKind.number) continue;
    const stem = mask !== null && mask[i] === 1 ? 0 : (stems[i] as number);
    // Stems past the end take no place, nor does 0, which parts sequences.
    const c = stem < entries.length ? stem : 0;
    const entry = entries[c] as number;
    count = note(found, count, entry >> PLACE_BITS, i, i + 1);
    if (isLast) count = note(found, count, inLast[c] as number, i, i + 1);
    const isSecond = (entry & (entryB << 1) & Place.second) !== 0;
    const next = isSecond ? findSequence(sequences, parentOf(b), c) : -1;
    if (next >= 0) {
      count = note(found, count, slots[next + SlotField.anywhere] as number, fromB, i + 1);
      if (isLast)
        count = note(found, count, slots[next + SlotField.inLast] as number, fromB, i + 1);
    }
    const isThird = pair >= 0 && (entry & Place.third) !== 0;
    const three = isThird ? findSequence(sequences, pair, c) : -1;
    if (three >= 0) {
      count = note(found, count, slots[three + SlotField.anywhere] as number, fromA, i + 1);
      if (isLast)
        count = note(found, count, slots[three + SlotField.inLast] as number, fromA, i + 1);
    }
    pair = next;
    b = c;
    entryB = entry;
    fromA = fromB;
    fromB = i;
  }
  return count;
}

/**
 * Scores a document: bias plus the weights of the features present, divided by the root of their number.
 *
 * @param mask 1 for a token that the model must not see; null where it may see all
 */
export function scoreLinear(
  model: LinearModel,
  document: Document,
  mask: Uint8Array | null,
): LinearScore {
  const { found, bias, units, scale, score } = model;
  const { sentenceStarts, sentenceCount } = document;
  found.count = 0;
  for (let s = 0; s < sentenceCount; s++) {
    const start = sentenceStarts[s] as number;
    const end = sentenceStarts[s + 1] as number;
    found.count = findFeatures(model, document, mask, start, end, s === sentenceCount - 1);
  }
  const width = bias.length;
  const { scores } = score;
  for (let k = 0; k < width; k++) scores[k] = bias[k] as number;
  const norm = found.count === 0 ? 1 : 1 / Math.sqrt(found.count);
  for (let i = 0; i < found.count; i++) {
    const feature = found.features[i] as number;
    found.seen[feature + 1] = 0;
    for (let k = 0; k < width; k++) {
      const weight = (units[feature * width + k] as number) * scale;
      scores[k] = (scores[k] as number) + norm * weight;
    }
  }
  return score;
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
