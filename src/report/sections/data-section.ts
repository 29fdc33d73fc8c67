import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatFoldedTable } from "../table.js";
import { formatFacts, formatSection } from "./section.js";

function formatRejections({ input, texts }: ReportContext): Markup {
  const rejections = input.rejections ?? [];
  if (rejections.length === 0) return NOTHING;
  const rows = rejections.map(({ file, line, code, message }) => [
    line === null ? file : `${file}:${line}`,
    code,
    message,
  ]);
  const columns = [texts.place, texts.reason, texts.message].map((label) => ({ label }));
  return formatFoldedTable(texts.rejected, { caption: texts.rejected, columns, rows });
}

function describeRead({ input, lang, texts }: ReportContext): string {
  const oral = input.records.filter(({ kind }) => kind === "oral").length;
  const unread = input.records.filter(({ tone }) => tone === null).length;
  const part = (count: number, label: string): string => `${formatNumber(count, lang)} ${label}`;
  return [
    part(input.records.length - oral, texts.written),
    ...(oral > 0 ? [part(oral, texts.oral)] : []),
    ...(unread > 0 ? [part(unread, texts.notAnalysed)] : []),
  ].join(" ; ");
}

function describeCopies({ input, lang, texts }: ReportContext): string | null {
  const { clusters } = input.reuse ?? {};
  if (clusters === undefined) return null;
  const textCount = clusters.reduce((sum, { ids }) => sum + ids.length, 0);
  return texts.copiesNote(formatNumber(clusters.length, lang), formatNumber(textCount, lang));
}

/** What the data is and is not: read, set aside, silent. */
export function formatData(context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const authors = new Set(input.records.map(({ mepId, speaker }) => mepId ?? speaker));
  authors.delete(undefined);
  const rejected = input.rejections?.length ?? 0;
  return formatSection(
    "data",
    texts.sections.data,
    markup`<p>${texts.dataIntro}</p>`,
    formatFacts([
      [texts.read, describeRead(context)],
      [texts.authors, authors.size === 0 ? null : formatNumber(authors.size, lang)],
      [texts.copies, describeCopies(context)],
      [texts.rejected, rejected === 0 ? texts.rejectedNone : formatNumber(rejected, lang)],
    ]),
    formatRejections(context),
  );
}
