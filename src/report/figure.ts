import type { ChartOptions } from "./charts/chart-options.js";
import { type Markup, markup, trusted } from "./markup.js";
import type { ReportContext } from "./report-context.js";
import { type DataTable, formatFoldedTable } from "./table.js";

const WIDE_PIXELS = 720;
const NARROW_PIXELS = 340;

export interface Figure {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Draws the chart; twice, for a wide and for a narrow screen. */
  readonly plot: (options: ChartOptions) => string;
  readonly table: DataTable;
}

/** A chart with its caption, and the numbers behind it folded away. */
export function formatFigure(figure: Figure, context: ReportContext): Markup {
  const { id, title, note, plot, table } = figure;
  const { frames } = context.options;
  const draw = (width: number, suffix: string): Markup =>
    trusted(
      plot({
        lang: context.lang,
        showsTitle: false,
        title,
        width,
        id: `${id}-${suffix}`,
        ...(frames === undefined ? {} : { frames }),
      }),
    );
  return markup`<figure id="${id}"><figcaption><h3>${title}</h3><p>${note}</p></figcaption><div class="wide">${draw(WIDE_PIXELS, "w")}</div><div class="narrow">${draw(NARROW_PIXELS, "s")}</div>${formatFoldedTable(context.texts.dataBehind, table)}</figure>\n`;
}
