import { type Markup, markup, NOTHING } from "../markup.js";
import { formatDate, formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { type DataTable, formatFoldedTable, formatTable, type TableCell } from "../table.js";
import type { ReconciliationRow } from "../types.js";
import { formatSection } from "./section.js";

function describeCorrections(row: ReconciliationRow, { texts, words }: ReportContext): string {
  if (!row.areCorrectionsChecked) return texts.correctionsUnchecked;
  const { corrected } = row;
  return corrected ? texts.corrected(words.recorded[corrected]) : texts.correctionsChecked;
}

function describeStated(row: ReconciliationRow, { words }: ReportContext): string {
  if (row.stated === null) return words.undeterminable;
  return row.isDeclared === false ? words.inferred[row.stated] : words.stance[row.stated];
}

function toRow(row: ReconciliationRow, context: ReportContext): TableCell[] {
  const { input, lang, words } = context;
  const at = input.records.findIndex(({ id }) => id === row.id);
  const name = row.speaker ?? row.id;
  return [
    at < 0 ? name : markup`<a href="#e-${at}">${name}</a>`,
    row.party ?? "",
    row.date ? formatDate(row.date, lang) : "",
    describeStated(row, context),
    row.quote ? markup`<q>${row.quote}</q>` : "",
    row.recorded === null ? "" : words.recorded[row.recorded],
    row.linkTier === null ? "" : words.linkTier[row.linkTier],
    describeCorrections(row, context),
  ];
}

function toTable(
  caption: string,
  rows: readonly ReconciliationRow[],
  context: ReportContext,
): DataTable {
  const { texts } = context;
  const labels = [
    texts.member,
    texts.party,
    texts.date,
    texts.stated,
    texts.quote,
    texts.recorded,
    texts.link,
    texts.corrections,
  ];
  return {
    caption,
    columns: labels.map((label) => ({ label })),
    rows: rows.map((row) => toRow(row, context)),
  };
}

/** Stated beside recorded, differences first; what is inferred, or cannot be told, is not compared. */
export function formatReconciliation(context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const rows = (input.reconciliation ?? []).filter(
    ({ stated, recorded, isDeclared }) =>
      stated !== null && recorded !== null && isDeclared !== false,
  );
  if (rows.length === 0) return NOTHING;
  const differences = rows.filter(({ stated, recorded }) => stated !== recorded);
  const same = rows.filter(({ stated, recorded }) => stated === recorded);
  const count = (n: number): string => formatNumber(n, lang);
  return formatSection(
    "reconciliation",
    texts.sections.reconciliation,
    markup`<p>${texts.reconciliationCount(count(differences.length), count(rows.length))} ${texts.reconciliationIntro}</p>`,
    differences.length > 0
      ? formatTable(toTable(texts.differences, differences, context))
      : NOTHING,
    same.length > 0
      ? formatFoldedTable(
          `${texts.agreements} (${count(same.length)})`,
          toTable(texts.agreements, same, context),
        )
      : NOTHING,
  );
}
