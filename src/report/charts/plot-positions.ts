import type { GroupSummary } from "../../summary/types.js";
import type { Position } from "../../types.js";
import type { Markup } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { drawFrame, fill, group, line, rect, stroke, text, tip } from "./svg.js";
import { measureText, nameWithNumber, wrapText } from "./text-width.js";

const ORDER: readonly Position[] = ["contre", "abstention", "pour"];
const BAR = 24;
const ROW = 44;
const SIDE = 92;

/** Where shares of −1 … +1 (against … for) lie. */
interface Layout {
  readonly left: number;
  readonly zero: number;
  readonly unit: number;
  readonly right: number;
  readonly row: number;
  readonly labelWidth: number;
}

const countOf = (row: GroupSummary, position: Position): number =>
  row.stance[position].declaredCount;
const shareOf = (row: GroupSummary, position: Position): number =>
  row.textCount === 0 ? 0 : countOf(row, position) / row.textCount;

function layOut(rows: readonly GroupSummary[], { width, isNarrow }: ChartContext): Layout {
  const labelWidth = isNarrow ? width : 212;
  const left = isNarrow ? 0 : labelWidth + 8;
  const right = isNarrow ? width : width - 2 * SIDE - 20;
  const least = 0.12;
  const negative = Math.max(
    least,
    ...rows.map((r) => shareOf(r, "contre") + shareOf(r, "abstention") / 2),
  );
  const positive = Math.max(
    least,
    ...rows.map((r) => shareOf(r, "pour") + shareOf(r, "abstention") / 2),
  );
  const unit = (right - left) / (negative + positive);
  return { left, right, labelWidth, unit, zero: left + negative * unit, row: isNarrow ? 74 : ROW };
}

function describeSegment(row: GroupSummary, position: Position, context: ChartContext): string {
  const { words, lang } = context;
  const number = words.number(
    formatNumber(countOf(row, position), lang),
    formatNumber(row.textCount, lang),
  );
  return `${row.name ?? words.without} – ${words.stance[position]} : ${formatShare(shareOf(row, position), lang)} (${number})`;
}

function drawBar(row: GroupSummary, y: number, layout: Layout, context: ChartContext): Markup[] {
  let x = layout.zero - (shareOf(row, "contre") + shareOf(row, "abstention") / 2) * layout.unit;
  return ORDER.flatMap((position) => {
    const width = shareOf(row, position) * layout.unit;
    if (width === 0) return [];
    const label = formatNumber(countOf(row, position), context.lang);
    const at = x + width / 2;
    x += width;
    const fits = measureText(label, 12) + 6 <= width;
    return [
      group(
        {},
        tip(describeSegment(row, position, context)),
        rect(at - width / 2 + 0.5, y, width - 1, BAR, fill(position)),
        ...(fits
          ? [text(at, y + 16, label, { anchor: "middle", color: `on${position}`, weight: 600 })]
          : []),
      ),
    ];
  });
}

/** « 2 favorable, 1 réservé »: what is inferred, in words, out of the bar. */
function sayInferred(row: GroupSummary, { words, lang }: ChartContext): string {
  const said = (["pour", "contre", "abstention"] as const)
    .filter((position) => row.stance[position].inferredCount > 0)
    .map((p) => `${formatNumber(row.stance[p].inferredCount, lang)} ${words.inferredShort[p]}`);
  return said.join(", ");
}

function drawSide(row: GroupSummary, y: number, layout: Layout, context: ChartContext): Markup[] {
  const { words, lang } = context;
  const inferred = ORDER.map((p) => ({ p, count: row.stance[p].inferredCount }));
  const total = Math.max(1, row.textCount);
  const track = SIDE - 16;
  const x = layout.right + 20;
  let at = x;
  const marks = inferred.map(({ p, count }) => {
    const width = (count / total) * track;
    const mark = rect(at, y + 15, width, 7, { ...fill(p), "fill-opacity": 0.55 });
    at += width;
    return mark;
  });
  const unsure = row.stance.indetermine.count;
  const said = inferred.reduce((sum, { count }) => sum + count, 0);
  return [
    text(x, y + 10, formatNumber(said, lang), { size: 12, color: said ? "ink" : "muted" }),
    rect(x, y + 15, track, 7, fill("track")),
    group({}, tip(`${words.inferredHeading} : ${sayInferred(row, context) || "0"}`), ...marks),
    text(x + SIDE, y + 10, formatNumber(unsure, lang), { color: unsure ? "ink" : "muted" }),
    rect(x + SIDE, y + 15, track, 7, fill("track")),
    rect(x + SIDE, y + 15, (unsure / total) * track, 7, fill("indetermine")),
  ];
}

function drawLabel(row: GroupSummary, y: number, layout: Layout, context: ChartContext): Markup[] {
  const { words, lang, isNarrow } = context;
  const name = row.name ?? words.without;
  const number = words.texts(row.textCount, formatNumber(row.textCount, lang));
  if (!isNarrow) {
    const lines = wrapText(name, 13, layout.labelWidth - measureText(number, 12) - 14, 2);
    const top = y + (lines.length === 1 ? 16 : 9);
    return [
      ...lines.map((each, i) => text(0, top + i * 15, each, { size: 13 })),
      text(layout.labelWidth - 4, y + 16, number, { anchor: "end", color: "muted" }),
    ];
  }
  const inferred = sayInferred(row, context);
  const aside = [
    inferred && `${words.inferredHeading} : ${inferred}`,
    row.stance.indetermine.count > 0 &&
      `${words.undeterminable} : ${formatNumber(row.stance.indetermine.count, lang)}`,
  ].filter((part) => typeof part === "string" && part !== "");
  return [
    text(0, y - 6, nameWithNumber(name, number, context.width), { size: 13 }),
    ...wrapText(aside.join(" ; "), 11.5, context.width, 1).map((l) =>
      text(0, y + BAR + 14, l, { size: 11.5, color: "muted" }),
    ),
  ];
}

function drawKey(y: number, layout: Layout, context: ChartContext): Markup[] {
  const { words } = context;
  let x = context.isNarrow ? 0 : layout.left;
  const keys = ORDER.flatMap((position) => {
    const at = x;
    x += measureText(words.stance[position], 12) + 32;
    return [rect(at, y, 11, 11, fill(position)), text(at + 16, y + 10, words.stance[position])];
  });
  if (context.isNarrow) return keys;
  const side = layout.right + 20;
  return [
    ...keys,
    text(side, y + 10, words.inferredHeading, { color: "muted" }),
    text(side + SIDE, y + 10, words.undeterminable, { color: "muted" }),
  ];
}

/**
 * Stated positions as diverging stacked bars: against to the left of the line, for to the right, abstention astride.
 * Inferred positions and texts that cannot be told stand apart. Numbers in the bars are texts.
 *
 * @returns an SVG document as a string; the same bytes for the same input
 * @example
 * plotPositions(summarizeGroups(records, { by: "party" }), { lang: "en" }); // "<svg xmlns=…"
 */
export function plotPositions(groups: readonly GroupSummary[], options: ChartOptions = {}): string {
  const context = prepareChart("positions", options);
  const layout = layOut(groups, context);
  const top = context.top + (context.isNarrow ? 46 : 30);
  const bottom = top + groups.length * layout.row;
  const rows = groups.map((row, i) => {
    const y = top + i * layout.row;
    return group(
      {},
      ...drawLabel(row, y, layout, context),
      ...drawBar(row, y, layout, context),
      ...(context.isNarrow ? [] : drawSide(row, y, layout, context)),
    );
  });
  const drawAxis = (from: number, to: number): Markup =>
    line(layout.zero, from, layout.zero, to, stroke("ink"));
  const axes = context.isNarrow
    ? groups.map((_, i) => drawAxis(top + i * layout.row - 2, top + i * layout.row + BAR + 2))
    : [drawAxis(top - 8, bottom - layout.row + BAR + 8)];
  return drawFrame(
    { ...context, description: context.note, height: bottom - (context.isNarrow ? 26 : 8) },
    ...context.head,
    ...drawKey(context.top, layout, context),
    ...axes,
    ...rows,
  );
}
