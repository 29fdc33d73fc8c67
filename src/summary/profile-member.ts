import { compareCodeUnits } from "../text/compare-code-units.js";
import { mean } from "../vendor/simple-statistics.js";
import { isComparable, listRecordDifferences } from "./record-differences.js";
import { summarizeGroups } from "./summarize-groups.js";
import type { GroupSummary, RecordDifference, SummaryOptions, SummaryRecord } from "./types.js";

/** A party or group under which a member's texts stand, and from when to when. */
export interface HeldName {
  readonly name: string;
  readonly textCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface MemberProfile {
  readonly key: string;
  readonly name: string | null;
  readonly parties: readonly HeldName[];
  readonly groups: readonly HeldName[];
  /** All texts; `response` says how many of the member's votes they explain. */
  readonly summary: GroupSummary;
  /** By month, earliest first; texts without a date last. */
  readonly months: readonly GroupSummary[];
  /** Mean share of the words that stand in passages shared inside the party, over the texts where it is known. */
  readonly partyLine: { readonly meanShare: number | null; readonly number: number };
  /** Texts that state a position and have a recorded vote. */
  readonly comparedCount: number;
  readonly differences: readonly RecordDifference[];
}

/**
 * What one member writes over time: positions, roles, tone, shared wording and differences with the record, with the
 * share of the recorded votes that the texts explain (where `rollCalls` are given).
 *
 * @param member EP member id, or the speaker's name as the records have it
 * @returns null where the records hold no text of the member
 * @throws PourcontreError INVALID_OPTION
 * @example
 * profileMember(records, "Lise BRUANT")?.differences; // []
 */
export function profileMember(
  records: readonly SummaryRecord[],
  member: number | string,
  options: Omit<SummaryOptions, "by" | "groupOfPosition"> = {},
): MemberProfile | null {
  const own = records.filter((record) => record.mepId === member || record.speaker === member);
  const [first] = own;
  if (first === undefined) return null;
  const mepId = own.find((record) => record.mepId !== undefined)?.mepId;
  const key = String(mepId ?? member);
  const [summary] = summarizeGroups(own, {
    ...options,
    by: () => key,
    groupOfPosition: (position) => (position.mepId === mepId ? key : null),
  });
  if (summary === undefined) return null;
  const { rollCalls: _, ...textOptions } = options;
  const shares = own.flatMap((record) => record.partyLineShare ?? []);
  return {
    key,
    name: first.speaker ?? null,
    parties: listHeld(own, (record) => record.party),
    groups: listHeld(own, (record) => record.group),
    summary: { ...summary, name: first.speaker ?? summary.name },
    months: sortByKey(summarizeGroups(own, { ...textOptions, by: "month" })),
    partyLine: { meanShare: shares.length === 0 ? null : mean(shares), number: shares.length },
    comparedCount: own.filter(isComparable).length,
    differences: listRecordDifferences(own),
  };
}

function listHeld(
  records: readonly SummaryRecord[],
  nameOf: (record: SummaryRecord) => string | undefined,
): HeldName[] {
  const held = new Map<string, SummaryRecord[]>();
  for (const record of records) {
    const name = nameOf(record);
    if (name !== undefined) held.set(name, [...(held.get(name) ?? []), record]);
  }
  return Array.from(held, ([name, rows]) => {
    const dates = rows.flatMap((row) => row.date ?? []).sort();
    const [firstDate = null] = dates;
    return { name, textCount: rows.length, firstDate, lastDate: dates.at(-1) ?? null };
  }).sort(
    (a, b) =>
      compareCodeUnits(a.firstDate ?? "", b.firstDate ?? "") || compareCodeUnits(a.name, b.name),
  );
}

function sortByKey(groups: readonly GroupSummary[]): GroupSummary[] {
  return groups
    .slice()
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        compareCodeUnits(a.key ?? "", b.key ?? ""),
    );
}
