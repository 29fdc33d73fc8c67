import { compareCodeUnits } from "../text/compare-code-units.js";
import { type FrameLayout, layOutFrames } from "./frame-layout.js";
import { groupRecords, type RecordGroup } from "./group-records.js";
import { type RollCallView, viewRollCalls, votesOfAuthors } from "./group-votes.js";
import { applyThreshold, checkSummaryOptions, kindOf } from "./prepare-records.js";
import { summarizeAgreement } from "./summarize-agreement.js";
import { summarizeTexts } from "./summarize-texts.js";
import type { GroupSummary, SummaryOptions, SummaryRecord } from "./types.js";

/**
 * What groups of members write: positions, roles, axis and tone by party, political group, procedure, subject,
 * month or member, each share with its number and its uncertainty.
 *
 * Order: by number of texts, most first, then by name (in code-unit order); texts without a group come last, with
 * the name null. Grouped by subject a text counts in each of its subjects, so the rows overlap.
 *
 * The shares describe these texts. The intervals are about what such members write, take copies of one text for
 * one voice, and are withheld from groups with too few clusters (`INTERVAL_FLOOR`).
 *
 * @param records explanations with their analysis; the order does not matter unless copies are counted once
 * @throws PourcontreError INVALID_OPTION
 * @example
 * summarizeGroups(records, { by: "party" })[0]?.stanceShares.pour.share; // 0.9166…
 */
export function summarizeGroups(
  records: readonly SummaryRecord[],
  options: SummaryOptions,
): readonly GroupSummary[] {
  checkSummaryOptions(options);
  const counted = records.map((record) => applyThreshold(record, options.confidenceThreshold ?? 0));
  const layout = layOutFrames(counted);
  const rollCalls = viewRollCalls(counted.filter(isHeadline(options)), options);
  return groupRecords(counted, options.by)
    .map((group) => summarizeGroup(group, layout, rollCalls, options))
    .sort(compareGroupSummaries);
}

function summarizeGroup(
  group: RecordGroup,
  layout: readonly FrameLayout[],
  rollCalls: Map<string, RollCallView> | null,
  options: SummaryOptions,
): GroupSummary {
  const isCounted = isHeadline(options);
  const records = group.records.filter(isCounted);
  const others = group.records.filter((record) => !isCounted(record));
  const view = group.key === null ? undefined : rollCalls?.get(group.key);
  return {
    key: group.key,
    name: group.name,
    ...summarizeTexts(records, others, layout, options),
    agreement: rollCalls
      ? summarizeAgreement(view?.groupVotes ?? [], "members")
      : summarizeAgreement(votesOfAuthors(records), "authors"),
    response: view?.response ?? null,
  };
}

function isHeadline(options: SummaryOptions): (record: SummaryRecord) => boolean {
  const kinds = options.kinds ?? ["written"];
  return (record) => kinds.includes(kindOf(record));
}

function compareGroupSummaries(a: GroupSummary, b: GroupSummary): number {
  if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
  return (
    b.textCount - a.textCount ||
    compareCodeUnits(a.name ?? "", b.name ?? "") ||
    compareCodeUnits(a.key, b.key)
  );
}
