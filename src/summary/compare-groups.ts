import {
  type ClusterTally,
  compareClusteredShares,
} from "../statistics/compare-clustered-shares.js";
import { holm } from "../statistics/holm.js";
import type { RandomSource } from "../statistics/random.js";
import { groupRecords } from "./group-records.js";
import { clusterNameOf, kindOf } from "./prepare-records.js";
import type { SummaryOptions, SummaryRecord } from "./types.js";

export interface ComparisonOptions extends Pick<SummaryOptions, "by" | "kinds" | "clusterOf"> {
  /** Whether a text has the property compared; null: the text is not asked about. */
  readonly outcome: (record: SummaryRecord) => boolean | null;
  readonly random: RandomSource;
  /** Permutations a pair. Default 2000. */
  readonly replicateCount?: number;
  /** Groups with fewer clusters are left out, and listed. Default 4. */
  readonly minimumClusterCount?: number;
}

/** A group on one side of a comparison. */
export interface ComparedGroup {
  readonly key: string;
  readonly textCount: number;
  readonly clusterCount: number;
  /** Share of its texts that have the property. */
  readonly share: number;
}

export interface GroupComparison {
  readonly first: ComparedGroup;
  readonly second: ComparedGroup;
  /** First minus second, −1 … 1. */
  readonly difference: number;
  /** Permutation of clusters, two-sided. */
  readonly p: number;
  /** `p` corrected for all pairs compared (Holm). */
  readonly adjustedP: number;
}

export interface GroupComparisons {
  readonly comparisons: readonly GroupComparison[];
  readonly leftOut: readonly { readonly key: string; readonly clusterCount: number }[];
}

/**
 * Differences between every two groups in the share of texts with a property, tested by permuting what clusters of
 * copies say (`compareClusteredShares`) and corrected for the number of pairs (Holm 1979). Texts copied between two
 * groups count as one cluster in each. A p-value is about what such members write; the difference is about these texts.
 *
 * @returns pairs in the order of the groups' names; groups with too few clusters are listed apart
 * @throws PourcontreError INVALID_ARGUMENT for a wrong number of permutations
 * @example
 * compareGroups(records, { by: "party", outcome: (r) => r.stance.label === "pour", random: createRandom(1) });
 */
export function compareGroups(
  records: readonly SummaryRecord[],
  options: ComparisonOptions,
): GroupComparisons {
  const kinds = options.kinds ?? ["written"];
  const groups = groupRecords(
    records.filter((record) => kinds.includes(kindOf(record))),
    options.by,
  )
    .flatMap(({ key, records: rows }) =>
      key === null ? [] : [{ key, clusters: tallyClusters(rows, options) }],
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const least = Math.max(1, options.minimumClusterCount ?? 4);
  const kept = groups.filter((group) => group.clusters.length >= least);
  const pairs = kept.flatMap((first, i) =>
    kept.slice(i + 1).map((second) => comparePair(first, second, options)),
  );
  const adjusted = holm(pairs.map((pair) => pair.p));
  return {
    comparisons: pairs.map((pair, i) => ({ ...pair, adjustedP: adjusted[i] ?? 1 })),
    leftOut: groups
      .filter((group) => group.clusters.length < least)
      .map(({ key, clusters }) => ({ key, clusterCount: clusters.length })),
  };
}

interface TalliedGroup {
  readonly key: string;
  readonly clusters: readonly ClusterTally[];
}

function comparePair(
  first: TalliedGroup,
  second: TalliedGroup,
  options: ComparisonOptions,
): Omit<GroupComparison, "adjustedP"> {
  const { p } = compareClusteredShares(first.clusters, second.clusters, {
    random: options.random,
    ...(options.replicateCount === undefined ? {} : { replicateCount: options.replicateCount }),
  });
  const sides = { first: describe(first), second: describe(second) };
  return { ...sides, difference: sides.first.share - sides.second.share, p };
}

function describe({ key, clusters }: TalliedGroup): ComparedGroup {
  const textCount = clusters.reduce((sum, cluster) => sum + cluster.size, 0);
  const hits = clusters.reduce((sum, cluster) => sum + cluster.hits, 0);
  return { key, textCount, clusterCount: clusters.length, share: hits / textCount };
}

function tallyClusters(
  records: readonly SummaryRecord[],
  options: ComparisonOptions,
): ClusterTally[] {
  const tallies = new Map<string, { size: number; hits: number }>();
  for (const record of records) {
    const outcome = options.outcome(record);
    if (outcome === null) continue;
    const name = clusterNameOf(record, options);
    const tally = tallies.get(name) ?? { size: 0, hits: 0 };
    tallies.set(name, tally);
    tally.size++;
    if (outcome) tally.hits++;
  }
  return Array.from(tallies.values()).sort((a, b) => a.size - b.size || a.hits - b.hits);
}
