import type { GroupSummary } from "../../summary/types.js";
import type { Markup } from "../markup.js";
import { formatNumber } from "../numbers.js";
import type { PaletteName } from "../palette.js";
import { type ChartContext, type ChartOptions, prepareChart } from "./chart-options.js";
import { createScale, listTicks } from "./scale.js";
import { drawFrame, fill, group, line, rect, stroke, text, tip } from "./svg.js";
import { measureText } from "./text-width.js";

const PLOT_HEIGHT = 190;

interface Part {
  readonly name: PaletteName;
  readonly label: string;
  readonly opacity: number;
  readonly count: (month: GroupSummary) => number;
}

/** From the ground up: stated positions, then what only shows, then what cannot be told. */
function listParts({ words }: ChartContext): Part[] {
  const inferred = (month: GroupSummary): number =>
    month.stance.pour.inferredCount +
    month.stance.contre.inferredCount +
    month.stance.abstention.inferredCount;
  const stated = (["pour", "abstention", "contre"] as const).map(
    (position): Part => ({
      name: position,
      label: words.stance[position],
      opacity: 1,
      count: (month) => month.stance[position].declaredCount,
    }),
  );
  return [
    ...stated,
    { name: "indetermine", label: words.inferredHeading, opacity: 1, count: inferred },
    {
      name: "rule",
      label: words.undeterminable,
      opacity: 1,
      count: (month) => month.stance.indetermine.count,
    },
  ];
}

/** Months as numbers, so that empty ones keep their place. */
function monthIndex(key: string | null): number | null {
  const found = /^(\d{4})-(\d{2})$/u.exec(key ?? "");
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : null;
}

function drawKey(parts: readonly Part[], y: number, context: ChartContext): Markup[] {
  let x = 0;
  let top = y;
  return parts.flatMap((part) => {
    const width = measureText(part.label, 12) + 32;
    if (x + width > context.width) {
      x = 0;
      top += 18;
    }
    const at = x;
    x += width;
    return [rect(at, top, 11, 11, fill(part.name)), text(at + 16, top + 10, part.label)];
  });
}

function drawYears(first: number, last: number, step: number, left: number, y: number): Markup[] {
  const marks: Markup[] = [];
  for (let month = first; month <= last; month++) {
    const isYear = month % 12 === 0;
    if (!isYear && month !== first) continue;
    const x = left + (month - first) * step;
    const isTight = !isYear && 12 - (month % 12) < 44 / step;
    marks.push(line(x, y, x, y + 6, stroke("muted")));
    if (!isTight) {
      marks.push(
        text(x + 2, y + 17, String(Math.floor(month / 12)), { size: 11.5, color: "muted" }),
      );
    }
  }
  return marks;
}

/**
 * Texts by month, stacked by stated position; what is inferred and what cannot be told on top, in grey.
 *
 * @param months summaries by `"month"` (keys as 2021-07); others are left out
 * @returns an SVG document as a string
 * @example
 * plotTimeline(summarizeGroups(records, { by: "month" })); // "<svg xmlns=…"
 */
export function plotTimeline(months: readonly GroupSummary[], options: ChartOptions = {}): string {
  const context = prepareChart("timeline", options);
  const { lang, width } = context;
  const parts = listParts(context);
  const dated = months.flatMap((month) => {
    const index = monthIndex(month.key);
    return index === null ? [] : [{ month, index }];
  });
  const first = Math.min(...dated.map(({ index }) => index));
  const last = Math.max(...dated.map(({ index }) => index));
  const left = 44;
  const top = context.top + (context.isNarrow ? 54 : 34);
  const ground = top + PLOT_HEIGHT;
  if (dated.length === 0) {
    const empty = text(0, context.top + 20, context.words.charts.empty, { color: "muted" });
    const frame = { ...context, description: context.note, height: context.top + 30 };
    return drawFrame(frame, ...context.head, empty);
  }
  const step = (width - left) / (last - first + 1);
  const ticks = listTicks(Math.max(...dated.map(({ month }) => month.textCount)), 4);
  const scale = createScale([0, ticks[ticks.length - 1] ?? 1], [ground, top]);
  const bars = dated.map(({ month, index }) => {
    const x = left + (index - first) * step;
    let sum = 0;
    const marks = parts.flatMap((part) => {
      const count = part.count(month);
      if (count === 0) return [];
      const from = scale(sum);
      sum += count;
      const gap = step > 4 ? 1 : 0;
      return [rect(x, scale(sum), step - gap, from - scale(sum), fill(part.name))];
    });
    const said = parts.map((part) => `${part.label} ${formatNumber(part.count(month), lang)}`);
    return group({}, tip(`${month.key ?? ""} : ${said.join(", ")}`), ...marks);
  });
  const grid = ticks.flatMap((tick) => [
    line(left, scale(tick), width, scale(tick), stroke("rule")),
    text(left - 6, scale(tick) + 4, formatNumber(tick, lang), {
      size: 11.5,
      anchor: "end",
      color: "muted",
    }),
  ]);
  return drawFrame(
    { ...context, description: context.note, height: ground + 26 },
    ...context.head,
    ...drawKey(parts, context.top, context),
    ...grid,
    ...bars,
    ...drawYears(first, last, step, left, ground),
  );
}
