import {
  type ClusterTally,
  compareClusteredShares,
} from "../../../src/statistics/compare-clustered-shares.js";
import { permutationTest } from "../../../src/statistics/permutation-test.js";
import { createRandom, type RandomSource } from "../../../src/statistics/random.js";
import { SHARES } from "./coverage.js";

const SIZES = {
  single: () => 1,
  mixed: (random: RandomSource) => (random() < 0.7 ? 1 : 2 + Math.floor(random() * 9)),
  copied: (random: RandomSource) => 5 + Math.floor(random() * 10),
};
type Side = readonly [clusterCount: number, sizes: keyof typeof SIZES];

const DESIGNS: readonly (readonly [Side, Side])[] = [
  [
    [40, "mixed"],
    [12, "mixed"],
  ],
  [
    [12, "single"],
    [40, "mixed"],
  ],
  [
    [30, "single"],
    [8, "copied"],
  ],
  [
    [60, "single"],
    [15, "copied"],
  ],
  [
    [13, "single"],
    [4, "copied"],
  ],
];
export const LEVELS = [0.05, 0.1, 0.25, 0.5];

export interface NullRow {
  readonly first: string;
  readonly second: string;
  readonly share: number;
  /** Share of p-values at or below each of `LEVELS`: what clusters say moves (the library's test). */
  readonly rejected: readonly number[];
  /** The same where whole clusters move with their sizes. */
  readonly rejectedMovingSizes: readonly number[];
}

/** How often p lies at or below each level where the groups do not differ. */
export function measureNull(runs: number, seed: number): NullRow[] {
  const random = createRandom(seed);
  return DESIGNS.flatMap(([first, second]) =>
    SHARES.map((share) => {
      const ours: number[] = [];
      const moving: number[] = [];
      for (let run = 0; run < runs; run++) {
        const a = draw(first, share, random);
        const b = draw(second, share, random);
        ours.push(compareClusteredShares(a, b, { random, replicateCount: 199 }).p);
        moving.push(permutationTest(a, b, difference, { random, replicateCount: 199 }).p);
      }
      return {
        first: first.join(" "),
        second: second.join(" "),
        share,
        rejected: rejectedShares(ours),
        rejectedMovingSizes: rejectedShares(moving),
      };
    }),
  );
}

function draw([clusterCount, law]: Side, share: number, random: RandomSource): ClusterTally[] {
  return Array.from({ length: clusterCount }, () => {
    const size = SIZES[law](random);
    return { size, hits: random() < share ? size : 0 };
  });
}

function difference(a: readonly ClusterTally[], b: readonly ClusterTally[]): number {
  const share = (clusters: readonly ClusterTally[]) =>
    clusters.reduce((sum, c) => sum + c.hits, 0) / clusters.reduce((sum, c) => sum + c.size, 0);
  return share(a) - share(b);
}

function rejectedShares(pValues: readonly number[]): number[] {
  return LEVELS.map((level) => pValues.filter((p) => p <= level + 1e-12).length / pValues.length);
}
