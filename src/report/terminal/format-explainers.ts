import type { VoteCounts } from "../../reconcile/count-votes.js";
import type { ExplainerRow, ExplainersSummary } from "../../reconcile/explainer-types.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import { reportEnglish } from "../words/report-english.js";
import { reportFrench } from "../words/report-french.js";
import { wordsOf } from "../words/words.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { createStyle } from "./style.js";
import { formatTextTable, type TextColumn } from "./text-table.js";

export interface ExplainersTerminalOptions extends TerminalOptions {
  /** List the members who wrote nothing, each with the vote on record. Default false. */
  readonly showsSilent?: boolean;
}

const textsOf = (lang: "fr" | "en") => (lang === "en" ? reportEnglish : reportFrench);

function formatVotes({ pour, contre, abstention }: VoteCounts): string {
  return `${pour} / ${contre} / ${abstention}`;
}

function toCells(row: ExplainerRow, name: string, lang: "fr" | "en"): string[] {
  return [
    name,
    ...[row.seats, row.voted, row.explained].map((count) => formatNumber(count, lang)),
    formatShare(row.seats === 0 ? null : row.explained / row.seats, lang),
    formatVotes(row.explainers),
    formatVotes(row.others),
  ];
}

function formatSilent({ rows }: ExplainersSummary, lang: "fr" | "en", width: number): string {
  const texts = textsOf(lang);
  const cells = rows.flatMap((row) =>
    row.silent.map(({ fullName, recorded }) => [
      fullName,
      row.name,
      recorded === null ? "–" : wordsOf(lang).recorded[recorded],
    ]),
  );
  const columns = [texts.member, "", texts.recorded].map((title) => ({ title, wraps: true }));
  return formatTextTable(columns, cells, width);
}

function describeDeviation({ fromParty }: ExplainersSummary, lang: "fr" | "en"): string[] {
  const { deviating, conforming } = fromParty;
  if (deviating.voted === 0) return [];
  const number = (count: number): string => formatNumber(count, lang);
  return [
    textsOf(lang).deviating(
      number(deviating.explained),
      number(deviating.voted),
      number(conforming.explained),
      number(conforming.voted),
    ),
  ];
}

/**
 * Who explained a vote and who did not, as text for a terminal: seats, voters, explainers and their recorded votes
 * beside those of the silent.
 *
 * @example
 * formatTerminalExplainers(summarizeExplainers(rollCall, records, frenchTerm9(), "party"));
 */
export function formatTerminalExplainers(
  summary: ExplainersSummary,
  options: ExplainersTerminalOptions = {},
): string {
  const { lang = "fr", width = DEFAULT_WIDTH } = options;
  const texts = textsOf(lang);
  const style = createStyle(options.hasStyles === true);
  const titles = [
    texts.seats,
    texts.voters,
    texts.explaining,
    texts.responseRate,
    texts.authorVotes,
    texts.silentVotes,
  ];
  const columns: TextColumn[] = [
    { title: "", wraps: true },
    ...titles.map((title) => ({ title, align: "right" as const })),
  ];
  const rows = [...summary.rows, summary.all].map((row) =>
    toCells(row, row === summary.all ? texts.explainersAll : row.name || "–", lang),
  );
  return `${[
    style.bold(texts.sections.explainers),
    formatTextTable(columns, rows, width),
    ...describeDeviation(summary, lang),
    ...(options.showsSilent === true
      ? [style.bold(texts.silentMembers), formatSilent(summary, lang, width)]
      : []),
  ].join("\n\n")}\n`;
}
