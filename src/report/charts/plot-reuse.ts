import type { ReuseMatrix } from "../../reuse/reuse-matrix.js";
import type { Markup } from "../markup.js";
import { markup } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { drawHeatKey, drawHeatRow, type HeatLayout } from "./heat-map.js";
import { type Attributes, drawFrame, element, fill } from "./svg.js";
import { measureText, truncateText } from "./text-width.js";

const LABEL_SIZE = 11.5;
const LONGEST_HEAD = 150;
/** In narrower cells the percent sign is left to the note. */
const ROOM_FOR_SIGN = 44;

/** Column names stand on a slope: they are long, the columns are not. */
function drawHeads(matrix: ReuseMatrix, layout: HeatLayout, y: number): Markup[] {
  return matrix.labels.map((label, i) => {
    const x = (layout.columns[i] ?? 0) + layout.cellWidth / 2;
    const attributes: Attributes = {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(-40)`,
      "font-size": LABEL_SIZE,
      ...fill("muted"),
    };
    return element("text", attributes, markup`${truncateText(label, LABEL_SIZE, LONGEST_HEAD)}`);
  });
}

function drawRow(
  matrix: ReuseMatrix,
  row: number,
  y: number,
  layout: HeatLayout,
  context: ChartContext,
) {
  const { lang } = context;
  const name = matrix.labels[row] ?? "";
  const cells = matrix.labels.map((column, i) => {
    const share = matrix.shares[row]?.[i] ?? null;
    const of = context.words.number(
      formatNumber(matrix.sharedWordCounts[row]?.[i] ?? 0, lang),
      formatNumber(matrix.wordCounts[row] ?? 0, lang),
    );
    const percent = formatShare(share, lang);
    const isTight = layout.cellWidth < ROOM_FOR_SIGN;
    const label = !share ? "·" : isTight ? percent.replace(/\s?%$/u, "") : percent;
    return { share, label, tip: `${name} × ${column} : ${formatShare(share, lang)} (${of})` };
  });
  return drawHeatRow(
    { name, number: formatNumber(matrix.textCounts[row] ?? 0, lang), cells },
    y,
    layout,
  );
}

/**
 * Shared wording as a matrix: share of the row's words that another member of the column also wrote. The diagonal is
 * wording shared inside a party.
 *
 * @returns an SVG document as a string
 * @example
 * plotReuse(measureReuse(texts, { by: "party" })); // "<svg xmlns=…"
 */
export function plotReuse(matrix: ReuseMatrix, options: ChartOptions = {}): string {
  const context = prepareChart("reuse", options);
  const { isNarrow, width } = context;
  const longest = Math.max(0, ...matrix.labels.map((label) => measureText(label, LABEL_SIZE)));
  const slope = Math.min(longest, LONGEST_HEAD) * Math.cos((40 * Math.PI) / 180) + 6;
  const left = isNarrow ? 0 : Math.min(200, longest + 60);
  const right = width - slope;
  const cellWidth = Math.min(72, (right - left) / Math.max(1, matrix.labels.length));
  const layout: HeatLayout = {
    columns: matrix.labels.map((_, i) => left + i * cellWidth),
    cellWidth,
    rowHeight: isNarrow ? 52 : 32,
    labelWidth: isNarrow ? width : left - 2,
    isNarrow,
  };
  const top = context.top + Math.min(longest, LONGEST_HEAD) * Math.sin((40 * Math.PI) / 180) + 14;
  const bottom = top + matrix.labels.length * layout.rowHeight;
  return drawFrame(
    { ...context, description: context.note, height: bottom + 36 },
    ...context.head,
    ...drawHeads(matrix, layout, top - 6),
    ...matrix.labels.map((_, i) => drawRow(matrix, i, top + i * layout.rowHeight, layout, context)),
    ...drawHeatKey(left, bottom + 8, context.lang),
  );
}
