import { plotPositions } from "../charts/plot-positions.js";
import { formatFigure } from "../figure.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import type { ReportContext } from "../report-context.js";
import { positionsTable } from "../tables/positions-table.js";
import { formatSection } from "./section.js";

function formatBy(by: "party" | "group", context: ReportContext): Markup {
  const groups = context.input.groups[by];
  const hasNames = groups.some(({ name }) => name !== null);
  if (!hasNames) return NOTHING;
  return formatFigure(
    {
      id: `positions-${by}`,
      title: by === "party" ? context.texts.byParty : context.texts.byGroup,
      note: context.words.charts.positionsNote,
      plot: (options) => plotPositions(groups, options),
      table: positionsTable(groups, by, context),
    },
    context,
  );
}

/** Stated positions by party and by group; what is inferred, or cannot be told, apart. */
export function formatPositions(context: ReportContext): Markup {
  const { texts } = context;
  return formatSection(
    "positions",
    texts.sections.positions,
    formatBy("party", context),
    formatBy("group", context),
    markup`<p class="note">${texts.inferredNote} ${texts.intervalNote}</p>`,
  );
}
