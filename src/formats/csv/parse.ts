import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { checkMap } from "../shared/check-map.js";
import { createIdRegister } from "../shared/ids.js";
import { type Place, rejectionItem } from "../shared/items.js";
import { readExplanation } from "../shared/read-explanation.js";
import { type ColumnPlan, planColumns } from "./columns.js";
import { createTableParser, type HeaderResult, type RowReader } from "./table-parser.js";

function reportHeader(
  plan: ColumnPlan,
  header: readonly string[],
  place: Place,
): readonly ParsedItem[] {
  const found = `columns found: ${header.join(", ")}`;
  const missing = plan.missing.map((column) =>
    rejectionItem(place, "missing-column", `there is no column "${column}"; ${found}`, column),
  );
  const duplicates = plan.duplicates.map((column) =>
    rejectionItem(
      place,
      "duplicate-column",
      `the column "${column}" stands twice; the first is read`,
      column,
    ),
  );
  if (plan.indexes.has("text") || missing.length > 0) return [...missing, ...duplicates];
  const message = `no column is known to hold the text; name it with a map (text=COLUMN); ${found}`;
  return [rejectionItem(place, "missing-column", message, "text"), ...duplicates];
}

function toRecord(fields: readonly string[], plan: ColumnPlan): object {
  const entries = [...plan.indexes].map(([field, index]) => [field, fields[index] ?? ""] as const);
  return Object.fromEntries(
    entries.filter(([field, value]) => field === "text" || value.trim() !== ""),
  );
}

/**
 * A table with a header (comma, semicolon or tab). `options.map` names the columns (target → column); without
 * it, usual French and English names are known. A row without a text is a rejection.
 *
 * @throws PourcontreError INVALID_OPTION for a map with an unknown target
 */
export function createCsvParser(options: ParseOptions): PushParser {
  checkMap(options.map);
  const ids = createIdRegister(options.file);
  const readHeader = (header: readonly string[], place: Place): HeaderResult => {
    const plan = planColumns(header, options.map);
    const readRow: RowReader = (fields, rowPlace, ordinal) => {
      const text = fields[plan.indexes.get("text") ?? -1] ?? "";
      if (text.trim() === "")
        return [rejectionItem(rowPlace, "empty-text", "the row has no text", "text")];
      return readExplanation(toRecord(fields, plan), { place: rowPlace, ordinal, ids, options });
    };
    const items = reportHeader(plan, header, place);
    return { items, readRow: plan.indexes.has("text") ? readRow : null };
  };
  return createTableParser(options, readHeader);
}
