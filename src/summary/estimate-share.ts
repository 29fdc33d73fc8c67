import { type BootstrapOptions, clusterBootstrap } from "../statistics/cluster-bootstrap.js";
import { clusteredShareInterval } from "../statistics/clustered-share-interval.js";
import { effectiveNumber } from "../statistics/effective-number.js";
import { wilsonInterval } from "../statistics/wilson-interval.js";
import { INTERVAL_FLOOR } from "./interval-floor.js";
import type { ShareEstimate } from "./types.js";

const NO_INTERVAL = {
  interval: null,
  intervalAtEffectiveNumber: null,
  intervalAtNumber: null,
  bootstrapInterval: null,
};

/** How the texts of one denominator fall into clusters of copies. */
export interface ClusterLayout {
  /** Cluster of each text, 0 … clusterCount − 1. */
  readonly clusterOfText: readonly number[];
  readonly sizes: readonly number[];
  readonly effectiveNumber: number;
  readonly hasIntervals: boolean;
}

/** The clusters of texts given by one name each. */
export function layOutClusters(names: readonly string[]): ClusterLayout {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  const clusterOfText = names.map((name) => {
    const cluster = numbers.get(name) ?? numbers.size;
    numbers.set(name, cluster);
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    return cluster;
  });
  const hasIntervals = sizes.length >= INTERVAL_FLOOR.clusterCount;
  return { clusterOfText, sizes, effectiveNumber: effectiveNumber(sizes), hasIntervals };
}

/**
 * The share of texts for which `flags` is true, with its intervals.
 *
 * @param flags one a text, in the order of `layout.clusterOfText`
 */
export function estimateShare(
  flags: readonly boolean[],
  layout: ClusterLayout,
  level: number,
  bootstrap?: BootstrapOptions,
): ShareEstimate {
  const number = flags.length;
  const count = flags.reduce((sum, flag) => sum + (flag ? 1 : 0), 0);
  const share = number === 0 ? null : count / number;
  if (share === null || !layout.hasIntervals) return { count, number, share, ...NO_INTERVAL };
  const effective = layout.effectiveNumber;
  const atEffective = wilsonInterval(share * effective, effective, level);
  return {
    count,
    number,
    share,
    interval:
      effective >= INTERVAL_FLOOR.wilsonEffectiveNumber
        ? atEffective
        : clusteredShareInterval(count, layout.sizes, level),
    intervalAtEffectiveNumber: atEffective,
    intervalAtNumber: wilsonInterval(count, number, level),
    bootstrapInterval:
      bootstrap && isBootstrapSafe(share, layout)
        ? bootstrapShare(flags, layout, { level, ...bootstrap })
        : null,
  };
}

function isBootstrapSafe(share: number, layout: ClusterLayout): boolean {
  const rarer = Math.min(share, 1 - share) * layout.effectiveNumber;
  return (
    layout.sizes.length >= INTERVAL_FLOOR.bootstrapClusterCount &&
    rarer >= INTERVAL_FLOOR.bootstrapRarerNumber
  );
}

function bootstrapShare(
  flags: readonly boolean[],
  layout: ClusterLayout,
  options: BootstrapOptions,
): ShareEstimate["bootstrapInterval"] {
  const clusters = layout.sizes.map((size) => ({ size, hits: 0 }));
  layout.clusterOfText.forEach((cluster, text) => {
    const tally = clusters[cluster];
    if (tally && flags[text]) tally.hits++;
  });
  return clusterBootstrap(clusters, shareOfClusters, options);
}

function shareOfClusters(clusters: readonly { size: number; hits: number }[]): number | null {
  let size = 0;
  let hits = 0;
  for (const cluster of clusters) {
    size += cluster.size;
    hits += cluster.hits;
  }
  return size === 0 ? null : hits / size;
}
