import type { ReportRecord } from "../types.js";
import { describeCorrections } from "./describe-corrections.js";
import type { CsvCell } from "./format-csv.js";

/** What a column's cells are, where they are not empty (null). */
export type ColumnType = "text" | "integer" | "number" | "boolean";

/** Records as a table, without their texts. */
export interface RecordTable {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly CsvCell[])[];
}

type Column = readonly [name: string, type: ColumnType, cell: (record: ReportRecord) => CsvCell];

/** Number of code points before an offset in UTF-16: what R, Python and databases count in. */
function toCodePoints(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}

const evidence = (record: ReportRecord) => record.stance.evidence[0];

const FIXED: readonly Column[] = [
  ["id", "text", (r) => r.id],
  ["speaker", "text", (r) => r.speaker ?? null],
  ["mepId", "integer", (r) => r.mepId ?? null],
  ["party", "text", (r) => r.party ?? null],
  ["group", "text", (r) => r.group ?? null],
  ["date", "text", (r) => r.date ?? null],
  ["procedure", "text", (r) => r.procedure ?? null],
  ["kind", "text", (r) => r.kind ?? null],
  ["language", "text", (r) => r.language ?? null],
  ["stance", "text", (r) => r.stance.label],
  ["declared", "boolean", (r) => r.stance.declared],
  ["confidence", "number", (r) => r.stance.confidence],
  ["quote", "text", (r) => evidence(r)?.quote ?? null],
  ["quoteKind", "text", (r) => evidence(r)?.kind ?? null],
  ["quoteStart", "integer", (r) => evidence(r)?.start ?? null],
  ["quoteEnd", "integer", (r) => evidence(r)?.end ?? null],
  ["quoteStartCodePoint", "integer", (r) => offsetOf(r, evidence(r)?.start)],
  ["quoteEndCodePoint", "integer", (r) => offsetOf(r, evidence(r)?.end)],
  ["axis", "text", (r) => r.axis?.label ?? null],
  ["axisPosition", "number", (r) => r.axis?.position ?? null],
  ["tone", "text", (r) => r.tone?.label ?? null],
  ["toneScore", "number", (r) => r.tone?.score ?? null],
  ["recordedVote", "text", (r) => r.recordedVote ?? null],
];

function offsetOf(record: ReportRecord, offset: number | undefined): number | null {
  return offset === undefined ? null : toCodePoints(record.text, offset);
}

function frameColumns(records: readonly ReportRecord[]): Column[] {
  const ids = new Set(records.flatMap((record) => record.frames.map((frame) => frame.id)));
  return Array.from(ids, (id) => [
    id,
    "text",
    (record) => record.frames.find((frame) => frame.id === id)?.role ?? null,
  ]);
}

/** What was corrected by hand, where anything was. */
function correctionColumns(records: readonly ReportRecord[]): Column[] {
  if (!records.some(({ corrections }) => corrections !== undefined)) return [];
  return [["corrections", "text", ({ corrections = [] }) => describeCorrections(corrections)]];
}

/** One row a record, without its text; offsets in UTF-16 units and in code points. */
export function tabulateRecords(records: readonly ReportRecord[]): RecordTable {
  const columns = [...FIXED, ...frameColumns(records), ...correctionColumns(records)];
  return {
    columns: columns.map(([name, type]) => ({ name, type })),
    rows: records.map((record) => columns.map(([, , cell]) => cell(record))),
  };
}
