import type { Markup } from "../markup.js";
import { formatShare } from "../numbers.js";
import type { ChartContext } from "./chart-options.js";
import { createScale, type Scale } from "./scale.js";
import { line, stroke, text } from "./svg.js";

export interface UnitPlot {
  readonly x: Scale;
  readonly y: Scale;
  readonly marks: readonly Markup[];
  readonly bottom: number;
}

interface Axes {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xLow: number;
  readonly yLow: number;
}

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A square plot of two shares, both ending at 1, with grid and axis names. */
export function drawUnitPlot(axes: Axes, context: ChartContext): UnitPlot {
  const { lang } = context;
  const left = 48;
  const size = Math.min(400, context.width - left - 24);
  const top = context.top + 34;
  const ground = top + size;
  const x = createScale([axes.xLow, 1], [left, left + size]);
  const y = createScale([axes.yLow, 1], [ground, top]);
  const grid = (low: number): number[] =>
    low >= 0.5
      ? TICKS.map((tick) => low + (1 - low) * tick)
      : TICKS.filter((tick) => tick >= low - 1e-9);
  const horizontal = grid(axes.yLow).flatMap((tick) => [
    line(left, y(tick), left + size, y(tick), stroke("rule")),
    text(left - 6, y(tick) + 4, formatShare(tick, lang), {
      size: 11.5,
      anchor: "end",
      color: "muted",
    }),
  ]);
  const vertical = grid(axes.xLow).map((tick) =>
    text(x(tick), ground + 18, formatShare(tick, lang), {
      size: 11.5,
      anchor: "middle",
      color: "muted",
    }),
  );
  const names = [
    text(0, context.top + 10, axes.yLabel, { color: "muted" }),
    text(left + size, ground + 36, axes.xLabel, { anchor: "end", color: "muted" }),
  ];
  return { x, y, marks: [...horizontal, ...vertical, ...names], bottom: ground + 44 };
}
