import type { RandomSource } from "../../../src/statistics/random.js";

/** How many copies a text has, drawn anew for each cluster. */
export const CLUSTER_LAWS = {
  /** Seven of ten texts stand alone, the others in clusters of 2 to 10. */
  mixed: (random: RandomSource) => (random() < 0.7 ? 1 : 2 + Math.floor(random() * 9)),
  /** Like a page of explanations: nine of ten stand alone, the others in clusters of 2 to 8. */
  page: (random: RandomSource) => (random() < 0.9 ? 1 : 2 + Math.floor(random() * 7)),
  /** Geometric: most texts have copies. */
  copied: (random: RandomSource) => 1 + Math.floor(-Math.log(1 - random()) * 3),
} as const;

export type ClusterLaw = keyof typeof CLUSTER_LAWS;

export function drawSizes(law: ClusterLaw, clusterCount: number, random: RandomSource): number[] {
  return Array.from({ length: clusterCount }, () => CLUSTER_LAWS[law](random));
}

/** Chances of 0 … total texts, when each cluster says yes with chance `share`. */
export function distributionOfCount(sizes: readonly number[], share: number): number[] {
  let chances = [1];
  for (const size of sizes) {
    const next = new Array<number>(chances.length + size).fill(0);
    chances.forEach((chance, i) => {
      next[i] = (next[i] ?? 0) + chance * (1 - share);
      next[i + size] = (next[i + size] ?? 0) + chance * share;
    });
    chances = next;
  }
  return chances;
}
