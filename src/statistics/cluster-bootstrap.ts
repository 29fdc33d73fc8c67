import { quantileSorted } from "../vendor/simple-statistics.js";
import { check } from "./check.js";
import type { Interval } from "./interval.js";
import type { RandomSource } from "./random.js";

/** Settings that every bootstrap shares. */
export interface BootstrapOptions {
  readonly random: RandomSource;
  /** Default 2000. */
  readonly replicateCount?: number;
  /** Default 0.95. */
  readonly level?: number;
}

/**
 * Percentile bootstrap interval of any statistic, drawing whole clusters with replacement. With few clusters it
 * is too narrow (see `tests/validation/simulation.ts`): use it from about 60 clusters on.
 * Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, section 3.8.
 *
 * @param clusters one item a cluster, in any form that `statistic` understands
 * @param statistic number of a resample; replicates where it is null are left out
 * @returns null where no replicate gives a number
 * @throws PourcontreError INVALID_ARGUMENT for a wrong level or number of replicates
 * @example
 * clusterBootstrap([3, 3, 3], (c) => mean(c), { random: createRandom(1) }); // { low: 3, high: 3, level: 0.95 }
 */
export function clusterBootstrap<T>(
  clusters: readonly T[],
  statistic: (resample: readonly T[]) => number | null,
  options: BootstrapOptions,
): Interval | null {
  const { random, replicateCount = 2000, level = 0.95 } = options;
  check(replicateCount >= 1, `replicateCount must be 1 or more: ${replicateCount}`);
  if (clusters.length === 0) return null;
  const values: number[] = [];
  for (let i = 0; i < replicateCount; i++) {
    const value = statistic(resample(clusters, random));
    if (value !== null && !Number.isNaN(value)) values.push(value);
  }
  return percentileInterval(values, level);
}

/** As many items as there are, drawn with replacement. */
export function resample<T>(items: readonly T[], random: RandomSource): T[] {
  return items.map(() => items[Math.floor(random() * items.length)] as T);
}

/** The central `level` of the values; null for none. */
export function percentileInterval(values: readonly number[], level: number): Interval | null {
  check(level > 0 && level < 1, `level must be inside (0, 1): ${level}`);
  if (values.length === 0) return null;
  const sorted = values.slice().sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail), level };
}
