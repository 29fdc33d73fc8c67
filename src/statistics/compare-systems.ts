import { type ClusterOption, groupByCluster, macroF1OfClusters } from "./bootstrap-macro-f1.js";
import { check } from "./check.js";
import { encodePairs } from "./classification-metrics.js";
import { type BootstrapOptions, clusterBootstrap } from "./cluster-bootstrap.js";
import type { Interval } from "./interval.js";
import { mcnemarExact } from "./mcnemar-exact.js";
import type { RandomSource } from "./random.js";

export interface SystemComparison {
  readonly number: number;
  readonly clusterCount: number;
  /** First minus second. */
  readonly accuracyDifference: number;
  readonly macroF1Difference: number;
  readonly macroF1DifferenceInterval: Interval | null;
  /** Two-sided: the systems' answers swapped cluster by cluster. */
  readonly macroF1P: number;
  readonly firstOnlyCount: number;
  readonly secondOnlyCount: number;
  /** Exact McNemar; right only where the texts are independent of each other. */
  readonly mcnemarP: number;
}

interface Answers {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const TIE = 1e-9;

/**
 * Two systems on the same texts: difference in accuracy and in macro-F1, with a paired bootstrap interval, an
 * approximate randomisation test over clusters, and the exact McNemar test.
 * Source: E. W. Noreen (1989), Computer-Intensive Methods for Testing Hypotheses; Dror et al. (2018), ACL,
 * "The Hitchhiker's Guide to Testing Statistical Significance in NLP".
 *
 * @throws PourcontreError INVALID_ARGUMENT for empty lists or lists of different lengths
 * @example
 * compareSystems(gold, ours, theirs, { random: createRandom(1) }).macroF1Difference; // 0.05…
 */
export function compareSystems(
  gold: readonly string[],
  first: readonly string[],
  second: readonly string[],
  options: BootstrapOptions & ClusterOption,
): SystemComparison {
  check(gold.length > 0, "needs a text");
  check(first.length === gold.length && second.length === gold.length, "needs the same texts");
  const labels = Array.from(new Set([...gold, ...first, ...second])).sort();
  const clusters = pairClusters(
    encodePairs(gold, first, labels),
    encodePairs(gold, second, labels),
    options.clusters,
  );
  const difference = (drawn: readonly Answers[]) => macroF1Difference(drawn, labels);
  const isRight = (answers: readonly string[], text: number) => answers[text] === gold[text];
  const firstOnlyCount = gold.filter((_, i) => isRight(first, i) && !isRight(second, i)).length;
  const secondOnlyCount = gold.filter((_, i) => !isRight(first, i) && isRight(second, i)).length;
  return {
    number: gold.length,
    clusterCount: clusters.length,
    accuracyDifference: (firstOnlyCount - secondOnlyCount) / gold.length,
    macroF1Difference: difference(clusters),
    macroF1DifferenceInterval: clusterBootstrap(clusters, difference, options),
    macroF1P: randomise(clusters, difference, options.random, options.replicateCount ?? 2000),
    firstOnlyCount,
    secondOnlyCount,
    mcnemarP: mcnemarExact(firstOnlyCount, secondOnlyCount),
  };
}

function pairClusters(first: number[], second: number[], names?: readonly string[]): Answers[] {
  const seconds = groupByCluster(second, names);
  return groupByCluster(first, names).map((cluster, i) => ({
    first: cluster,
    second: seconds[i] ?? [],
  }));
}

function macroF1Difference(clusters: readonly Answers[], labels: readonly string[]): number {
  const score = (side: "first" | "second") =>
    macroF1OfClusters(
      clusters.map((cluster) => cluster[side]),
      labels,
    ) ?? 0;
  return score("first") - score("second");
}

function randomise(
  clusters: readonly Answers[],
  difference: (clusters: readonly Answers[]) => number,
  random: RandomSource,
  replicateCount: number,
): number {
  const observed = Math.abs(difference(clusters)) - TIE;
  let asFar = 0;
  for (let i = 0; i < replicateCount; i++) {
    const swapped = clusters.map((answers) =>
      random() < 0.5 ? answers : { first: answers.second, second: answers.first },
    );
    if (Math.abs(difference(swapped)) >= observed) asFar++;
  }
  return (asFar + 1) / (replicateCount + 1);
}
