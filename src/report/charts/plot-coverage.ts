import type { CoveragePoint } from "../../statistics/coverage-curve.js";
import { formatNumber, formatShare } from "../numbers.js";
import { type ChartOptions, prepareChart } from "./chart-options.js";
import { drawFrame, element, fill, group, stroke, text, tip } from "./svg.js";
import { drawUnitPlot } from "./unit-plot.js";

/**
 * Coverage curve: how many answers stay, and how many of those are right, as the least confidence rises.
 *
 * @returns an SVG document as a string
 * @example
 * plotCoverage(coverageCurve(answers)); // "<svg xmlns=…"
 */
export function plotCoverage(points: readonly CoveragePoint[], options: ChartOptions = {}): string {
  const context = prepareChart("coverage", options);
  const { lang, words } = context;
  const known = points.flatMap((p) =>
    p.accuracy === null ? [] : [{ ...p, accuracy: p.accuracy }],
  );
  const least = Math.min(1, ...known.map(({ accuracy }) => accuracy));
  const axes = {
    xLow: 0,
    yLow: least >= 0.9 ? 0.9 : least >= 0.5 ? 0.5 : 0,
    xLabel: words.charts.coverageAxis,
    yLabel: words.charts.accuracy,
  };
  const { x, y, marks, bottom } = drawUnitPlot(axes, context);
  const path = known
    .map(
      (p, i) =>
        `${i === 0 ? "M" : "L"}${x(p.coverageShare).toFixed(2)} ${y(p.accuracy).toFixed(2)}`,
    )
    .join("");
  const curve = element("path", { d: path, fill: "none", ...stroke("pour", 2) });
  let lastLabel = Number.POSITIVE_INFINITY;
  const dots = known.map((p) => {
    const number = words.texts(p.number, formatNumber(p.number, lang));
    const at = x(p.coverageShare);
    const hasRoom = lastLabel - at > 30;
    if (hasRoom) lastLabel = at;
    const label = text(at, y(p.accuracy) - 9, formatNumber(p.threshold, lang, 2), {
      size: 11,
      anchor: "middle",
      color: "muted",
    });
    const said = `${words.charts.threshold} ${formatNumber(p.threshold, lang, 2)} : ${formatShare(p.accuracy, lang, 1)}, ${number}`;
    return group(
      {},
      tip(said),
      element("circle", { cx: at, cy: y(p.accuracy), r: 4, ...fill("pour") }),
      ...(hasRoom ? [label] : []),
    );
  });
  return drawFrame(
    { ...context, description: context.note, height: bottom },
    ...context.head,
    ...marks,
    curve,
    ...dots,
  );
}
