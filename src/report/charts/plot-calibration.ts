import type { ReliabilityBin } from "../../statistics/calibration.js";
import { formatNumber, formatShare } from "../numbers.js";
import { type ChartOptions, prepareChart } from "./chart-options.js";
import { drawFrame, element, fill, group, line, stroke, tip } from "./svg.js";
import { drawUnitPlot } from "./unit-plot.js";

/**
 * Reliability curve: share of right answers beside the confidence given, a point for each bin, with its interval.
 *
 * @returns an SVG document as a string
 * @example
 * plotCalibration(reliabilityCurve(answers, 10)); // "<svg xmlns=…"
 */
export function plotCalibration(
  bins: readonly ReliabilityBin[],
  options: ChartOptions = {},
): string {
  const context = prepareChart("calibration", options);
  const { lang, words } = context;
  const least = Math.min(1, ...bins.flatMap((b) => [b.meanConfidence, b.accuracyInterval.low]));
  const low = least >= 0.5 ? 0.5 : Math.floor(least * 5) / 5;
  const axes = {
    xLow: low,
    yLow: low,
    xLabel: words.charts.confidence,
    yLabel: words.charts.accuracy,
  };
  const { x, y, marks, bottom } = drawUnitPlot(axes, context);
  const points = bins.map((bin) => {
    const at = x(bin.meanConfidence);
    const number = words.texts(bin.number, formatNumber(bin.number, lang));
    const said = `${words.charts.confidence} ${formatShare(bin.meanConfidence, lang, 1)}, ${words.charts.accuracy} ${formatShare(bin.accuracy, lang, 1)} (${number})`;
    return group(
      {},
      tip(said),
      line(at, y(bin.accuracyInterval.low), at, y(bin.accuracyInterval.high), stroke("pour", 1.5)),
      element("circle", { cx: at, cy: y(bin.accuracy), r: 4, ...fill("pour") }),
    );
  });
  const diagonal = line(x(low), y(low), x(1), y(1), {
    ...stroke("muted"),
    "stroke-dasharray": "4 3",
  });
  return drawFrame(
    { ...context, description: context.note, height: bottom },
    ...context.head,
    ...marks,
    diagonal,
    ...points,
  );
}
