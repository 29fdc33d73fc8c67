import { parse } from "csv-parse/browser/esm/sync";

export interface CsvReadOptions {
  readonly delimiter: string;
  /** Longest record, in bytes of its fields. */
  readonly maxBytes?: number;
  /** Stop after so many records. */
  readonly maxRecords?: number;
}

/** Why csv-parse could not go on, in its words. */
export interface CsvFault {
  readonly kind: "quote-not-closed" | "too-long" | "stray-quote";
  readonly message: string;
}

/** The records that stand before the first fault, or all. */
export interface CsvReading {
  readonly records: readonly (readonly string[])[];
  readonly fault: CsvFault | null;
}

function toFault(error: unknown): CsvFault {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const kind =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "quote-not-closed"
      : code === "CSV_MAX_RECORD_SIZE"
        ? "too-long"
        : "stray-quote";
  const message = error instanceof Error ? error.message : String(error);
  // The line is counted from the piece that was handed over.
  return { kind, message: message.replace(/ (?:at|on) line \d+/, "") };
}

/**
 * Reads UTF-8 bytes of a table with csv-parse (RFC 4180; LF or CRLF; any number of fields; its browser build, which
 * needs no Buffer) up to the first fault.
 *
 * @example
 * readCsv(new TextEncoder().encode('1,"a ""b"""\n'), { delimiter: "," }); // { records: [["1", 'a "b"']], fault: null }
 */
export function readCsv(bytes: Uint8Array, options: CsvReadOptions): CsvReading {
  const records: string[][] = [];
  const keep = (record: string[]): null => {
    records.push(record);
    return null;
  };
  try {
    parse(bytes, {
      delimiter: options.delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      on_record: keep,
      ...(options.maxBytes === undefined ? {} : { max_record_size: options.maxBytes }),
      ...(options.maxRecords === undefined ? {} : { to: options.maxRecords }),
    });
    return { records, fault: null };
  } catch (error) {
    return { records, fault: toFault(error) };
  }
}
