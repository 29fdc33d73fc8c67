import type { ParsedItem } from "../../types.js";
import { type Place, rejectionItem } from "./items.js";

type JsonResult = { readonly record: object } | { readonly rejection: ParsedItem };

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.length > 120 ? `${message.slice(0, 117)}…` : message;
}

/** Parses one JSON object; anything else is a rejection. */
export function parseJson(source: string, place: Place): JsonResult {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { rejection: rejectionItem(place, "invalid-json", `not JSON: ${reason(error)}`) };
  }
  if (isRecord(value)) return { record: value };
  const kind = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  return { rejection: rejectionItem(place, "not-an-object", `${kind}, not an object`) };
}

/** An own property of an unknown value, `undefined` where there is none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
