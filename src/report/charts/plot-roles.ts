import type { GroupSummary } from "../../summary/types.js";
import { type Markup, markup } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import { frameWordsOf } from "../words/words.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { drawHeatKey, drawHeatRow, type HeatLayout, type HeatRow } from "./heat-map.js";
import { drawFrame, element, fill, line, round, stroke, text } from "./svg.js";
import { measureText, truncateText, wrapText } from "./text-width.js";

interface RoleColumn {
  readonly frame: string;
  readonly role: string;
  readonly x: number;
}

const GAP = 14;
/** Right of the last column, where its name ends. */
const SLOPE_ROOM = 36;

/** A column for each role, frame by frame, absence last; every group lists the same. */
function layOutColumns(first: GroupSummary | undefined, left: number, right: number) {
  const frames = (first?.frames ?? []).map(({ id, roles }) => ({
    id,
    roles: [...Object.keys(roles)].sort((a, b) => Number(a === "absent") - Number(b === "absent")),
  }));
  const count = frames.reduce((sum, frame) => sum + frame.roles.length, 0);
  const cellWidth = (right - left - GAP * Math.max(0, frames.length - 1)) / Math.max(1, count);
  let x = left;
  const columns = frames.flatMap((frame, i) => {
    if (i > 0) x += GAP;
    return frame.roles.map((role): RoleColumn => {
      const at = x;
      x += cellWidth;
      return { frame: frame.id, role, x: at };
    });
  });
  return { columns, cellWidth };
}

function toRow(
  group: GroupSummary,
  columns: readonly RoleColumn[],
  context: ChartContext,
): HeatRow {
  const { lang, words, options } = context;
  const name = group.name ?? words.without;
  const cells = columns.map(({ frame, role }) => {
    const found = group.frames.find(({ id }) => id === frame)?.roles[role];
    const count = found?.count ?? 0;
    const number = found?.number ?? 0;
    const frameWords = frameWordsOf(frame, words, options);
    const of = words.number(formatNumber(count, lang), formatNumber(number, lang));
    const share = found?.share ?? null;
    return {
      share,
      label: count === 0 ? "·" : formatNumber(count, lang),
      tip: `${name} – ${frameWords.name} : ${frameWords.roles[role] ?? role}, ${formatShare(share, lang)} (${of})`,
    };
  });
  return { name, number: formatNumber(group.analysedCount, lang), cells };
}

/** Names of the roles: on a slope where the columns are narrow, on two lines on a small screen. */
function drawRoleName(name: string, x: number, cellWidth: number, y: number, isNarrow: boolean) {
  if (!isNarrow) {
    const at = `translate(${round(x + cellWidth / 2)} ${round(y + 66)}) rotate(-35)`;
    return [
      element("text", { transform: at, "font-size": 11.5, ...fill("muted") }, markup`${name}`),
    ];
  }
  return wrapText(name, 10.5, cellWidth - 2, 2).map((each, n) =>
    text(x, y + 31 + n * 12, each, { size: 10.5, color: "muted" }),
  );
}

function drawHeads(
  columns: readonly RoleColumn[],
  cellWidth: number,
  y: number,
  context: ChartContext,
): Markup[] {
  const { words, options, isNarrow } = context;
  return columns.flatMap(({ frame, role, x }, i) => {
    const frameWords = frameWordsOf(frame, words, options);
    const isFirst = columns[i - 1]?.frame !== frame;
    const last = columns.findLastIndex((column) => column.frame === frame);
    const end = (columns[last]?.x ?? x) + cellWidth - 2;
    const title = truncateText(frameWords.name, 12.5, end - x);
    const names = drawRoleName(frameWords.roles[role] ?? role, x, cellWidth, y, isNarrow);
    if (!isFirst) return names;
    return [
      text(x, y + 11, title, { size: 12.5, weight: 600 }),
      line(x, y + 17, end, y + 17, stroke("rule")),
      ...names,
    ];
  });
}

/** Role names do not fit over narrow columns: frame by frame instead, one under the other. */
function drawStacked(groups: readonly GroupSummary[], context: ChartContext) {
  const ids = groups[0]?.frames.map(({ id }) => id) ?? [];
  let top = context.top;
  const marks: Markup[] = [];
  for (const id of ids) {
    const only = groups.map((g) => ({ ...g, frames: g.frames.filter((f) => f.id === id) }));
    const drawn = drawMap(only, 0, top, context);
    marks.push(...drawn.marks);
    top = drawn.bottom + 16;
  }
  return { marks, bottom: top - 16 };
}

function drawMap(
  groups: readonly GroupSummary[],
  left: number,
  top: number,
  context: ChartContext,
) {
  const { columns, cellWidth } = layOutColumns(
    groups[0],
    left,
    context.width - (context.isNarrow ? 0 : SLOPE_ROOM),
  );
  const headHeight = context.isNarrow ? 50 : 72;
  const layout: HeatLayout = {
    columns: columns.map(({ x }) => x),
    cellWidth,
    rowHeight: context.isNarrow ? 52 : 34,
    labelWidth: context.isNarrow ? context.width : left - 4,
    isNarrow: context.isNarrow,
  };
  const marks = groups.map((group, i) =>
    drawHeatRow(toRow(group, columns, context), top + headHeight + i * layout.rowHeight, layout),
  );
  const bottom = top + headHeight + groups.length * layout.rowHeight;
  return { marks: [...drawHeads(columns, cellWidth, top, context), ...marks], bottom };
}

/**
 * Roles of each frame by party or group as a heat map: colour is the share of the row's analysed texts, the number in
 * the cell is texts.
 *
 * @returns an SVG document as a string
 * @example
 * plotRoles(summarizeGroups(records, { by: "party" })); // "<svg xmlns=…"
 */
export function plotRoles(groups: readonly GroupSummary[], options: ChartOptions = {}): string {
  const context = prepareChart("roles", options);
  const widest = Math.max(0, ...groups.map((g) => measureText(g.name ?? "", 12.5)));
  const left = Math.min(190, widest + 48);
  if (!groups.some(({ frames }) => frames.length > 0)) {
    const empty = text(0, context.top + 14, context.words.charts.empty, { color: "muted" });
    const frame = { ...context, description: context.note, height: context.top + 24 };
    return drawFrame(frame, ...context.head, empty);
  }
  const { marks, bottom } = context.isNarrow
    ? drawStacked(groups, context)
    : drawMap(groups, left, context.top, context);
  return drawFrame(
    { ...context, description: context.note, height: bottom + 38 },
    ...context.head,
    ...marks,
    ...drawHeatKey(context.isNarrow ? 0 : left, bottom + 10, context.lang),
  );
}
