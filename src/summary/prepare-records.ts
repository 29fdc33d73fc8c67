import { PourcontreError } from "../errors.js";
import type { SummaryOptions, SummaryRecord } from "./types.js";

/** A source that does not say counts as written. */
export function kindOf(record: SummaryRecord): "written" | "oral" {
  return record.kind ?? "written";
}

/** Name of the independent voice that a record belongs to. */
export function clusterNameOf(
  record: SummaryRecord,
  options: Pick<SummaryOptions, "clusterOf">,
): string {
  if (options.clusterOf) return options.clusterOf(record);
  const cluster = record.clusterId;
  return cluster === undefined || cluster === null ? `text ${record.id}` : `cluster ${cluster}`;
}

/** A position below the threshold of confidence cannot be told; the rest of the record stays. */
export function applyThreshold(record: SummaryRecord, threshold: number): SummaryRecord {
  const { label, confidence } = record.stance;
  if (label === "indetermine" || confidence >= threshold) return record;
  return {
    ...record,
    stance: { label: "indetermine", declared: false, confidence, evidence: [] },
  };
}

/** The first record of each cluster, in order. */
export function keepFirstCopies(
  records: readonly SummaryRecord[],
  options: Pick<SummaryOptions, "clusterOf">,
): SummaryRecord[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const cluster = clusterNameOf(record, options);
    return seen.has(cluster) ? false : seen.add(cluster);
  });
}

/** @throws PourcontreError INVALID_OPTION */
export function checkSummaryOptions(options: SummaryOptions): void {
  const { level = 0.95, confidenceThreshold = 0 } = options;
  if (!(level > 0 && level < 1)) {
    throw new PourcontreError("INVALID_OPTION", `level must be inside (0, 1): ${level}`);
  }
  if (!(confidenceThreshold >= 0 && confidenceThreshold <= 1)) {
    throw new PourcontreError(
      "INVALID_OPTION",
      `confidenceThreshold must be 0–1: ${confidenceThreshold}`,
    );
  }
}
