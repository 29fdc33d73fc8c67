import { findCsvFault } from "../../vendor/csv-parse.js";
import { MAX_LINE_CHARACTERS } from "../format.js";
import { readCsvRecord } from "./read-record.js";

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
  rest: string;
  /** Input that cannot close the open quote, not yet joined to `rest`. */
  readonly waiting: string[];
  waitingCount: number;
  isQuoteOpen: boolean;
  line: number;
}

const DELIMITERS = [",", ";", "\t"];
const LONGEST_HEADER = 1024 * 1024;

/**
 * The delimiter of a table: of comma, semicolon and tab the one that its first line holds most often outside
 * quotes; the comma where it holds none.
 *
 * @example
 * detectDelimiter("nom;texte;date\n"); // ";"
 */
export function detectDelimiter(head: string): string {
  const line = (/^\s*(.*)/.exec(head)?.[1] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? "," : (DELIMITERS[counts.indexOf(most)] ?? ",");
}

function countLines(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < end; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}

/** Gives up the first line of what stands at the front, and says why. */
function dropLine(scan: Scan, from: number, isTooLong: boolean, rows: CsvRow[]): number {
  const newline = scan.rest.indexOf("\n", from);
  const end = newline === -1 ? scan.rest.length : newline + 1;
  const source = scan.rest.slice(from, end);
  const found = isTooLong ? null : findCsvFault(source, scan.delimiter ?? ",");
  const fault = isTooLong
    ? "the record is too long"
    : (found ?? "a quote is opened and not closed");
  rows.push({ fault, isTooLong, line: scan.line });
  scan.line += 1;
  return end;
}

function readRows(scan: Scan, isLast: boolean): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  scan.delimiter ??= detectDelimiter(scan.rest);
  let from = 0;
  scan.isQuoteOpen = false;
  while (from < scan.rest.length) {
    const record = readCsvRecord(scan.rest, from, scan.delimiter, isLast);
    const isLineWhole = isLast || scan.rest.includes("\n", from);
    const isHeld = record.state === "open" || (record.state === "broken" && !isLineWhole);
    const isTooLong = isHeld && scan.rest.length - from > scan.maxCharacters;
    if (record.state === "whole") {
      rows.push({ fields: record.fields, line: scan.line });
      scan.line += countLines(scan.rest, from, record.end);
      from = record.end;
    } else if ((record.state === "broken" && isLineWhole) || isLast || isTooLong) {
      from = dropLine(scan, from, isTooLong, rows);
    } else {
      scan.isQuoteOpen = record.state === "open" && record.isInQuotes;
      break;
    }
  }
  scan.rest = scan.rest.slice(from);
  return rows;
}

function joinWaiting(scan: Scan): void {
  scan.rest += scan.waiting.join("");
  scan.waiting.length = 0;
  scan.waitingCount = 0;
}

function pushChunk(scan: Scan, chunk: string): readonly CsvRow[] {
  scan.waiting.push(scan.line === 1 ? chunk.replace(/^\uFEFF/, "") : chunk);
  scan.waitingCount += chunk.length;
  const mayWait = scan.isQuoteOpen ? !chunk.includes('"') : !chunk.includes("\n");
  if (mayWait && scan.rest.length + scan.waitingCount <= scan.maxCharacters) return [];
  joinWaiting(scan);
  const isHeaderCut = scan.delimiter === null && !scan.rest.includes("\n");
  return isHeaderCut && scan.rest.length < LONGEST_HEADER ? [] : readRows(scan, false);
}

/**
 * Cuts a table into rows, chunk by chunk. It holds one record at most. A record with a quote where none may
 * stand loses its first line only: reading goes on with the next line, so that one stray quote costs one row.
 */
export function createCsvSplitter(
  maxCharacters: number = MAX_LINE_CHARACTERS,
  delimiter: string | null = null,
): CsvSplitter {
  const scan: Scan = {
    maxCharacters,
    delimiter,
    rest: "",
    waiting: [],
    waitingCount: 0,
    isQuoteOpen: false,
    line: 1,
  };
  return {
    push: (chunk) => pushChunk(scan, chunk),
    finish() {
      joinWaiting(scan);
      return readRows(scan, true);
    },
  };
}
