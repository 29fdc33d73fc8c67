import type { Explanation, ParsedItem, Position } from "../../types.js";
import { MAX_TEXT_CHARACTERS, type ParseOptions } from "../format.js";
import { parseDate } from "./dates.js";
import type { IdRegister } from "./ids.js";
import { explanationItem, type Place, rejectionItem } from "./items.js";

/** A field's value, or why it cannot be used. */
type FieldReader = (value: unknown) => { readonly value: unknown } | { readonly expected: string };

const POSITIONS: ReadonlyMap<string, Position | null> = new Map([
  ["pour", "pour"],
  ["for", "pour"],
  ["+", "pour"],
  ["contre", "contre"],
  ["against", "contre"],
  ["-", "contre"],
  ["abstention", "abstention"],
  ["0", "abstention"],
  ["did_not_vote", null],
  ["", null],
]);
const LINK_TIERS = ["strict", "loose", "single-rollcall"];

const readString: FieldReader = (value) =>
  typeof value === "string" ? { value: value.trim() } : { expected: "a string" };

const readId: FieldReader = (value) =>
  typeof value === "string" || typeof value === "number"
    ? { value: String(value) }
    : { expected: "a string" };

const readMepId: FieldReader = (value) => {
  const id = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0
    ? { value: id }
    : { expected: "a whole number" };
};

const readDate: FieldReader = (value) => {
  const date = typeof value === "string" ? parseDate(value) : null;
  return date === null
    ? { expected: "a date as 2021-07-06, 06/07/2021 or 06.07.2021" }
    : { value: date };
};

const readDocs: FieldReader = (value) => {
  const docs = typeof value === "string" ? value.split(/[;,\s]+/).filter((doc) => doc) : value;
  return Array.isArray(docs) && docs.every((doc) => typeof doc === "string")
    ? { value: docs }
    : { expected: "a list of strings" };
};

const readKind: FieldReader = (value) => {
  const kind = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (kind === "written" || kind === "écrite") return { value: "written" };
  return kind === "oral" || kind === "orale"
    ? { value: "oral" }
    : { expected: '"written" or "oral"' };
};

const readPosition: FieldReader = (value) => {
  const position = POSITIONS.get(String(value ?? "").toLowerCase());
  return position === undefined
    ? { expected: '"pour", "contre", "abstention" or null' }
    : { value: position };
};

const readLinkTier: FieldReader = (value) =>
  value === null || LINK_TIERS.includes(String(value))
    ? { value }
    : { expected: `one of ${LINK_TIERS.join(", ")}` };

const READERS: ReadonlyMap<string, FieldReader> = new Map([
  ["speaker", readString],
  ["mepId", readMepId],
  ["party", readString],
  ["group", readString],
  ["date", readDate],
  ["topic", readString],
  ["procedure", readString],
  ["docs", readDocs],
  ["kind", readKind],
  ["recordedVote", readPosition],
  ["linkTier", readLinkTier],
]);

/** The fields of an explanation that a record may bring, `text` and `id` first. */
export const EXPLANATION_FIELDS: readonly string[] = ["text", "id", ...READERS.keys()];

const NULLABLE = new Set(["recordedVote", "linkTier"]);

function shown(value: unknown): string {
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function ownValue(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? Reflect.get(record, field) : undefined;
}

function readOptionalFields(record: object, place: Place, items: ParsedItem[]): object {
  const fields: Record<string, unknown> = {};
  for (const [field, read] of READERS) {
    const value = ownValue(record, field);
    if (value === undefined || (value === null && !NULLABLE.has(field))) continue;
    const result = read(value);
    if ("value" in result) {
      if (result.value !== "") fields[field] = result.value;
    } else {
      const message = `${field} is ${shown(value)}, not ${result.expected}; kept without it`;
      items.push(rejectionItem(place, "invalid-field", message, field));
    }
  }
  return fields;
}

function rejectText(text: unknown, place: Place, maxCharacters: number): ParsedItem | null {
  if (text === undefined || text === null)
    return rejectionItem(place, "missing-field", "there is no text", "text");
  if (typeof text !== "string")
    return rejectionItem(place, "invalid-field", `text is ${shown(text)}, not a string`, "text");
  if (text.length <= maxCharacters) return null;
  const message = `the text has ${text.length} characters, more than ${maxCharacters}`;
  return rejectionItem(place, "text-too-long", message, "text");
}

/** What one record of a source needs to become an explanation. */
export interface RecordContext {
  readonly place: Place;
  /** 1-based number of the record in its source, for the default id. */
  readonly ordinal: number;
  readonly ids: IdRegister;
  readonly options: ParseOptions;
}

/**
 * Turns a record (an object of unknown fields) into an explanation. A record without a string `text`, or
 * with an id used before, is rejected; any other field that is not what it should be is left out and
 * reported, and the record kept. Only the record's own fields are read; unknown ones are passed over.
 *
 * @example
 * readExplanation({ text: "Pour.", date: "06/07/2021" }, context);
 * // [{ type: "explanation", explanation: { id: "file#1", text: "Pour.", date: "2021-07-06", source: … } }]
 */
export function readExplanation(record: object, context: RecordContext): readonly ParsedItem[] {
  const { place, ids, options } = context;
  const items: ParsedItem[] = [];
  const text = ownValue(record, "text");
  const rejection = rejectText(text, place, options.maxTextCharacters ?? MAX_TEXT_CHARACTERS);
  if (rejection) return [rejection];
  const id = readRecordId(record, context, items);
  const duplicate = ids.claim(id, place);
  if (duplicate) return [...items, duplicate];
  const fields = readOptionalFields(record, place, items);
  const explanation = { id, text: String(text), ...fields, source: place } satisfies Explanation;
  return [...items, explanationItem(explanation)];
}

function readRecordId(record: object, context: RecordContext, items: ParsedItem[]): string {
  const value = ownValue(record, "id");
  const fallback = context.ids.defaultId(context.ordinal);
  if (value === undefined || value === null || value === "") return fallback;
  const result = readId(value);
  if ("value" in result) return String(result.value);
  const message = `id is ${shown(value)}, not ${result.expected}; ${fallback} is used`;
  items.push(rejectionItem(context.place, "invalid-field", message, "id"));
  return fallback;
}
