import { listAxisRows } from "../charts/list-axis-rows.js";
import { type AxisRow, plotAxis } from "../charts/plot-axis.js";
import { plotRoles } from "../charts/plot-roles.js";
import { formatFigure } from "../figure.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber, formatSigned } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import type { DataTable, TableCell } from "../table.js";
import { rolesTable } from "../tables/roles-table.js";
import { formatSection } from "./section.js";

/** More texts than this are counted in the table, not listed. */
const MOST_LISTED = 300;

/** Each text with its place; of large corpora, the number of texts at each place. */
function tabulateAxis(rows: readonly AxisRow[], context: ReportContext): DataTable {
  const { texts, words, lang } = context;
  const placeOf = (position: number): TableCell => ({
    shown: formatSigned(position, lang),
    value: position,
  });
  const total = rows.reduce((sum, { dots }) => sum + dots.length, 0);
  const axis = { label: texts.axis, isNumber: true };
  const caption = words.charts.axis;
  if (total <= MOST_LISTED) {
    const columns = [{ label: texts.member }, { label: texts.party }, axis];
    const list = (row: AxisRow) => row.dots.map((d) => [d.label, row.name, placeOf(d.position)]);
    return { caption, columns, rows: rows.flatMap(list) };
  }
  const count = (row: AxisRow) => {
    const places = new Map<number, number>();
    for (const { position } of row.dots) places.set(position, (places.get(position) ?? 0) + 1);
    return [...places].map(([position, n]) => [
      row.name,
      placeOf(position),
      { shown: formatNumber(n, lang), value: n },
    ]);
  };
  const columns = [{ label: texts.party }, axis, { label: texts.textsHeading, isNumber: true }];
  return { caption, columns, rows: rows.flatMap(count) };
}

function formatAxis(context: ReportContext): Markup {
  const { records, institutions = [] } = context.input;
  const { words, lang } = context;
  const rows = listAxisRows(records, "party", lang, institutions);
  if (!rows.some(({ kind }) => kind === "members")) return NOTHING;
  return formatFigure(
    {
      id: "axis",
      title: words.charts.axis,
      note: words.charts.axisNote,
      plot: (options) => plotAxis(rows, options),
      table: tabulateAxis(rows, context),
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
  const figures = [
    formatBy("party", context),
    formatBy("group", context),
    formatAxis(context),
  ].filter((figure) => figure.markup !== "");
  if (figures.length === 0) return NOTHING;
  const title = isOwn ? texts.sections.roles : texts.sections.rolesOther;
  return formatSection("roles", title, markup`<p>${texts.rolesIntro}</p>`, ...figures);
}
