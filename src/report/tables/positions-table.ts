import type { GroupSummary, StanceShareKey } from "../../summary/types.js";
import { linkToExplanations } from "../anchors.js";
import { formatEstimate } from "../format-estimate.js";
import { type Markup, markup } from "../markup.js";
import { formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import type { DataTable, TableCell } from "../table.js";

const KEYS: readonly StanceShareKey[] = ["pour", "contre", "abstention", "inferred", "indetermine"];

/** A group's name; small ones are not ranked, and the table says so. */
export function nameOf(group: GroupSummary, { words, texts }: ReportContext): Markup {
  const name = group.name ?? words.without;
  return group.isRankable
    ? markup`${name}`
    : markup`${name} <small class="note">${texts.unranked}</small>`;
}

export const filterOf = (group: GroupSummary, by: "party" | "group") =>
  by === "party" ? { party: group.name } : { group: group.name };

/** The numbers behind the bars: each share with its number and interval. Months (`null`) are not filtered by. */
export function positionsTable(
  groups: readonly GroupSummary[],
  by: "party" | "group" | null,
  context: ReportContext,
): DataTable {
  const { lang, texts, words } = context;
  const heads: Readonly<Record<StanceShareKey, string>> = {
    ...words.stance,
    inferred: words.inferredHeading,
    indetermine: words.undeterminable,
  };
  const cell = (group: GroupSummary, key: StanceShareKey): TableCell => {
    const ground =
      key === "indetermine"
        ? { stance: "indetermine" }
        : key === "inferred"
          ? { ground: "inferred" }
          : { stance: key, ground: "declared" };
    if (by === null) return formatEstimate(group.stanceShares[key], context);
    const filter = { ...filterOf(group, by), ...ground };
    return formatEstimate(group.stanceShares[key], context, (count) =>
      linkToExplanations(count, filter, context),
    );
  };
  return {
    caption: `${texts.sections.positions} – ${by === "party" ? texts.byParty : texts.byGroup}`,
    columns: [
      { label: by === null ? words.charts.month : by === "party" ? texts.party : texts.group },
      { label: texts.textsHeading, isNumber: true },
      ...KEYS.map((key) => ({ label: heads[key], isNumber: true })),
    ],
    rows: groups.map((group) => [
      nameOf(group, context),
      { shown: formatNumber(group.textCount, lang), value: group.textCount },
      ...KEYS.map((key) => cell(group, key)),
    ]),
  };
}
