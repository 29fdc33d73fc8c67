import { createRecord } from "../record.js";
import type { Analysis } from "../types.js";
import { type RawMember, splitMembers } from "./split-members.js";

/** What a line is annotated with. */
export interface LineOptions {
  /** Keep the field `text`. Default false. */
  readonly keepText?: boolean;
  /** Longest text, in UTF-16 code units. Default 16,777,216. */
  readonly maxTextCharacters?: number;
}

/** Why a line cannot be used. */
export interface LineError {
  readonly code: LineErrorCode;
  readonly message: string;
  readonly line: number;
}

export type LineErrorCode =
  | "blank-line"
  | "invalid-json"
  | "invalid-encoding"
  | "not-an-object"
  | "missing-field"
  | "invalid-field"
  | "text-too-long"
  | "line-too-long"
  | "analysis-failed";

/** A line of output, and why it is an error line where it is one. */
export interface AnnotatedLine {
  readonly output: string;
  readonly error: LineError | null;
}

/** Default of `maxTextCharacters`. */
export const MAX_TEXT_CHARACTERS = 16 * 1024 * 1024;

const RECORD_FIELDS = new Set([
  "schemaVersion",
  "id",
  "language",
  "languages",
  "stance",
  "frames",
  "axis",
  "tone",
]);

/** The line that stands in the place of one that cannot be used. */
export function formatErrorLine(error: LineError, rawId = "null"): AnnotatedLine {
  const { code, message, line } = error;
  const fault = JSON.stringify({ code, message, line });
  return { output: `{"schemaVersion":1,"id":${rawId},"error":${fault}}`, error };
}

function parseObject(source: string): Record<string, unknown> | LineErrorCode {
  if (source.trim() === "") return "blank-line";
  try {
    const value: unknown = JSON.parse(source);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : "not-an-object";
  } catch {
    return "invalid-json";
  }
}

const MESSAGES: Partial<Record<LineErrorCode, string>> = {
  "blank-line": "the line is blank",
  "invalid-json": "the line is not JSON",
  "not-an-object": "the line is JSON, but not an object",
};

function faultOfText(text: unknown, options: LineOptions): [LineErrorCode, string] | null {
  if (text === undefined) return ["missing-field", 'the object has no field "text"'];
  if (typeof text !== "string") return ["invalid-field", 'the field "text" is not a string'];
  const limit = options.maxTextCharacters ?? MAX_TEXT_CHARACTERS;
  if (text.length <= limit) return null;
  return ["text-too-long", `the text has ${text.length} characters, more than ${limit}`];
}

function formatRecordLine(
  members: readonly RawMember[],
  rawId: string,
  analysis: Analysis,
  options: LineOptions,
): string {
  const { schemaVersion: _version, id: _id, ...fields } = createRecord(null, analysis);
  const others = members
    .filter(({ name }) => !RECORD_FIELDS.has(name) && (name !== "text" || options.keepText))
    .map(({ name, value }) => `,${JSON.stringify(name)}:${value}`);
  const own = JSON.stringify(fields).slice(1, -1);
  return `{"schemaVersion":1,"id":${rawId},${own}${others.join("")}}`;
}

/**
 * Annotates one line of JSON Lines: an object with `id` and `text` in, the record out, the other fields handed on as
 * they are written. A line that cannot be used gives an error line; nothing is thrown.
 *
 * @example
 * annotateLine('{"id": "a", "text": "J’ai voté pour."}', 1, analyzer).output;
 * // {"schemaVersion":1,"id":"a","language":"fr",…
 */
export function annotateLine(
  source: string,
  line: number,
  analyze: (text: string) => Analysis,
  options: LineOptions = {},
): AnnotatedLine {
  const parsed = parseObject(source);
  if (typeof parsed === "string")
    return formatErrorLine({ code: parsed, message: MESSAGES[parsed] ?? parsed, line });
  const members = splitMembers(source);
  const rawId = members.find(({ name }) => name === "id")?.value ?? "null";
  const text = Object.hasOwn(parsed, "text") ? parsed.text : undefined;
  const fault = faultOfText(text, options);
  if (fault !== null) return formatErrorLine({ code: fault[0], message: fault[1], line }, rawId);
  try {
    const output = formatRecordLine(members, rawId, analyze(text as string), options);
    return { output, error: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the analysis failed: ${reason}`;
    return formatErrorLine({ code: "analysis-failed", message, line }, rawId);
  }
}
