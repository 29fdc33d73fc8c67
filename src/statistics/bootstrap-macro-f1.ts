import { check } from "./check.js";
import {
  countConfusion,
  encodePairs,
  listLabels,
  metricsOfConfusion,
} from "./classification-metrics.js";
import { type BootstrapOptions, clusterBootstrap } from "./cluster-bootstrap.js";
import type { Interval } from "./interval.js";

/** Which texts are copies of each other: one name a text. Without it every text stands alone. */
export interface ClusterOption {
  readonly clusters?: readonly string[];
}

/**
 * Percentile bootstrap interval of macro-F1, drawing whole clusters of copies. A class that a draw misses on both
 * sides is left out of that draw's mean.
 *
 * @throws PourcontreError INVALID_ARGUMENT for lists of different lengths
 * @example
 * bootstrapMacroF1(gold, predicted, { random: createRandom(1) }); // { low: 0.91…, high: 0.97…, level: 0.95 }
 */
export function bootstrapMacroF1(
  gold: readonly string[],
  predicted: readonly string[],
  options: BootstrapOptions & ClusterOption,
): Interval | null {
  const labels = listLabels(gold, predicted);
  const clusters = groupByCluster(encodePairs(gold, predicted, labels), options.clusters);
  return clusterBootstrap(clusters, (drawn) => macroF1OfClusters(drawn, labels), options);
}

/** Splits one value a text into one list a cluster, in order of first occurrence. */
export function groupByCluster<T>(values: readonly T[], clusters?: readonly string[]): T[][] {
  if (!clusters) return values.map((value) => [value]);
  check(clusters.length === values.length, "clusters needs one name a text");
  const groups = new Map<string, T[]>();
  values.forEach((value, text) => {
    const name = clusters[text] ?? "";
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  });
  return Array.from(groups.values());
}

/** Macro-F1 of clusters of encoded pairs. */
export function macroF1OfClusters(
  clusters: readonly (readonly number[])[],
  labels: readonly string[],
): number | null {
  return metricsOfConfusion(countConfusion(flatten(clusters), labels.length), labels).macroF1;
}

function* flatten(clusters: readonly (readonly number[])[]): Generator<number> {
  for (const cluster of clusters) yield* cluster;
}
