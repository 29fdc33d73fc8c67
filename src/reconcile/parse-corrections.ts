import { createTableParser, type RowReader } from "../formats/csv/table-parser.js";
import { parseDate } from "../formats/shared/dates.js";
import { type Place, rejectionItem } from "../formats/shared/items.js";
import type { ParsedItem, Rejection } from "../types.js";

/** One disputed value of one record: who says what, when and why. */
export interface Correction {
  readonly id: string;
  /** A field of the record, as in `CORRECTABLE_FIELDS`. */
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly who: string;
  /** ISO date on which the correction was made. */
  readonly date: string;
  readonly source: Place;
}

export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  readonly rejections: readonly Rejection[];
}

const COLUMNS = ["id", "field", "value", "reason", "who", "date"] as const;
type Column = (typeof COLUMNS)[number];

function toCorrection(
  row: Readonly<Record<Column, string>>,
  source: Place,
): Correction | ParsedItem {
  const empty = COLUMNS.find((column) => row[column] === "");
  if (empty !== undefined)
    return rejectionItem(source, "missing-field", `a correction needs its ${empty}`, empty);
  const date = parseDate(row.date);
  if (date === null)
    return rejectionItem(source, "invalid-field", `"${row.date}" is no date`, "date");
  return { ...row, date, source };
}

/**
 * Reads a table of corrections: columns `id, field, value, reason, who, date` (in any order, comma, semicolon or tab).
 * Every one must be filled in; a row that lacks one is a rejection with its line, the others are read.
 *
 * @example
 * parseCorrections("id,field,value,reason,who,date\n7,stance,contre,ironie,A. Relectrice,2026-11-20", "c.csv").corrections;
 * // [{ id: "7", field: "stance", value: "contre", …, source: { file: "c.csv", line: 2 } }]
 */
export function parseCorrections(csvText: string, file: string): ParsedCorrections {
  const corrections: Correction[] = [];
  const parser = createTableParser({ file }, (header, place) => {
    const at = new Map(COLUMNS.map((column) => [column, header.indexOf(column)]));
    const missing = COLUMNS.filter((column) => (at.get(column) ?? -1) < 0);
    const items = missing.map((column) =>
      rejectionItem(place, "missing-column", `there is no column "${column}"`, column),
    );
    const readRow: RowReader = (fields, source) => {
      const cell = (column: Column): string => (fields[at.get(column) ?? -1] ?? "").trim();
      const row = {
        id: cell("id"),
        field: cell("field"),
        value: cell("value"),
        reason: cell("reason"),
        who: cell("who"),
        date: cell("date"),
      };
      const read = toCorrection(row, source);
      if ("type" in read) return [read];
      corrections.push(read);
      return [];
    };
    return { items, readRow: missing.length === 0 ? readRow : null };
  });
  const items = [...parser.push(csvText), ...parser.finish()];
  const rejections = items.flatMap((item) => (item.type === "rejection" ? [item.rejection] : []));
  return { corrections, rejections };
}
