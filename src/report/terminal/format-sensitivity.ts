import type { SensitivityRow } from "../../summary/summarize-sensitivity.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import type { ReportLanguage } from "../types.js";
import { formatStanceTable } from "./format-groups.js";
import { createStyle } from "./style.js";
import { terminalWordsOf } from "./terminal-words.js";

const FRENCH = {
  title: "Ce que changent les choix",
  note: "Un choix bouge à la fois. « Distincts » est le nombre de textes une fois les copies réunies.",
  "as given": () => "tel quel",
  confidence: (value: string) => `confiance dès ${value}`,
  inferred: (value: string): string => (value === "in" ? "inférées comptées" : "inférées à part"),
  copies: (value: string): string => (value === "once" ? "copies une fois" : "copies toutes"),
  containment: (value: string) => `copies dès ${value} commun`,
};

const ENGLISH: typeof FRENCH = {
  title: "How far the figures move with the choices",
  note: "One choice moves at a time. “Distinct” is the number of texts when copies count as one.",
  "as given": () => "as given",
  confidence: (value) => `confidence from ${value}`,
  inferred: (value) => (value === "in" ? "inferred counted" : "inferred apart"),
  copies: (value) => (value === "once" ? "copies once" : "copies all"),
  containment: (value) => `copies from ${value} shared`,
};

function nameChoice({ choice, value }: SensitivityRow, lang: ReportLanguage): string {
  const words = lang === "en" ? ENGLISH : FRENCH;
  if (typeof value !== "number") return words[choice](value ?? "");
  const shown = choice === "containment" ? formatShare(value, lang) : formatNumber(value, lang, 1);
  return words[choice](shown);
}

/**
 * How the figures of each group move with the choices behind them: one table a group, groups of one text left out.
 *
 * @param rows of `summarizeSensitivity`
 * @example
 * formatTerminalSensitivity(summarizeSensitivity(records, { by: "party" }));
 */
export function formatTerminalSensitivity(
  rows: readonly SensitivityRow[],
  options: TerminalOptions = {},
): string {
  const { lang = "fr" } = options;
  const words = lang === "en" ? ENGLISH : FRENCH;
  const style = createStyle(options.hasStyles === true);
  const given = rows.filter(({ choice, group }) => choice === "as given" && group.textCount > 1);
  const tables = given.map(({ group: { key, name } }) => {
    const own = rows.filter(({ group }) => group.key === key);
    const named = own.map((row) => ({ ...row.group, name: nameChoice(row, lang) }));
    return formatStanceTable(name ?? terminalWordsOf(lang).unknownGroup, named, options);
  });
  return `${[style.bold(words.title), ...tables, style.dim(words.note)].join("\n\n")}\n`;
}
