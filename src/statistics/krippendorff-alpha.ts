import { check } from "./check.js";
import { type BootstrapOptions, clusterBootstrap } from "./cluster-bootstrap.js";
import type { Interval } from "./interval.js";

export type CodeValue = string | number | boolean;

/** Level of measurement of the codes. */
export type Scale = "nominal" | "ordinal" | "interval";

export interface AlphaOptions {
  /** Default nominal. Interval needs numbers; ordinal needs numbers, or `order`. */
  readonly scale?: Scale;
  /** The values from lowest to highest, for ordinal codes that are not numbers. */
  readonly order?: readonly CodeValue[];
}

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders, with missing values.
 * Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability (coincidence matrices).
 *
 * @param coders one row a coder, one value a unit, null where missing; units with fewer than two values are not used
 * @returns null where no unit can be paired or no value differs (agreement cannot be told from monotony)
 * @throws PourcontreError INVALID_ARGUMENT for rows of different lengths, or values that the scale cannot order
 * @example
 * krippendorffAlpha([[1, 1, 0, 0], [1, 1, 0, 1]]); // 0.5333…
 */
export function krippendorffAlpha(
  coders: readonly (readonly (CodeValue | null)[])[],
  options: AlphaOptions = {},
): number | null {
  return alphaOfUnits(toUnits(coders), options);
}

/**
 * Interval of alpha by drawing units with replacement (percentile bootstrap). Units should be independent texts.
 *
 * @example
 * alphaInterval(coders, { random: createRandom(1) }); // { low: …, high: …, level: 0.95 }
 */
export function alphaInterval(
  coders: readonly (readonly (CodeValue | null)[])[],
  options: AlphaOptions & BootstrapOptions,
): Interval | null {
  return clusterBootstrap(toUnits(coders), (units) => alphaOfUnits(units, options), options);
}

function toUnits(coders: readonly (readonly (CodeValue | null)[])[]): CodeValue[][] {
  const unitCount = coders[0]?.length ?? 0;
  check(
    coders.every((row) => row.length === unitCount),
    "every coder needs the same units",
  );
  const units = Array.from({ length: unitCount }, (_, unit) =>
    coders.flatMap((row) => row[unit] ?? []),
  );
  return units.filter((values) => values.length >= 2);
}

function alphaOfUnits(
  units: readonly (readonly CodeValue[])[],
  options: AlphaOptions,
): number | null {
  const values = orderValues(units, options);
  const index = new Map(values.map((value, place) => [value, place]));
  const counts = values.map(() => 0);
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of units)
    addUnit(
      unit.map((value) => index.get(value) ?? 0),
      coincidences,
      counts,
    );
  const distance = createDistance(options.scale ?? "nominal", values, counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c++) {
    for (let k = 0; k < values.length; k++) {
      const squared = distance(c, k);
      observed += (coincidences[c]?.[k] ?? 0) * squared;
      expected += (counts[c] ?? 0) * (counts[k] ?? 0) * squared;
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

function addUnit(unit: readonly number[], coincidences: number[][], counts: number[]): void {
  unit.forEach((c, i) => {
    counts[c] = (counts[c] ?? 0) + 1;
    unit.forEach((k, j) => {
      const row = coincidences[c];
      if (i !== j && row) row[k] = (row[k] ?? 0) + 1 / (unit.length - 1);
    });
  });
}

function orderValues(units: readonly (readonly CodeValue[])[], options: AlphaOptions): CodeValue[] {
  const { scale = "nominal", order } = options;
  const seen = new Set(units.flat());
  if (scale !== "nominal" && order) {
    const unknown = Array.from(seen).filter((value) => !order.includes(value));
    check(unknown.length === 0, `values that \`order\` does not name: ${unknown}`);
    check(scale === "ordinal", "order is for ordinal codes; give numbers for interval ones");
    return order.filter((value) => seen.has(value));
  }
  const values = Array.from(seen);
  if (scale === "nominal") return values;
  check(
    values.every((value) => typeof value === "number"),
    `${scale} codes need numbers, or \`order\``,
  );
  return values.sort((a, b) => Number(a) - Number(b));
}

function createDistance(
  scale: Scale,
  values: readonly CodeValue[],
  counts: readonly number[],
): (c: number, k: number) => number {
  if (scale === "nominal") return (c, k) => (c === k ? 0 : 1);
  if (scale === "interval") return (c, k) => (Number(values[c]) - Number(values[k])) ** 2;
  return (c, k) => {
    const between = counts.slice(Math.min(c, k), Math.max(c, k) + 1);
    const ends = ((counts[c] ?? 0) + (counts[k] ?? 0)) / 2;
    return (between.reduce((sum, count) => sum + count, 0) - ends) ** 2;
  };
}
