import type { ReconciledRow } from "../../reconcile/types.js";
import {
  describeDoubts,
  describeOfficialCorrections,
  describeStated,
} from "../describe-reconciled.js";
import { formatNumber } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import type { ReportWords } from "../words/french.js";
import { reportEnglish } from "../words/report-english.js";
import { type ReportTexts, reportFrench } from "../words/report-french.js";
import { wordsOf } from "../words/words.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { createStyle } from "./style.js";
import { formatTextTable, type TextColumn } from "./text-table.js";

interface Context {
  readonly lang: "fr" | "en";
  readonly width: number;
  readonly texts: ReportTexts;
  readonly words: ReportWords;
  /** Said once above the tables, where it is the same for all rows. */
  readonly common: { readonly link: string | null; readonly corrections: string | null };
}

/** The one value that all have, or null. */
function onlyValue(values: readonly string[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function quoteStated(row: ReconciledRow, context: Context): string {
  const { quote } = row.stated;
  const quoted = quote === null ? "" : ` « ${quote.replace(/\s+/gu, " ")} »`;
  return `${describeStated(row, context)}${quoted}`;
}

function describeRecorded(row: ReconciledRow, { texts, words }: Context): string {
  return row.recorded === null ? texts.verdicts[row.verdict] : words.recorded[row.recorded];
}

function describeLink({ linkTier }: ReconciledRow, words: ReportWords): string {
  return linkTier === null ? "–" : words.linkTier[linkTier];
}

function describeCorrections(
  row: ReconciledRow,
  context: Pick<Context, "texts" | "words">,
): string {
  return row.recorded === null ? "–" : describeOfficialCorrections(row, context);
}

function explainRow(row: ReconciledRow, context: Context): string {
  return row.agreesByObject ? context.texts.doubtReasons.object : describeDoubts(row, context);
}

function formatRows(rows: readonly ReconciledRow[], context: Context): string {
  const { texts, width, common } = context;
  const isDifferent = rows.some((row) => row.verdict === "differs");
  const columns: TextColumn[] = [
    { title: texts.member, wraps: true },
    { title: texts.party, wraps: true },
    { title: texts.stated, wraps: true },
    { title: texts.recorded, wraps: true },
    ...(common.link === null ? [{ title: texts.link, wraps: true }] : []),
    ...(common.corrections === null ? [{ title: texts.corrections, wraps: true }] : []),
    ...(isDifferent ? [{ title: texts.doubts, wraps: true }] : []),
  ];
  const cells = rows.map((row) => [
    row.speaker ?? row.id,
    row.party ?? "–",
    quoteStated(row, context),
    describeRecorded(row, context),
    ...(common.link === null ? [describeLink(row, context.words)] : []),
    ...(common.corrections === null ? [describeCorrections(row, context)] : []),
    ...(isDifferent ? [explainRow(row, context)] : []),
  ]);
  return formatTextTable(columns, cells, width);
}

/** Rows by what was compared, as they are shown. What is inferred is never held against a record. */
function splitRows(rows: readonly ReconciledRow[], texts: ReportTexts) {
  const ofVerdict = (verdict: ReconciledRow["verdict"]): ReconciledRow[] =>
    rows.filter((row) => row.verdict === verdict && row.stated.declared);
  const [differing, same] = [ofVerdict("differs"), ofVerdict("agrees")];
  const compared = new Set([...differing, ...same]);
  return [
    { title: texts.differences, rows: differing },
    { title: texts.notCompared, rows: rows.filter((row) => !compared.has(row)) },
    { title: texts.agreements, rows: same },
  ];
}

function countStated(rows: readonly ReconciledRow[], { lang, texts }: Context): string {
  const compared = rows.filter(
    ({ verdict, stated }) => stated.declared && (verdict === "differs" || verdict === "agrees"),
  );
  const differing = compared.filter(({ verdict }) => verdict === "differs");
  const number = (list: readonly unknown[]): string => formatNumber(list.length, lang);
  return texts.reconciliationCount(
    differing.length,
    number(differing),
    number(compared),
    number(differing.filter(({ sure }) => sure)),
  );
}

/**
 * Stated beside recorded as text for a terminal: differences first, then what could not be compared, then what agrees.
 * Each row has its quote, the tier of its link and whether official corrections were at hand.
 *
 * @param rows of `reconcile`
 * @example
 * formatTerminalReconciliation(reconcile(records, { index }), { lang: "en" });
 */
export function formatTerminalReconciliation(
  rows: readonly ReconciledRow[],
  options: TerminalOptions = {},
): string {
  const { lang = "fr", width = DEFAULT_WIDTH } = options;
  const style = createStyle(options.hasStyles === true);
  const texts = lang === "en" ? reportEnglish : reportFrench;
  const words = wordsOf(lang);
  const common = {
    link: onlyValue(rows.map((row) => describeLink(row, words))),
    corrections: onlyValue(rows.map((row) => describeCorrections(row, { texts, words }))),
  };
  const context: Context = { lang, width, texts, words, common };
  const said = [
    [texts.link, common.link],
    [texts.corrections, common.corrections],
  ].flatMap(([title, value]) =>
    value === null || value === "–" ? [] : [`${title}${lang === "fr" ? " :" : ":"} ${value}`],
  );
  const parts = splitRows(rows, texts)
    .filter((part) => part.rows.length > 0)
    .flatMap((part) => [
      style.bold(`${part.title} (${formatNumber(part.rows.length, lang)})`),
      formatRows(part.rows, context),
    ]);
  return `${[
    style.bold(texts.sections.reconciliation),
    [countStated(rows, context), ...said].join("\n"),
    ...parts,
    style.dim(texts.reconciliationIntro),
  ].join("\n\n")}\n`;
}
