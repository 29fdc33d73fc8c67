/** One record that stands at the front of a source, or why none could be read. */
export type CsvRecord =
  | { readonly state: "whole"; readonly fields: readonly string[]; readonly end: number }
  /** More input is needed: a quote is open, or the line has not ended. */
  | { readonly state: "open"; readonly isInQuotes: boolean }
  /** A quote stands where RFC 4180 allows none. */
  | { readonly state: "broken" };

const BROKEN: CsvRecord = { state: "broken" };
const OPEN: CsvRecord = { state: "open", isInQuotes: false };
const OPEN_QUOTE: CsvRecord = { state: "open", isInQuotes: true };

interface Field {
  readonly value: string;
  readonly end: number;
}

function readQuoted(source: string, from: number, isLast: boolean): Field | "open" {
  let value = "";
  let start = from + 1;
  for (;;) {
    const quote = source.indexOf('"', start);
    if (quote === -1 || (quote + 1 === source.length && !isLast)) return "open";
    value += source.slice(start, quote);
    if (source[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}

function readPlain(source: string, from: number, delimiter: string): Field | "broken" {
  let end = from;
  while (end < source.length && source[end] !== delimiter && source[end] !== "\n") {
    if (source[end] === '"') return "broken";
    end += 1;
  }
  const value = source.slice(from, end);
  const isLineEnd = source[end] !== delimiter;
  return { value: isLineEnd && value.endsWith("\r") ? value.slice(0, -1) : value, end };
}

/** Index after the line break at `at`, `at` at the end of the source, −1 where no line ends there. */
function lineEnd(source: string, at: number): number {
  if (at >= source.length || source[at] === "\n") return Math.min(at + 1, source.length);
  if (source[at] !== "\r") return -1;
  return source[at + 1] === "\n" ? at + 2 : at + 1 >= source.length ? at + 1 : -1;
}

function readQuotedRecord(
  source: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): CsvRecord {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const field =
      source[at] === '"' ? readQuoted(source, at, isLast) : readPlain(source, at, delimiter);
    if (field === "open") return OPEN_QUOTE;
    if (field === "broken") return BROKEN;
    fields.push(field.value);
    if (source[field.end] === delimiter) {
      at = field.end + 1;
      continue;
    }
    const isCut =
      field.end >= source.length || (source[field.end] === "\r" && field.end + 1 === source.length);
    if (isCut && !isLast) return OPEN;
    const end = lineEnd(source, field.end);
    return end === -1 ? BROKEN : { state: "whole", fields, end };
  }
}

/**
 * Reads the record that begins at `from` (RFC 4180: quotes round a whole field, doubled inside; LF or CRLF).
 * A line without a quote is cut at its delimiters at once.
 *
 * @example
 * readCsvRecord('1,"a ""b""\nc"\n', 0, ",", false);
 * // { state: "whole", fields: ["1", 'a "b"\nc'], end: 13 }
 */
export function readCsvRecord(
  source: string,
  from: number,
  delimiter: string,
  isLast: boolean,
): CsvRecord {
  const newline = source.indexOf("\n", from);
  const line = newline === -1 ? source.slice(from) : source.slice(from, newline);
  if (line.includes('"')) return readQuotedRecord(source, from, delimiter, isLast);
  if (newline === -1 && !isLast) return OPEN;
  const fields = (line.endsWith("\r") ? line.slice(0, -1) : line).split(delimiter);
  return { state: "whole", fields, end: newline === -1 ? source.length : newline + 1 };
}
