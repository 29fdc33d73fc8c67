import { CODE_FIELDS, CODE_VALUES, type CodedText, type CodeField } from "./codes.js";

/**
 * The codes in a parsed JSON value: an object with the codebook's fields, the same under `gold`, or a record of the
 * analyzer (`stance.label`, `frames[].role`, `axis.label`, `tone.label`).
 *
 * @returns null where there is no `id` or no code; a value that the codebook does not name is not coded (null)
 * @example
 * readCodes({ id: "a", gold: { stance: "pour", declared: true } }); // { id: "a", stance: "pour", declared: true, … }
 */
export function readCodes(value: unknown): CodedText | null {
  if (!isObject(value)) return null;
  const id = value.id;
  if (typeof id !== "string" && typeof id !== "number") return null;
  const source = isObject(value.gold) ? value.gold : value;
  const raw = isObject(source.stance) ? flattenRecord(source) : source;
  const confidence = raw.confidence;
  const codes = createCodes((field) => raw[field]);
  if (CODE_FIELDS.every((field) => codes[field] === null)) return null;
  return {
    id: String(id),
    ...codes,
    confidence: typeof confidence === "number" ? confidence : null,
  };
}

/** Codes from one value a field, those that the codebook does not name left out. */
export function createCodes(
  readField: (field: CodeField) => unknown,
): Required<Omit<CodedText, "id" | "confidence">> {
  const declared = findCode("declared", readField("declared"));
  return {
    stance: findCode("stance", readField("stance")),
    declared: declared === null ? null : declared === "true",
    privacy: findCode("privacy", readField("privacy")),
    child: findCode("child", readField("child")),
    axis: findCode("axis", readField("axis")),
    tone: findCode("tone", readField("tone")),
  };
}

/** The code that a value names, without regard to case and surrounding space; null for none. */
export function findCode<Field extends CodeField>(
  field: Field,
  value: unknown,
): (typeof CODE_VALUES)[Field][number] | null {
  const written = typeof value === "boolean" ? String(value) : value;
  if (typeof written !== "string") return null;
  const folded = fold(written);
  const values: readonly (typeof CODE_VALUES)[Field][number][] = CODE_VALUES[field];
  const wanted = field === "declared" ? (TRUTHS[folded] ?? folded) : folded;
  return values.find((code) => code === wanted) ?? null;
}

const TRUTHS: Readonly<Record<string, string>> = {
  oui: "true",
  vrai: "true",
  yes: "true",
  1: "true",
  non: "false",
  faux: "false",
  no: "false",
  0: "false",
};

function fold(word: string): string {
  return word.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function flattenRecord(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stance = part(record.stance);
  const frames = Array.isArray(record.frames) ? record.frames.filter(isObject) : [];
  const roleOf = (id: string) => frames.find((frame) => frame.id === id)?.role;
  return {
    stance: stance.label,
    declared: stance.declared,
    confidence: stance.confidence,
    privacy: roleOf("privacy"),
    child: roleOf("child-protection"),
    axis: part(record.axis).label,
    tone: part(record.tone).label,
  };
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
