import type { ReportRecord } from "../types.js";
import { describeCorrections } from "./describe-corrections.js";
import { type CsvCell, formatCsv } from "./format-csv.js";

type Column = readonly [name: string, cell: (record: ReportRecord) => CsvCell];

/** Number of code points before an offset in UTF-16: what R, Python and databases count in. */
function toCodePoints(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}

const evidence = (record: ReportRecord) => record.stance.evidence[0];

const FIXED: readonly Column[] = [
  ["id", (r) => r.id],
  ["speaker", (r) => r.speaker ?? null],
  ["mepId", (r) => r.mepId ?? null],
  ["party", (r) => r.party ?? null],
  ["group", (r) => r.group ?? null],
  ["date", (r) => r.date ?? null],
  ["procedure", (r) => r.procedure ?? null],
  ["kind", (r) => r.kind ?? null],
  ["language", (r) => r.language ?? null],
  ["stance", (r) => r.stance.label],
  ["declared", (r) => r.stance.declared],
  ["confidence", (r) => r.stance.confidence],
  ["quote", (r) => evidence(r)?.quote ?? null],
  ["quoteKind", (r) => evidence(r)?.kind ?? null],
  ["quoteStart", (r) => evidence(r)?.start ?? null],
  ["quoteEnd", (r) => evidence(r)?.end ?? null],
  ["quoteStartCodePoint", (r) => offsetOf(r, evidence(r)?.start)],
  ["quoteEndCodePoint", (r) => offsetOf(r, evidence(r)?.end)],
  ["axis", (r) => r.axis?.label ?? null],
  ["axisPosition", (r) => r.axis?.position ?? null],
  ["tone", (r) => r.tone?.label ?? null],
  ["toneScore", (r) => r.tone?.score ?? null],
  ["recordedVote", (r) => r.recordedVote ?? null],
];

function offsetOf(record: ReportRecord, offset: number | undefined): number | null {
  return offset === undefined ? null : toCodePoints(record.text, offset);
}

function frameColumns(records: readonly ReportRecord[]): Column[] {
  const ids = new Set(records.flatMap((record) => record.frames.map((frame) => frame.id)));
  return Array.from(ids, (id) => [
    id,
    (record) => record.frames.find((frame) => frame.id === id)?.role ?? null,
  ]);
}

/** What was corrected by hand, where anything was. */
function correctionColumns(records: readonly ReportRecord[]): Column[] {
  if (!records.some(({ corrections }) => corrections !== undefined)) return [];
  return [["corrections", ({ corrections = [] }) => describeCorrections(corrections)]];
}

/** One row a record, without its text; offsets in UTF-16 units and in code points. */
export function formatRecordsCsv(records: readonly ReportRecord[]): string {
  const columns = [...FIXED, ...frameColumns(records), ...correctionColumns(records)];
  return formatCsv(
    columns.map(([name]) => name),
    records.map((record) => columns.map(([, cell]) => cell(record))),
  );
}
