import { listAxisRows } from "../charts/list-axis-rows.js";
import { plotAxis } from "../charts/plot-axis.js";
import { plotRoles } from "../charts/plot-roles.js";
import { formatFigure } from "../figure.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatSigned } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { rolesTable } from "../tables/roles-table.js";
import { formatSection } from "./section.js";

function formatAxis(context: ReportContext): Markup {
  const { records, institutions = [] } = context.input;
  const rows = listAxisRows(records, "party", context.lang, institutions);
  if (!rows.some(({ kind }) => kind === "members")) return NOTHING;
  const { texts, words, lang } = context;
  const cells = rows.flatMap((row) =>
    row.dots.map((dot) => [
      dot.label,
      row.name,
      { shown: formatSigned(dot.position, lang), value: dot.position },
    ]),
  );
  return formatFigure(
    {
      id: "axis",
      title: words.charts.axis,
      note: words.charts.axisNote,
      plot: (options) => plotAxis(rows, options),
      table: {
        caption: words.charts.axis,
        columns: [
          { label: texts.member },
          { label: texts.party },
          { label: texts.axis, isNumber: true },
        ],
        rows: cells,
      },
    },
    context,
  );
}

function formatBy(by: "party" | "group", context: ReportContext): Markup {
  const groups = context.input.groups[by].filter(({ analysedCount }) => analysedCount > 0);
  if (!groups.some(({ name, frames }) => name !== null && frames.length > 0)) return NOTHING;
  return formatFigure(
    {
      id: `roles-${by}`,
      title: by === "party" ? context.texts.byParty : context.texts.byGroup,
      note: context.words.charts.rolesNote,
      plot: (options) => plotRoles(groups, options),
      table: rolesTable(groups, by, context),
    },
    context,
  );
}

/** What privacy and child protection do in the arguments, and which of the two carries them. */
export function formatRoles(context: ReportContext): Markup {
  const { input, texts } = context;
  const frames = input.groups.party[0]?.frames.map(({ id }) => id) ?? [];
  const isOwn = frames.every((id) => id === "privacy" || id === "child-protection");
  if (frames.length === 0) return NOTHING;
  return formatSection(
    "roles",
    isOwn ? texts.sections.roles : texts.sections.rolesOther,
    markup`<p>${texts.rolesIntro}</p>`,
    formatBy("party", context),
    formatBy("group", context),
    formatAxis(context),
  );
}
