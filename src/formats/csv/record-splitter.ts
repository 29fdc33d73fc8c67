import { type CsvFault, readCsv } from "../../vendor/csv-parse.js";
import { MAX_LINE_CHARACTERS } from "../format.js";
import { detectDelimiter } from "./detect-delimiter.js";

/** One row of a table, or a line that is none. */
export type CsvRow =
  | { readonly fields: readonly string[]; readonly line: number }
  | { readonly fault: string; readonly isTooLong: boolean; readonly line: number };

export interface CsvSplitter {
  push(chunk: string): readonly CsvRow[];
  finish(): readonly CsvRow[];
}

interface Scan {
  readonly maxCharacters: number;
  delimiter: string | null;
  /** Input that is not yet read: the record that is open, and the line that is. */
  held: string[];
  heldCount: number;
  isQuoteOpen: boolean;
  /** Whether a quote came since the open record was looked at; how much must be held to look again. */
  hasNewQuote: boolean;
  retryCount: number;
  /** True while the rest of a too long line is passed over. */
  isSkipping: boolean;
  line: number;
}

const LINE_FEED = 10;
const TOO_LONG = "the record is too long";

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function linesOf(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + countLines(field), 1);
}

/** Where the line stands that follows `count` lines. */
function skipLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const end = bytes.indexOf(LINE_FEED, at);
    if (end === -1) return bytes.length;
    at = end + 1;
  }
  return at;
}

function isStillOpen(scan: Scan, fault: CsvFault, openCount: number, isLast: boolean): boolean {
  return fault.kind === "quote-not-closed" && !isLast && openCount <= scan.maxCharacters;
}

/** Reads whole lines; what is left of them is a record whose quote is open. */
function readLines(scan: Scan, lines: string, isLast: boolean, rows: CsvRow[]): void {
  const bytes = new TextEncoder().encode(lines);
  const options = { delimiter: scan.delimiter ?? ",", maxBytes: 4 * scan.maxCharacters };
  for (let at = 0; at < bytes.length; ) {
    const { records, fault } = readCsv(bytes.subarray(at), options);
    const first = scan.line;
    for (const fields of records) {
      rows.push({ fields, line: scan.line });
      scan.line += linesOf(fields);
    }
    if (fault === null) return;
    at = skipLines(bytes, at, scan.line - first);
    scan.isQuoteOpen = isStillOpen(scan, fault, bytes.length - at, isLast);
    if (scan.isQuoteOpen) return;
    const isTooLong = fault.kind === "too-long" || (fault.kind === "quote-not-closed" && !isLast);
    rows.push({ fault: isTooLong ? TOO_LONG : fault.message, isTooLong, line: scan.line });
    scan.line += 1;
    at = skipLines(bytes, at, 1);
  }
}

function hold(scan: Scan, text: string): void {
  scan.held = text === "" ? [] : [text];
  scan.heldCount = text.length;
  scan.hasNewQuote = false;
  scan.retryCount = 2 * text.length;
}

/** The text after `count` lines. */
function afterLines(text: string, count: number): string {
  let at = 0;
  for (let left = count; left > 0; left -= 1) at = text.indexOf("\n", at) + 1;
  return text.slice(at);
}

function readHeld(scan: Scan, isLast: boolean): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const joined = scan.held.join("");
  const text = isLast && joined !== "" && !joined.endsWith("\n") ? `${joined}\n` : joined;
  const { line } = scan;
  scan.delimiter ??= detectDelimiter(text);
  scan.isQuoteOpen = false;
  readLines(scan, text.slice(0, text.lastIndexOf("\n") + 1), isLast, rows);
  const rest = afterLines(text, scan.line - line);
  if (rest.length > scan.maxCharacters) {
    rows.push({ fault: TOO_LONG, isTooLong: true, line: scan.line });
    scan.line += countLines(rest);
    scan.isSkipping = true;
    scan.isQuoteOpen = false;
  }
  hold(scan, scan.isSkipping ? "" : rest);
  return rows;
}

/** Whether what is held cannot complete a record. */
function mayWait(scan: Scan, chunk: string): boolean {
  if (scan.heldCount > scan.maxCharacters) return false;
  if (scan.isQuoteOpen) return !scan.hasNewQuote || scan.heldCount < scan.retryCount;
  return !chunk.includes("\n") || (scan.delimiter === null && scan.held.join("").trim() === "");
}

/** What follows a too long line; null within it. */
function skipLine(scan: Scan, chunk: string): string | null {
  if (!scan.isSkipping) return chunk;
  const end = chunk.indexOf("\n");
  if (end === -1) return null;
  scan.isSkipping = false;
  scan.line += 1;
  return chunk.slice(end + 1);
}

function pushChunk(scan: Scan, source: string): readonly CsvRow[] {
  const chunk = skipLine(scan, source);
  if (chunk === null) return [];
  const isStart = scan.line === 1 && scan.heldCount === 0;
  scan.held.push(isStart ? chunk.replace(/^\uFEFF/, "") : chunk);
  scan.heldCount += chunk.length;
  scan.hasNewQuote ||= chunk.includes('"');
  return mayWait(scan, chunk) ? [] : readHeld(scan, false);
}

/**
 * Cuts a table into rows with csv-parse, chunk by chunk. It holds one chunk and one record at most. A record with a
 * quote where none may stand loses its first line only: reading goes on with the next line, so that one stray quote
 * costs one row.
 */
export function createCsvSplitter(
  maxCharacters: number = MAX_LINE_CHARACTERS,
  delimiter: string | null = null,
): CsvSplitter {
  const scan: Scan = {
    maxCharacters,
    delimiter,
    held: [],
    heldCount: 0,
    isQuoteOpen: false,
    hasNewQuote: false,
    retryCount: 0,
    isSkipping: false,
    line: 1,
  };
  return {
    push: (chunk) => pushChunk(scan, chunk),
    finish: () => readHeld(scan, true),
  };
}
