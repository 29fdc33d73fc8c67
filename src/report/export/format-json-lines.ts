import type { Span } from "../../types.js";
import type { ReportRecord } from "../types.js";
import { codePointOffsets } from "./code-point-offsets.js";

type Counter = (offset: number) => number;

const withCodePoints = <Evidence extends Span>(evidence: Evidence, count: Counter) => ({
  ...evidence,
  startCodePoint: count(evidence.start),
  endCodePoint: count(evidence.end),
});

function toLine(record: ReportRecord): string {
  const count = codePointOffsets(record.text);
  const add = <Evidence extends Span>(list: readonly Evidence[]) =>
    list.map((evidence) => withCodePoints(evidence, count));
  return JSON.stringify({
    ...record,
    stance: { ...record.stance, evidence: add(record.stance.evidence) },
    frames: record.frames.map((frame) => ({ ...frame, evidence: add(frame.evidence) })),
    tone: record.tone && { ...record.tone, evidence: add(record.tone.evidence) },
  });
}

/**
 * Records as JSON Lines: the record of `analyze --json`, one a line, with the offsets of its evidence in Unicode code
 * points (`startCodePoint`, `endCodePoint`) beside those in UTF-16.
 *
 * @example
 * formatJsonLines(records).split("\n").length - 1; // records.length
 */
export function formatJsonLines(records: readonly ReportRecord[]): string {
  return records.map((record) => `${toLine(record)}\n`).join("");
}
