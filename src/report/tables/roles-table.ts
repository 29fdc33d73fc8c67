import type { GroupSummary } from "../../summary/types.js";
import { linkToExplanations } from "../anchors.js";
import { formatEstimate } from "../format-estimate.js";
import { formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import type { DataTable } from "../table.js";
import { frameWordsOf } from "../words/words.js";
import { filterOf, nameOf } from "./positions-table.js";

/** The numbers behind the heat map. */
export function rolesTable(
  groups: readonly GroupSummary[],
  by: "party" | "group",
  context: ReportContext,
): DataTable {
  const { lang, texts, words, options } = context;
  const columns = (groups[0]?.frames ?? []).flatMap(({ id, roles }, frame) =>
    Object.keys(roles).map((role) => ({ id, role, frame })),
  );
  const labelOf = ({ id, role }: { id: string; role: string }): string => {
    const frameWords = frameWordsOf(id, words, options);
    return `${frameWords.name} : ${frameWords.roles[role] ?? role}`;
  };
  return {
    caption: `${words.charts.roles} – ${by === "party" ? texts.byParty : texts.byGroup}`,
    columns: [
      { label: by === "party" ? texts.party : texts.group },
      { label: texts.textsHeading, isNumber: true },
      ...columns.map((column) => ({ label: labelOf(column), isNumber: true })),
    ],
    rows: groups.map((group) => [
      nameOf(group, context),
      { shown: formatNumber(group.analysedCount, lang), value: group.analysedCount },
      ...columns.map(({ id, role, frame }) =>
        formatEstimate(
          group.frames.find((each) => each.id === id)?.roles[role],
          context,
          (count) => {
            const filter = { ...filterOf(group, by), role: `${frame}-${role}` };
            return linkToExplanations(count, filter, context);
          },
        ),
      ),
    ]),
  };
}
