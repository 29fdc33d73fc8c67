import { parse } from "csv-parse/browser/esm/sync";

/**
 * Why a record is no CSV, in the words of csv-parse (its browser build: no Buffer needed). `null` where
 * csv-parse finds no fault.
 */
export function findCsvFault(source: string, delimiter: string): string | null {
  try {
    parse(source, { delimiter, relax_column_count: true, bom: true });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\s+at line \d+/, "") : String(error);
  }
}
