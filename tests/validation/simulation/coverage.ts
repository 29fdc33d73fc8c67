import { clusterBootstrap } from "../../../src/statistics/cluster-bootstrap.js";
import { clusteredShareInterval } from "../../../src/statistics/clustered-share-interval.js";
import { effectiveNumber } from "../../../src/statistics/effective-number.js";
import type { Interval } from "../../../src/statistics/interval.js";
import { createRandom, type RandomSource } from "../../../src/statistics/random.js";
import { wilsonInterval } from "../../../src/statistics/wilson-interval.js";
import { estimateShare, layOutClusters } from "../../../src/summary/estimate-share.js";
import { INTERVAL_FLOOR } from "../../../src/summary/interval-floor.js";
import { type ClusterLaw, distributionOfCount, drawSizes } from "./cluster-laws.js";

export const CLUSTER_COUNTS = [4, 8, 15, 30, 60];
export const SHARES = [0.5, 0.85, 0.95];

export interface CoverageRow {
  readonly law: ClusterLaw;
  readonly clusterCount: number;
  readonly share: number;
  /** Mean over the layouts drawn, exact for each; then the lowest and the highest layout. */
  readonly coverage: Readonly<Record<string, readonly [mean: number, low: number, high: number]>>;
  /** Null where the floor withholds the interval. */
  readonly isShown: boolean;
}

type Method = (count: number, sizes: readonly number[]) => Interval | null;

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

/** The interval of the summary, by the summary's own function. */
const shown: Method = (count, sizes) => {
  const names = sizes.flatMap((size, cluster) => new Array<string>(size).fill(String(cluster)));
  const flags = names.map((_, text) => text < count);
  return estimateShare(flags, layOutClusters(names), 0.95).interval;
};

const METHODS: Readonly<Record<string, Method>> = {
  shown,
  exact: (count, sizes) => clusteredShareInterval(count, sizes),
  "Wilson at effective number": (count, sizes) => {
    const effective = effectiveNumber(sizes);
    return wilsonInterval((count / total(sizes)) * effective, effective);
  },
  "Wilson at number of texts": (count, sizes) => wilsonInterval(count, total(sizes)),
};

/** Coverage of each interval, exact for each of `layoutCount` layouts of cluster sizes. */
export function measureCoverage(law: ClusterLaw, layoutCount: number, seed: number): CoverageRow[] {
  const random = createRandom(seed);
  return CLUSTER_COUNTS.flatMap((clusterCount) => {
    const layouts = Array.from({ length: layoutCount }, () => drawSizes(law, clusterCount, random));
    const byLayout = layouts.map(coverLayout);
    return SHARES.map((share, place) => {
      const coverage = Object.fromEntries(
        Object.keys(METHODS).flatMap((method) => {
          const values = byLayout.map((layout) => layout[method]?.[place] ?? Number.NaN);
          return Number.isNaN(values[0]) ? [] : [[method, spread(values)] as const];
        }),
      );
      return { law, clusterCount, share, coverage, isShown: "shown" in coverage };
    });
  });
}

function spread(values: readonly number[]): [number, number, number] {
  return [
    values.reduce((a, b) => a + b, 0) / values.length,
    Math.min(...values),
    Math.max(...values),
  ];
}

/** Coverage of every method at every share, for one layout. */
function coverLayout(sizes: readonly number[]): Record<string, number[]> {
  const counts = Array.from({ length: total(sizes) + 1 }, (_, count) => count);
  return Object.fromEntries(
    Object.entries(METHODS).map(([name, method]) => {
      const intervals = counts.map((count) => method(count, sizes));
      const covered = SHARES.map((share) => {
        if (intervals[0] === null) return Number.NaN;
        return distributionOfCount(sizes, share).reduce((sum, chance, count) => {
          const interval = intervals[count];
          const holds = interval && interval.low <= share && share <= interval.high;
          return holds ? sum + chance : sum;
        }, 0);
      });
      return [name, covered];
    }),
  );
}

interface Tally {
  readonly size: number;
  readonly hits: number;
}

function drawTallies(
  sizes: readonly number[],
  share: number,
  fidelity: number,
  random: RandomSource,
): Tally[] {
  return sizes.map((size) => {
    const says = random() < share;
    let hits = 0;
    for (let text = 0; text < size; text++) {
      const isFaithful = text === 0 || random() < fidelity;
      if (isFaithful ? says : random() < share) hits++;
    }
    return { size, hits };
  });
}

const shareOf = (clusters: readonly Tally[]) =>
  clusters.reduce((sum, cluster) => sum + cluster.hits, 0) /
  clusters.reduce((sum, cluster) => sum + cluster.size, 0);

/**
 * Coverage of the percentile bootstrap of clusters, by drawing: of all draws, and of those where the summary gives it
 * (null where it never does).
 */
export function measureBootstrapCoverage(runs: number, seed: number) {
  const random = createRandom(seed);
  return [15, 60, 120, 300].flatMap((clusterCount) =>
    SHARES.map((share) => {
      let covered = 0;
      let shownCount = 0;
      let shownCovered = 0;
      for (let run = 0; run < runs; run++) {
        const sizes = drawSizes("mixed", clusterCount, random);
        const clusters = drawTallies(sizes, share, 1, random);
        const interval = clusterBootstrap(clusters, shareOf, { random, replicateCount: 400 });
        const covers = interval !== null && interval.low <= share && share <= interval.high;
        const observed = shareOf(clusters);
        const rarer = Math.min(observed, 1 - observed) * effectiveNumber(sizes);
        const isGiven =
          clusterCount >= INTERVAL_FLOOR.bootstrapClusterCount &&
          rarer >= INTERVAL_FLOOR.bootstrapRarerNumber;
        if (covers) covered++;
        if (isGiven) shownCount++;
        if (isGiven && covers) shownCovered++;
      }
      return {
        clusterCount,
        share,
        coverage: covered / runs,
        shownShare: shownCount / runs,
        shownCoverage: shownCount === 0 ? null : shownCovered / shownCount,
      };
    }),
  );
}

/** Coverage of the interval shown where a copy keeps its cluster's position with chance `fidelity` only. */
export function measureUnfaithfulCoverage(fidelity: number, runs: number, seed: number) {
  const random = createRandom(seed);
  return [15, 30, 60].flatMap((clusterCount) =>
    SHARES.map((share) => {
      let covered = 0;
      for (let run = 0; run < runs; run++) {
        const sizes = drawSizes("mixed", clusterCount, random);
        const count = drawTallies(sizes, share, fidelity, random).reduce(
          (sum, c) => sum + c.hits,
          0,
        );
        const interval = shown(count, sizes);
        if (interval && interval.low <= share && share <= interval.high) covered++;
      }
      return { fidelity, clusterCount, share, coverage: covered / runs };
    }),
  );
}
