import type { GroupBy, SummaryRecord } from "./types.js";

/** Records of one group; `key` is null for records without one. */
export interface RecordGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly records: readonly SummaryRecord[];
}

interface GroupName {
  readonly key: string;
  readonly name: string;
}

/**
 * Splits records by a field or a function, in the order in which the groups first occur. A record with several
 * names (subjects) stands in each of its groups; one with none stands in the group `null`.
 *
 * @example
 * groupRecords(records, "month").map((group) => group.key); // ["2021-07", null]
 */
export function groupRecords(records: readonly SummaryRecord[], by: GroupBy): RecordGroup[] {
  const groups = new Map<string | null, { name: string | null; records: SummaryRecord[] }>();
  for (const record of records) {
    const names = namesOf(record, by);
    for (const { key, name } of names.length > 0 ? names : [{ key: null, name: null }]) {
      const group = groups.get(key);
      if (group) group.records.push(record);
      else groups.set(key, { name, records: [record] });
    }
  }
  return Array.from(groups, ([key, group]) => ({ key, ...group }));
}

function namesOf(record: SummaryRecord, by: GroupBy): GroupName[] {
  if (by === "member") return memberOf(record);
  const names = typeof by === "function" ? by(record) : fieldOf(record, by);
  if (names === null) return [];
  const unique = new Set(typeof names === "string" ? [names] : names);
  return Array.from(unique, (name) => ({ key: name, name }));
}

function memberOf(record: SummaryRecord): GroupName[] {
  const name = record.speaker ?? (record.mepId === undefined ? null : String(record.mepId));
  return name === null ? [] : [{ key: String(record.mepId ?? name), name }];
}

function fieldOf(
  record: SummaryRecord,
  by: "party" | "group" | "procedure" | "subject" | "month",
): string | readonly string[] | null {
  switch (by) {
    case "subject":
      return record.subjects ?? null;
    case "month":
      return record.date?.slice(0, 7) ?? null;
    default:
      return record[by] ?? null;
  }
}
