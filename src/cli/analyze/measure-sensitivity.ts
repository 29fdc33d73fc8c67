import type { ExplanationRecord } from "../../record.js";
import { findReuse } from "../../reuse/find-reuse.js";
import type { MarkedRecord } from "../../reuse/mark-copies.js";
import { type SensitivityRow, summarizeSensitivity } from "../../summary/summarize-sensitivity.js";
import { indexRecords } from "./index-records.js";

/**
 * The figures of every group under other choices: confidence, inferred positions, copies, and (where ids tell the texts
 * apart) the share of common wording from which texts count as copies.
 */
export function measureSensitivity(
  records: readonly (ExplanationRecord & Partial<Pick<MarkedRecord<object>, "clusterId">>)[],
  by: "party" | "group",
): readonly SensitivityRow[] {
  const index = indexRecords(records);
  if (index === null) return summarizeSensitivity(records, { by });
  const clusterIdsAt = (threshold: number): Map<string, number> => {
    const { clusters } = findReuse(index, { threshold, passages: "none" });
    return new Map(clusters.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
  };
  return summarizeSensitivity(records, { by, clusterIdsAt });
}
