import { summarizeGroups } from "./summarize-groups.js";
import type { GroupSummary, SummaryOptions, SummaryRecord } from "./types.js";

export interface SensitivityOptions extends SummaryOptions {
  /** Default 0, 0.5, 0.7, 0.9. */
  readonly confidenceThresholds?: readonly number[];
  /** Cluster of each text (by record id) when texts count as copies from this containment on; from `reuse`. */
  readonly clusterIdsAt?: (containment: number) => ReadonlyMap<string, string | number>;
  /** Default 0.3, 0.4, 0.5, 0.6, 0.7; used with `clusterIdsAt` only. */
  readonly containments?: readonly number[];
}

/** The figures of one group under one choice. */
export interface SensitivityRow {
  readonly choice: "as given" | "confidence" | "inferred" | "copies" | "containment";
  /** The threshold, or what is done with inferred positions and copies. */
  readonly value: number | "in" | "out" | "all" | "once" | null;
  readonly group: GroupSummary;
}

/**
 * How the figures of every group move with the choices behind them: the threshold of confidence, inferred positions in
 * or out, copies all counted or once, and from what containment on texts count as copies. One choice moves at a time;
 * the first rows are the figures as given.
 * Source: Steegen et al. (2016), Perspectives on Psychological Science 11, 702–712 (multiverse analysis).
 *
 * @throws PourcontreError INVALID_OPTION
 * @example
 * summarizeSensitivity(records, { by: "party" }).filter((row) => row.choice === "confidence").length; // 4 a party
 */
export function summarizeSensitivity(
  records: readonly SummaryRecord[],
  options: SensitivityOptions,
): readonly SensitivityRow[] {
  const run = (
    choice: SensitivityRow["choice"],
    value: SensitivityRow["value"],
    changed: Partial<SummaryOptions>,
    rows = records,
  ): SensitivityRow[] =>
    summarizeGroups(rows, { ...options, ...changed }).map((group) => ({ choice, value, group }));
  const { confidenceThresholds = [0, 0.5, 0.7, 0.9], clusterIdsAt } = options;
  const containments = clusterIdsAt ? (options.containments ?? [0.3, 0.4, 0.5, 0.6, 0.7]) : [];
  return [
    ...run("as given", null, {}),
    ...confidenceThresholds.flatMap((threshold) =>
      run("confidence", threshold, { confidenceThreshold: threshold }),
    ),
    ...run("inferred", "out", { includesInferred: false }),
    ...run("inferred", "in", { includesInferred: true }),
    ...run("copies", "all", { countsCopiesOnce: false }),
    ...run("copies", "once", { countsCopiesOnce: true }),
    ...containments.flatMap((containment) =>
      run("containment", containment, {}, assignClusters(records, clusterIdsAt?.(containment))),
    ),
  ];
}

function assignClusters(
  records: readonly SummaryRecord[],
  clusters: ReadonlyMap<string, string | number> | undefined,
): readonly SummaryRecord[] {
  if (!clusters) return records;
  return records.map((record) => ({ ...record, clusterId: clusters.get(record.id) ?? null }));
}
