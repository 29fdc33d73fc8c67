import type { Analysis } from "../types.js";
import {
  type AnnotatedLine,
  annotateLine,
  formatErrorLine,
  type LineError,
  type LineOptions,
} from "./annotate-line.js";
import type { LineBatch } from "./split-batches.js";

/** The output of a batch: one line for each of its lines. */
export interface AnnotatedBatch {
  readonly bytes: Uint8Array;
  readonly lineCount: number;
  readonly errorCount: number;
  /** The first errors of the batch, ten at most. */
  readonly errors: readonly LineError[];
}

const KEPT_ERRORS = 10;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = "\ufeff";

/** The lines as text; null for one that is not UTF-8. */
function decodeLines(batch: LineBatch): (string | null)[] {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let lines: (string | null)[];
  try {
    lines = decoder.decode(batch.bytes).split("\n");
    if (lines.length > batch.lineCount) lines.length = batch.lineCount;
  } catch {
    lines = decodeEach(batch, decoder);
  }
  const first = lines[0];
  if (batch.firstLine === 1 && first?.startsWith(BYTE_ORDER_MARK)) lines[0] = first.slice(1);
  return lines;
}

function decodeEach(batch: LineBatch, decoder: TextDecoder): (string | null)[] {
  const lines: (string | null)[] = [];
  for (let start = 0; start < batch.bytes.length; ) {
    const feed = batch.bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? batch.bytes.length : feed;
    try {
      lines.push(decoder.decode(batch.bytes.subarray(start, end)));
    } catch {
      lines.push(null);
    }
    start = end + 1;
  }
  return lines;
}

function annotateLines(
  batch: LineBatch,
  analyze: (text: string) => Analysis,
  options: LineOptions,
): AnnotatedLine[] {
  if (batch.isTooLong) {
    const message = "the line is too long and was left out";
    return [formatErrorLine({ code: "line-too-long", message, line: batch.firstLine })];
  }
  return decodeLines(batch).map((source, i) => {
    const line = batch.firstLine + i;
    const message = "the line is not UTF-8";
    return source === null
      ? formatErrorLine({ code: "invalid-encoding", message, line })
      : annotateLine(source, line, analyze, options);
  });
}

/** Annotates a batch of lines, bytes in, bytes out. */
export function annotateBatch(
  batch: LineBatch,
  analyze: (text: string) => Analysis,
  options: LineOptions = {},
): AnnotatedBatch {
  const lines = annotateLines(batch, analyze, options);
  const errors = lines.flatMap((line) => line.error ?? []);
  return {
    bytes: new TextEncoder().encode(lines.map((line) => `${line.output}\n`).join("")),
    lineCount: lines.length,
    errorCount: errors.length,
    errors: errors.slice(0, KEPT_ERRORS),
  };
}
