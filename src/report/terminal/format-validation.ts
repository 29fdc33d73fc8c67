import type { Interval } from "../../statistics/interval.js";
import type { StanceCalibration } from "../../validate/calibrate-stance.js";
import type { CodeComparison, FieldComparison } from "../../validate/compare-codes.js";
import type { TerminalOptions } from "../terminal.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { createStyle, type Style } from "./style.js";
import { formatTextTable, type TextColumn } from "./text-table.js";

export interface ValidationTerminalOptions extends TerminalOptions {
  /** List the texts coded otherwise than gold. Default false. */
  readonly showsErrors?: boolean;
}

const decimals = (value: number | null, digits = 3): string =>
  value === null ? "–" : value.toFixed(digits);
const percent = (value: number | null): string =>
  value === null ? "–" : `${(100 * value).toFixed(1)}%`;
const range = (interval: Interval | null): string =>
  interval === null ? "no interval" : `${decimals(interval.low)}–${decimals(interval.high)}`;

const toColumns = (first: string, numbers: readonly string[]): TextColumn[] => [
  { title: first },
  ...numbers.map((title) => ({ title, align: "right" as const })),
];

function formatHead(field: FieldComparison, style: Style): string {
  const level = field.macroF1Interval?.level ?? 0.95;
  const figures = [
    `${field.number} texts (${field.clusterCount} clusters of copies)`,
    `accuracy ${percent(field.accuracy)}`,
    `macro-F1 ${decimals(field.macroF1)} [${100 * level}%: ${range(field.macroF1Interval)}]`,
    `kappa ${decimals(field.kappa)}`,
  ];
  return `${style.bold(field.field)}\n${figures.join(" · ")}`;
}

function formatClasses({ classes }: FieldComparison, width: number): string {
  const titles = ["gold", "predicted", "right", "precision", "recall", "F1"];
  const rows = classes.map((one) => [
    one.label,
    ...[one.goldCount, one.predictedCount, one.correctCount].map(String),
    ...[one.precision, one.recall, one.f1].map((value) => decimals(value)),
  ]);
  return formatTextTable(toColumns("class", titles), rows, width);
}

function formatConfusion({ labels, confusion }: FieldComparison, width: number): string {
  const rows = labels.map((label, g) => [
    label,
    ...labels.map((_, p) => String(confusion[g]?.[p] || "·")),
  ]);
  return formatTextTable(toColumns("gold ↓ predicted →", labels), rows, width);
}

function formatCalibration(calibration: StanceCalibration, width: number): string[] {
  const { number, expectedCalibrationError, brier, reliability, coverage } = calibration;
  const skill =
    brier === null ? "" : ` · Brier ${decimals(brier.score)} (base ${decimals(brier.baseScore)})`;
  const bins = reliability.map((bin) => [
    decimals(bin.meanConfidence),
    String(bin.number),
    percent(bin.accuracy),
    `${percent(bin.accuracyInterval.low)}–${percent(bin.accuracyInterval.high)}`,
  ]);
  const points = coverage.map((point) => [
    decimals(point.threshold, 2),
    String(point.number),
    percent(point.coverageShare),
    percent(point.accuracy),
  ]);
  return [
    `calibration: ${number} texts · expected calibration error ${decimals(expectedCalibrationError)}${skill}`,
    formatTextTable(toColumns("mean confidence", ["texts", "right", "95%"]), bins, width),
    formatTextTable(toColumns("kept from", ["texts", "coverage", "right"]), points, width),
  ];
}

function formatBreakdowns({ breakdowns }: FieldComparison, width: number): string[] {
  if (breakdowns.length === 0) return [];
  const rows = breakdowns.map((part) => [
    part.by,
    part.part,
    String(part.number),
    percent(part.accuracy),
    decimals(part.macroF1),
  ]);
  const [first, ...others] = toColumns("by", ["part", "texts", "accuracy", "macro-F1"]);
  if (first === undefined) return [];
  return [
    formatTextTable([first, { title: "part", wraps: true }, ...others.slice(1)], rows, width),
  ];
}

function formatErrors({ errors }: FieldComparison, width: number): string[] {
  if (errors.length === 0) return [];
  const columns = ["text", "gold", "predicted"].map((title) => ({ title }));
  const rows = errors.map(({ id, gold, predicted }) => [id, gold, predicted]);
  return [formatTextTable(columns, rows, width)];
}

function describeMissing({ unpredictedIds, ungoldedIds }: CodeComparison): string[] {
  const said = [
    ...(unpredictedIds.length > 0
      ? [`${unpredictedIds.length} gold texts without a prediction`]
      : []),
    ...(ungoldedIds.length > 0 ? [`${ungoldedIds.length} predictions without gold`] : []),
  ];
  return said.length === 0 ? [] : [`Not scored: ${said.join(", ")}.`];
}

/**
 * Predictions beside gold as text for a terminal: every class of every field, macro-F1 with its interval, confusion,
 * calibration and coverage of the stance.
 *
 * @example
 * formatTerminalValidation(compareCodes(predictions, gold, { random: createRandom(1) }));
 */
export function formatTerminalValidation(
  comparison: CodeComparison,
  options: ValidationTerminalOptions = {},
): string {
  const { width = DEFAULT_WIDTH } = options;
  const style = createStyle(options.hasStyles === true);
  const fields = comparison.fields.flatMap((field) => [
    formatHead(field, style),
    formatClasses(field, width),
    formatConfusion(field, width),
    ...(field.calibration === null ? [] : formatCalibration(field.calibration, width)),
    ...formatBreakdowns(field, width),
    ...(options.showsErrors === true ? formatErrors(field, width) : []),
  ]);
  return `${[...fields, ...describeMissing(comparison)].join("\n\n")}\n`;
}
