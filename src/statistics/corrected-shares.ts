import { type ClusterOption, groupByCluster } from "./bootstrap-macro-f1.js";
import { check } from "./check.js";
import { type BootstrapOptions, percentileInterval, resample } from "./cluster-bootstrap.js";
import type { Interval } from "./interval.js";

/** A text of the gold sample: what it is, and what the classifier made of it. */
export interface GoldPair {
  readonly gold: string;
  readonly predicted: string;
}

export interface CorrectedShare {
  readonly label: string;
  /** Share of the texts predicted so, as it stands. */
  readonly rawShare: number;
  /** Share of the texts that are so, as far as the gold sample tells. */
  readonly share: number;
  readonly interval: Interval | null;
  readonly goldCount: number;
}

const ITERATIONS = 2000;
const SETTLED = 1e-10;

/**
 * Shares of labels among classified texts, corrected for the classifier's errors: finds the shares π for which the
 * misclassification matrix of the gold sample would give the predicted shares (q = M π), kept inside 0–1 by maximum
 * likelihood (EM). The interval draws the gold texts of each label and the clusters of classified texts anew.
 *
 * It assumes that the chance of each error given the true label is the same in the gold sample as in these texts (the
 * gold may be drawn by true label, or from another group that errs alike), that the gold labels are right, and that
 * every label has gold texts. It widens the interval; where the classifier hardly tells two labels apart, by much.
 * Source: Rogan & Gladen (1978), American Journal of Epidemiology 107, 71–76; Hopkins & King (2010), AJPS 54, 229–247;
 * on why to correct: TeBlunthuis, Hase & Chan (2024), Communication Methods and Measures 18, 278–299.
 *
 * @param predicted labels given to the texts whose shares are asked for
 * @returns one entry a label, by name
 * @throws PourcontreError INVALID_ARGUMENT where a label that occurs has no gold text, or nothing was predicted
 * @example
 * correctedShares(gold, predicted, { random: createRandom(1) })[0]; // { label: "contre", rawShare: 0.3, share: 0.33… }
 */
export function correctedShares(
  gold: readonly GoldPair[],
  predicted: readonly string[],
  options: BootstrapOptions & ClusterOption,
): CorrectedShare[] {
  const labels = Array.from(
    new Set([...gold.flatMap((g) => [g.gold, g.predicted]), ...predicted]),
  ).sort();
  const strata = labels.map((label) => gold.filter((pair) => pair.gold === label));
  check(predicted.length > 0, "needs a predicted text");
  strata.forEach((pairs, k) => {
    check(pairs.length > 0, `the gold sample has no text of the label ${labels[k]}`);
  });
  const places = new Map(labels.map((label, place) => [label, place]));
  const place = (label: string) => places.get(label) ?? 0;
  const coded = strata.map((pairs) => pairs.map((pair) => place(pair.predicted)));
  const clusters = groupByCluster(predicted.map(place), options.clusters);
  const raw = sharesOf(clusters.flat(), labels.length);
  const shares = solve(coded, raw);
  const draws = drawShares(coded, clusters, options);
  return labels.map((label, k) => ({
    label,
    rawShare: raw[k] ?? 0,
    share: shares[k] ?? 0,
    interval: percentileInterval(
      draws.map((draw) => draw[k] ?? 0),
      options.level ?? 0.95,
    ),
    goldCount: strata[k]?.length ?? 0,
  }));
}

function drawShares(
  strata: readonly (readonly number[])[],
  clusters: readonly (readonly number[])[],
  options: BootstrapOptions,
): number[][] {
  const { random, replicateCount = 1000 } = options;
  return Array.from({ length: replicateCount }, () => {
    const texts = resample(clusters, random).flat();
    return solve(
      strata.map((stratum) => resample(stratum, random)),
      sharesOf(texts, strata.length),
    );
  });
}

function sharesOf(codes: readonly number[], labelCount: number): number[] {
  const counts = new Array<number>(labelCount).fill(0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts.map((count) => count / codes.length);
}

/** Shares π ≥ 0 of the true labels that make the predicted shares most likely. */
function solve(
  strata: readonly (readonly number[])[],
  predictedShares: readonly number[],
): number[] {
  const size = strata.length;
  const errors = strata.map((codes) => sharesOf(codes, size));
  let shares = new Array<number>(size).fill(1 / size);
  for (let i = 0; i < ITERATIONS; i++) {
    const next = improve(shares, errors, predictedShares);
    const moved = next.reduce((sum, share, k) => sum + Math.abs(share - (shares[k] ?? 0)), 0);
    shares = next;
    if (moved < SETTLED) break;
  }
  return shares;
}

function improve(
  shares: readonly number[],
  errors: readonly (readonly number[])[],
  predictedShares: readonly number[],
): number[] {
  const next = new Array<number>(shares.length).fill(0);
  predictedShares.forEach((predictedShare, p) => {
    const parts = shares.map((share, g) => share * (errors[g]?.[p] ?? 0));
    const total = parts.reduce((sum, part) => sum + part, 0);
    if (total === 0) return;
    parts.forEach((part, g) => {
      next[g] = (next[g] ?? 0) + (predictedShare * part) / total;
    });
  });
  const sum = next.reduce((a, b) => a + b, 0);
  return sum === 0 ? [...shares] : next.map((share) => share / sum);
}
