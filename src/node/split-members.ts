/** A member of a JSON object as it is written. */
export interface RawMember {
  readonly name: string;
  /** The value's own characters. */
  readonly value: string;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Position after the string that opens at `start`. */
function skipString(json: string, start: number): number {
  let at = json.indexOf('"', start + 1);
  while (isEscaped(json, at)) at = json.indexOf('"', at + 1);
  return at + 1;
}

function isEscaped(json: string, at: number): boolean {
  let before = at - 1;
  while (json.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}

/** Position of the comma or brace that ends the value which begins at `start`. */
function skipValue(json: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = skipString(json, at) - 1;
    else if (OPENING.has(code)) depth++;
    else if (depth > 0 && CLOSING.has(code)) depth--;
    else if (depth === 0 && (code === COMMA || CLOSING.has(code))) return at;
  }
}

/**
 * The members of a JSON object with their values as written, so that they can be handed on without a change: large
 * numbers keep their digits. Of a name that stands twice the last counts, as for `JSON.parse`.
 *
 * @param json an object that `JSON.parse` accepts
 * @example
 * splitMembers('{"n": 12345678901234567890}'); // [{ name: "n", value: "12345678901234567890" }]
 */
export function splitMembers(json: string): RawMember[] {
  const members = new Map<string, string>();
  let at = json.indexOf("{") + 1;
  for (;;) {
    const nameStart = json.indexOf('"', at);
    if (nameStart < 0) break;
    const nameEnd = skipString(json, nameStart);
    const valueStart = json.indexOf(":", nameEnd) + 1;
    const valueEnd = skipValue(json, valueStart);
    const name = JSON.parse(json.slice(nameStart, nameEnd)) as string;
    members.set(name, json.slice(valueStart, valueEnd).trim());
    if (json.charCodeAt(valueEnd) !== COMMA) break;
    at = valueEnd + 1;
  }
  return Array.from(members, ([name, value]) => ({ name, value }));
}
