import type { ReconciledRow } from "../../reconcile/types.js";
import {
  describeDoubts,
  describeOfficialCorrections,
  describeStated,
} from "../describe-reconciled.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatDate, formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { type DataTable, formatFoldedTable, formatTable, type TableCell } from "../table.js";
import { formatSection } from "./section.js";

type Places = ReadonlyMap<string, number>;

/** Member with party and date, what the text says in its own words, what the record says, what may explain it. */
function toRow(row: ReconciledRow, places: Places, context: ReportContext): TableCell[] {
  const { lang, words } = context;
  const at = places.get(row.id);
  const name = row.speaker ?? row.id;
  const about = [row.party, row.date === null ? null : formatDate(row.date, lang)];
  const { quote } = row.stated;
  return [
    markup`${at === undefined ? markup`${name}` : markup`<a href="#e-${at}">${name}</a>`}<br><small>${about.filter((part) => part !== null).join(" · ")}</small>`,
    markup`${describeStated(row, context)}${quote ? markup`<br><q>${quote}</q>` : null}`,
    markup`${row.recorded === null ? "–" : words.recorded[row.recorded]}<br><small>${row.linkTier === null ? "" : words.linkTier[row.linkTier]}</small>`,
    describeOfficialCorrections(row, context),
    describeDoubts(row, context),
  ];
}

/** Those of which nothing else is known that may explain them stand first. */
const bySureness = (a: ReconciledRow, b: ReconciledRow): number => Number(b.sure) - Number(a.sure);

/** Stated beside recorded, differences first. What is inferred is never held against a record. */
export function formatReconciliation(context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const rows = input.reconciliation ?? [];
  const places: Places = new Map(input.records.map(({ id }, i) => [id, i]));
  const isStated = ({ stated }: ReconciledRow): boolean => stated.declared;
  const differing = rows.filter((r) => r.verdict === "differs" && isStated(r)).toSorted(bySureness);
  const same = rows.filter((r) => r.verdict === "agrees" && isStated(r));
  const compared = new Set([...differing, ...same]);
  const others = rows.filter((row) => !compared.has(row));
  if (rows.length === 0) return NOTHING;
  const count = (list: readonly unknown[]): string => formatNumber(list.length, lang);
  const labels = [texts.member, texts.stated, texts.recorded, texts.corrections, texts.doubts];
  const table = (caption: string, list: readonly ReconciledRow[]): DataTable => ({
    caption,
    columns: labels.map((label) => ({ label })),
    rows: list.map((row) => toRow(row, places, context)),
  });
  const fold = (title: string, list: readonly ReconciledRow[]): Markup =>
    list.length === 0
      ? NOTHING
      : formatFoldedTable(`${title} (${count(list)})`, table(title, list));
  const sure = differing.filter((row) => row.sure);
  const said = texts.reconciliationCount(
    differing.length,
    count(differing),
    count([...compared]),
    count(sure),
  );
  return formatSection(
    "reconciliation",
    texts.sections.reconciliation,
    markup`<p>${said} ${texts.reconciliationIntro}</p>`,
    differing.length > 0 ? formatTable(table(texts.differences, differing)) : NOTHING,
    fold(texts.agreements, same),
    fold(texts.notCompared, others),
  );
}
