import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { type Place, rejectionItem } from "../shared/items.js";
import { type CsvRow, createCsvSplitter } from "./record-splitter.js";

/** Reads a row; `ordinal` is its 1-based number among the rows, unusable ones counted. */
export type RowReader = (
  fields: readonly string[],
  place: Place,
  ordinal: number,
) => readonly ParsedItem[];

/** What a table's header leads to: a reader of its rows, or null where the rows cannot be read. */
export interface HeaderResult {
  readonly items: readonly ParsedItem[];
  readonly readRow: RowReader | null;
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === "");
}

/** Whether a row has the header's number of fields; empty ones too many at its end do no harm. */
function fits(fields: readonly string[], width: number): boolean {
  return fields.length === width || (fields.length > width && isBlank(fields.slice(width)));
}

/**
 * A table with a header, as a push parser: quotes, ragged rows and too long records become rejections with
 * their line; the other rows go to the reader that `readHeader` returns.
 */
export function createTableParser(
  options: ParseOptions,
  readHeader: (header: readonly string[], place: Place) => HeaderResult,
): PushParser {
  const splitter = createCsvSplitter(options.maxLineCharacters);
  let width = 0;
  let readRow: RowReader | null = null;
  let ordinal = 0;

  const start = (header: readonly string[], place: Place): readonly ParsedItem[] => {
    const names = header.map((name) => name.replace(/^\uFEFF/, "").trim());
    const result = readHeader(names, place);
    width = names.length;
    readRow = result.readRow;
    return result.items;
  };
  const read = (row: CsvRow): readonly ParsedItem[] => {
    const place = { file: options.file, line: row.line };
    if ("fault" in row) {
      ordinal += 1;
      return [rejectionItem(place, row.isTooLong ? "line-too-long" : "invalid-csv", row.fault)];
    }
    if (isBlank(row.fields)) return [];
    if (width === 0) return start(row.fields, place);
    if (readRow === null) return [];
    ordinal += 1;
    if (fits(row.fields, width)) return readRow(row.fields, place, ordinal);
    const message = `the row has ${row.fields.length} fields, the header ${width}`;
    return [rejectionItem(place, "invalid-csv", message)];
  };
  return {
    push: (chunk) => splitter.push(chunk).flatMap(read),
    finish: () => splitter.finish().flatMap(read),
  };
}
