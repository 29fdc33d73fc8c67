import type { FieldReliability } from "../../validate/measure-reliability.js";
import type { TerminalOptions } from "../terminal.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { createStyle } from "./style.js";
import { formatTextTable } from "./text-table.js";

const decimals = (value: number | null): string => (value === null ? "–" : value.toFixed(3));

function formatAgreement(fields: readonly FieldReliability[], width: number): string {
  const rows = fields.flatMap(({ field, number, alpha, alphaInterval, pairs }) =>
    pairs.map((pair, i) => [
      i === 0 ? field : "",
      i === 0 ? String(number) : "",
      i === 0 ? decimals(alpha) : "",
      i > 0 || alphaInterval === null
        ? ""
        : `${decimals(alphaInterval.low)}–${decimals(alphaInterval.high)}`,
      `${pair.first} – ${pair.second}`,
      String(pair.number),
      pair.agreementShare === null ? "–" : `${(100 * pair.agreementShare).toFixed(1)}%`,
      decimals(pair.kappa),
    ]),
  );
  const columns = [
    { title: "field" },
    { title: "texts", align: "right" as const },
    { title: "alpha", align: "right" as const },
    { title: "95%" },
    { title: "coders", wraps: true },
    { title: "both", align: "right" as const },
    { title: "agree", align: "right" as const },
    { title: "kappa", align: "right" as const },
  ];
  return formatTextTable(columns, rows, width);
}

function formatDisagreements(fields: readonly FieldReliability[], width: number): string {
  const rows = fields.flatMap(({ field, disagreements }) =>
    disagreements.map(({ id, codes }) => [
      field,
      id,
      Object.entries(codes)
        .map(([coder, code]) => `${coder}: ${code ?? "–"}`)
        .join(" · "),
    ]),
  );
  if (rows.length === 0) return "No code differs.";
  const columns = [{ title: "field" }, { title: "text" }, { title: "codes", wraps: true }];
  return formatTextTable(columns, rows, width);
}

/**
 * Reliability of coders as text for a terminal: Krippendorff's alpha with its interval, Cohen's kappa of each two
 * coders, and every text on which they differ.
 *
 * @example
 * formatTerminalReliability(measureReliability(coders, { random: createRandom(1) }));
 */
export function formatTerminalReliability(
  fields: readonly FieldReliability[],
  options: TerminalOptions = {},
): string {
  const { width = DEFAULT_WIDTH } = options;
  const style = createStyle(options.hasStyles === true);
  return `${[
    formatAgreement(fields, width),
    style.bold("Disagreements"),
    formatDisagreements(fields, width),
  ].join("\n\n")}\n`;
}
