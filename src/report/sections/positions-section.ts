import { plotPositions } from "../charts/plot-positions.js";
import { plotTimeline } from "../charts/plot-timeline.js";
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

/** Texts by month, where the corpus spans many. */
function formatTimeline(context: ReportContext): Markup {
  const months = (context.input.groups.month ?? []).toSorted((a, b) =>
    (a.key ?? "") < (b.key ?? "") ? -1 : 1,
  );
  if (months.length === 0) return NOTHING;
  const { words, texts } = context;
  return formatFigure(
    {
      id: "timeline",
      title: words.charts.timeline,
      note: words.charts.timelineNote,
      plot: (options) => plotTimeline(months, options),
      table: {
        ...positionsTable(months, null, context),
        caption: `${texts.sections.positions} – ${words.charts.timeline}`,
      },
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
    formatTimeline(context),
    markup`<p class="note">${texts.inferredNote} ${texts.intervalNote}</p>`,
  );
}
