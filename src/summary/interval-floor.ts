/**
 * From how many clusters, and how many effective texts, an interval is given. Below it the coverage of every
 * interval tried leaves 92–97 % (`tests/validation/simulation.ts` prints it).
 */
export const INTERVAL_FLOOR = {
  clusterCount: 8,
  effectiveNumber: 5,
  /** The cluster bootstrap alone needs more. */
  bootstrapClusterCount: 60,
} as const;
