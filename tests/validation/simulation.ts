/**
 * Calibration of the statistics, by simulation with fixed seeds: coverage of every interval of a share over clusters
 * of copies, p-values under the null for unequal groups, corrected shares against the truth, and the bootstrap of
 * macro-F1 and alpha. It is what `INTERVAL_FLOOR` rests on.
 *
 *     npx tsx tests/validation/simulation.ts [--json]
 */
import { expectedAgreementIndex } from "../../src/statistics/expected-agreement-index.js";
import { INTERVAL_FLOOR } from "../../src/summary/interval-floor.js";
import { CLUSTER_LAWS, type ClusterLaw } from "./simulation/cluster-laws.js";
import { measureBootstrapOfScores, measureCorrection } from "./simulation/correction.js";
import {
  type CoverageRow,
  measureBootstrapCoverage,
  measureCoverage,
  measureUnfaithfulCoverage,
} from "./simulation/coverage.js";
import { LEVELS, measureNull } from "./simulation/null-p.js";

const SEED = 20210706;

function simulate() {
  const laws = Object.keys(CLUSTER_LAWS) as ClusterLaw[];
  const coverage = laws.flatMap((law, i) => measureCoverage(law, 40, SEED + i));
  const shown = coverage.flatMap((row) => row.coverage.shown?.[0] ?? []);
  return {
    seed: SEED,
    floor: INTERVAL_FLOOR,
    coverage,
    shownCoverage: { lowest: Math.min(...shown), highest: Math.max(...shown) },
    unfaithfulCopies: measureUnfaithfulCoverage(0.9, 1000, SEED + 4),
    bootstrapCoverage: measureBootstrapCoverage(300, SEED + 5),
    nullP: measureNull(600, SEED + 6),
    correctedShares: measureCorrection(300, SEED + 7),
    scoreIntervals: measureBootstrapOfScores(300, SEED + 8),
    expectedAgreement: [3, 5, 11].map((memberCount) => ({
      memberCount,
      uniform: expectedAgreementIndex(memberCount),
      atMargins: expectedAgreementIndex(memberCount, [537, 133, 24]),
    })),
  };
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

function describeCoverage(row: CoverageRow): string {
  const cells = ["shown", "exact", "Wilson at effective number", "Wilson at number of texts"].map(
    (name) => {
      const value = row.coverage[name];
      if (!value) return "withheld          ";
      const [mean, low, high] = value;
      return `${percent(mean)} (${percent(low)}–${percent(high)})`;
    },
  );
  return `${row.law.padEnd(7)} ${String(row.clusterCount).padStart(3)}  ${row.share.toFixed(2)}  ${cells.join("  ")}`;
}

function describe(result: ReturnType<typeof simulate>): string {
  const { lowest, highest } = result.shownCoverage;
  return [
    "Coverage of 95 % intervals of a share, in %: mean over 40 layouts (lowest–highest layout)",
    "sizes  clusters share  shown                  exact                  Wilson effective       Wilson texts",
    ...result.coverage.map(describeCoverage),
    `Where it is shown: ${percent(lowest)}–${percent(highest)}`,
    "",
    "Interval shown, where a copy keeps its cluster's position nine times in ten",
    ...result.unfaithfulCopies.map(
      (row) =>
        `${String(row.clusterCount).padStart(3)}  ${row.share.toFixed(2)}  ${percent(row.coverage)}`,
    ),
    "",
    "Percentile bootstrap of clusters (sizes: mixed): coverage; how often it is given, and its coverage then",
    ...result.bootstrapCoverage.map((row) => {
      const given = row.shownCoverage === null ? "" : percent(row.shownCoverage);
      return `${String(row.clusterCount).padStart(3)}  ${row.share.toFixed(2)}  ${percent(row.coverage)}  ${percent(row.shownShare)}  ${given}`;
    }),
    "",
    `Share of p-values at or below ${LEVELS.join(", ")} under the null; then the same if sizes moved too`,
    ...result.nullP.map(
      (row) =>
        `${row.first.padEnd(10)} ${row.second.padEnd(10)} ${row.share.toFixed(2)}  ${row.rejected
          .map(percent)
          .join(" ")}   |  ${row.rejectedMovingSizes.map(percent).join(" ")}`,
    ),
    "",
    "Corrected shares: truth, mean raw share, mean corrected share, coverage of its interval",
    ...result.correctedShares.map((row) =>
      [row.trueShare, row.meanRawShare, row.meanCorrectedShare, row.coverage]
        .map(percent)
        .join("  "),
    ),
    "",
    "Bootstrap intervals: texts, coverage for macro-F1, coverage for alpha",
    ...result.scoreIntervals.map(
      (row) => `${row.number}  ${percent(row.macroF1Coverage)}  ${percent(row.alphaCoverage)}`,
    ),
    "",
    "Agreement index expected by chance: members, uniform votes, margins 537/133/24",
    ...result.expectedAgreement.map(
      (row) => `${row.memberCount}  ${row.uniform.toFixed(3)}  ${row.atMargins.toFixed(3)}`,
    ),
  ].join("\n");
}

const result = simulate();
console.log(process.argv.includes("--json") ? JSON.stringify(result, null, 2) : describe(result));
