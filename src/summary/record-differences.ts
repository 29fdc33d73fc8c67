import type { RecordDifference, SummaryRecord } from "./types.js";

/**
 * Stated positions that differ from the recorded vote. A difference says nothing of its reason: a wrong link (see
 * `linkTier`), a vote corrected afterwards, or a text that says something else. Inferred positions are not compared.
 *
 * @example
 * listRecordDifferences(records).length; // 1
 */
export function listRecordDifferences(records: readonly SummaryRecord[]): RecordDifference[] {
  return records.filter(isComparable).flatMap((record) => {
    const stated = record.stance.label;
    const recorded = record.recordedVote;
    if (stated === "indetermine" || !recorded || stated === recorded) return [];
    return [
      {
        id: record.id,
        date: record.date ?? null,
        procedure: record.procedure ?? null,
        stated,
        recorded,
        linkTier: record.linkTier ?? null,
      },
    ];
  });
}

/** Whether both a stated position and a recorded vote are known. */
export function isComparable(record: SummaryRecord): boolean {
  const { label, declared } = record.stance;
  return declared && label !== "indetermine" && Boolean(record.recordedVote);
}
