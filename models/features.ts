/** What the training scripts share: which features to learn, and how a weight becomes an integer. */
import type { Document } from "../src/text/document.js";
import { visitNgrams } from "../src/text/linear-model.js";

/** The sequences of one to three stems in a document, named as a linear model names them. */
export function listNgrams(
  document: Document,
  isMasked: (token: number) => boolean,
  vocabulary: readonly string[],
): Set<string> {
  const names = new Set<string>();
  visitNgrams(document, isMasked, (a, b, c, isLast) => {
    const stems = [a, b, c].filter((id) => id > 0).map((id) => vocabulary[id - 1]);
    names.add(`${isLast ? "$" : ""}${stems.join(" ")}`);
  });
  return names;
}

/** In how many cases each name stands. */
function countNames(cases: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of cases) {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The names that stand in at least so many cases, in code unit order. */
export function listFrequent(cases: Iterable<Iterable<string>>, least: number): string[] {
  return [...countNames(cases)]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

/** The names of the largest sizes, in code unit order; of equal sizes the first by name. */
export function keepLargest(
  names: readonly string[],
  sizeOf: (index: number) => number,
  most: number,
): string[] {
  const ranked = names.map((name, i) => ({ name, size: sizeOf(i) }));
  ranked.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return ranked
    .slice(0, most)
    .map(({ name }) => name)
    .sort();
}

/** Largest difference between the classes in a row of weights. */
const spreadOf = (row: Float64Array): number =>
  row.reduce((a, b) => Math.max(a, b)) - row.reduce((a, b) => Math.min(a, b));

/**
 * The word sequences that tell most: those with the largest spread of weights times the root of their cases, so that
 * what stands in three texts gives way to what stands in thirty.
 *
 * @param weights weights of the names, row by row
 */
export function keepTelling(
  names: readonly string[],
  cases: Iterable<Iterable<string>>,
  weights: Float64Array,
  classCount: number,
  most: number,
): string[] {
  const counts = countNames(cases);
  const sizeOf = (i: number): number => {
    const row = weights.subarray(i * classCount, (i + 1) * classCount);
    return Math.round(spreadOf(row) * Math.sqrt(counts.get(names[i] as string) ?? 0) * 1e6);
  };
  return keepLargest(names, sizeOf, most);
}

/** Weights as integers: `scale` is the real weight of one, `row(i)` the integers of feature i, class by class. */
export function quantise(weights: Float64Array, classCount: number, units: number) {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const scale = Number((most / units).toPrecision(4));
  const row = (i: number): number[] =>
    Array.from(
      { length: classCount },
      (_, k) => Math.round((weights[i * classCount + k] as number) / scale) + 0,
    );
  return { scale, row };
}

/**
 * A row moved so that its lower median is 0: only differences between classes tell (softmax), and zeros are short.
 */
function center(row: readonly number[]): number[] {
  const sorted = [...row].sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] as number;
  return row.map((unit) => unit - median);
}

/** The rows of some features by name, centred; those that tell nothing are left out. */
export function tableOf(
  names: readonly string[],
  row: (index: number) => number[],
): Record<string, number[]> {
  const table: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const units = center(row(i));
    if (units.some((unit) => unit !== 0)) table[name] = units;
  });
  return table;
}

/** A table of weights as JSON, one feature a line. */
export function printTable(table: Readonly<Record<string, readonly number[]>>): string {
  const rows = Object.entries(table).map(
    ([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`,
  );
  return `{\n${rows.join(",\n")}\n}`;
}
