import { PourcontreError } from "../errors.js";
import type { FrameDefinition } from "./frame-types.js";

type Fields = Readonly<Record<string, unknown>>;

const SCOPES = ["phrase", "clause", "sentence", "text"];
const SIDES = ["before", "after"];
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const MOST_WEIGHT = 5;

function fail(path: string, message: string): never {
  throw new PourcontreError("INVALID_FRAME", `frame: ${path} ${message}`);
}

function asObject(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fail(path, "must be an object");
  }
  return value as Fields;
}

function asList(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path, "must be a list");
}

function checkText(value: unknown, path: string): string {
  return typeof value === "string" && value.trim() !== "" ? value : fail(path, "must be a text");
}

function checkName(value: unknown, path: string): string {
  const name = checkText(value, path);
  return NAME.test(name)
    ? name
    : fail(path, `must be lower-case words joined by "-", not "${name}"`);
}

function checkPatterns(value: unknown, path: string): void {
  const patterns = typeof value === "string" ? [value] : asList(value, path);
  if (patterns.length === 0) fail(path, "must hold a pattern");
  patterns.forEach((pattern, i) => {
    checkText(pattern, `${path}[${i}]`);
  });
}

function checkKnown(fields: Fields, known: readonly string[], path: string): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) fail(`${path}.${key}`, "is not a field of the schema");
  }
}

const ENTRY_FIELDS = ["id", "pattern", "unless", "group", "example", "counterExample", "note"];
const CUE_FIELDS = [...ENTRY_FIELDS, "scope", "side", "reach", "weight", "on", "denied"];

function checkEntry(
  value: unknown,
  path: string,
  ids: Set<string>,
  known: readonly string[],
): Fields {
  const entry = asObject(value, path);
  checkKnown(entry, known, path);
  const id = checkName(entry["id"], `${path}.id`);
  if (ids.has(id)) fail(`${path}.id`, `"${id}" stands twice`);
  ids.add(id);
  checkPatterns(entry["pattern"], `${path}.pattern`);
  if (entry["unless"] !== undefined) checkPatterns(entry["unless"], `${path}.unless`);
  for (const key of ["group", "example", "counterExample"]) {
    if (entry[key] !== undefined) checkText(entry[key], `${path}.${key}`);
  }
  return entry;
}

function checkNumber(value: unknown, path: string, most: number): void {
  if (value === undefined) return;
  if (typeof value !== "number" || !(value >= 0 && value <= most)) {
    fail(path, `must be a number from 0 to ${most}`);
  }
}

function checkCue(value: unknown, path: string, ids: Set<string>, roles: readonly string[]): void {
  const cue = checkEntry(value, path, ids, CUE_FIELDS);
  if (!SCOPES.includes(cue["scope"] as string)) {
    fail(`${path}.scope`, `must be one of ${SCOPES.join(", ")}`);
  }
  if (cue["side"] !== undefined && !SIDES.includes(cue["side"] as string)) {
    fail(`${path}.side`, `must be one of ${SIDES.join(", ")}`);
  }
  checkNumber(cue["reach"], `${path}.reach`, 1_000);
  checkNumber(cue["weight"], `${path}.weight`, MOST_WEIGHT);
  if (cue["denied"] !== undefined && !roles.includes(cue["denied"] as string)) {
    fail(`${path}.denied`, `must be a role of the frame: ${roles.join(", ")}`);
  }
}

function checkRoles(value: unknown, ids: Set<string>): string[] {
  const roles = asList(value, "roles").map((role, i) => asObject(role, `roles[${i}]`));
  if (roles.length === 0) fail("roles", "must hold a role");
  const names = roles.map((role, i) => checkName(role["id"], `roles[${i}].id`));
  roles.forEach((role, i) => {
    checkKnown(role, ["id", "definition", "cues"], `roles[${i}]`);
    checkText(role["definition"], `roles[${i}].definition`);
    asList(role["cues"], `roles[${i}].cues`).forEach((cue, k) => {
      checkCue(cue, `roles[${i}].cues[${k}]`, ids, [...names, "absent"]);
    });
  });
  return names;
}

function checkClasses(value: unknown, path: string): void {
  if (value === undefined) return;
  for (const [name, members] of Object.entries(asObject(value, path))) {
    asList(members, `${path}.${name}`).forEach((member, i) => {
      checkText(member, `${path}.${name}[${i}]`);
    });
  }
}

const FIELDS = [
  "id",
  "version",
  "language",
  "title",
  "definition",
  "exploratory",
  "policyFrame",
  "classes",
  "macros",
  "mentions",
  "exclusions",
  "roles",
  "defaultRole",
];

/**
 * Checks a frame that a user wrote, or one of the project's own.
 *
 * @param value the parsed JSON file
 * @returns the same frame, with empty `classes`, `macros` and `exclusions` where it has none
 * @throws PourcontreError INVALID_FRAME, with the path of the field
 * @example
 * validateFrame({ id: "My frame" }); // throws "frame: id must be lower-case words joined by "-", not "My frame""
 */
export function validateFrame(value: unknown): FrameDefinition {
  const frame = asObject(value, "file");
  checkKnown(frame, FIELDS, "file");
  checkName(frame["id"], "id");
  if (typeof frame["version"] !== "number") fail("version", "must be a number");
  for (const key of ["language", "title", "definition"]) checkText(frame[key], key);
  checkClasses(frame["classes"], "classes");
  checkClasses(frame["macros"], "macros");
  const ids = new Set<string>();
  const mentions = asList(frame["mentions"], "mentions");
  if (mentions.length === 0) fail("mentions", "must hold an entry");
  mentions.forEach((entry, i) => {
    checkEntry(entry, `mentions[${i}]`, ids, ENTRY_FIELDS);
  });
  asList(frame["exclusions"] ?? [], "exclusions").forEach((entry, i) => {
    checkEntry(entry, `exclusions[${i}]`, ids, ENTRY_FIELDS);
  });
  const roles = checkRoles(frame["roles"], ids);
  const role = checkText(frame["defaultRole"], "defaultRole");
  if (!roles.includes(role))
    fail("defaultRole", `must be a role of the frame: ${roles.join(", ")}`);
  const rest = { classes: {}, macros: {}, exclusions: [] };
  return { ...rest, ...frame } as unknown as FrameDefinition;
}
