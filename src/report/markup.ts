/** Finished HTML or SVG. Made by `markup` only, so that nothing from the input gets in unescaped. */
export interface Markup {
  readonly markup: string;
}

export type MarkupValue = string | number | Markup | readonly Markup[] | null | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Markup characters; controls of C0 and C1; controls of writing direction; lone surrogates (they match with `u`). */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** ⟦U+202E⟧: what cannot be seen, or would turn the line around, shown by its number. */
function showCodePoint(character: string): string {
  return `⟦U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟧`;
}

/**
 * Text as HTML, SVG or XML content or attribute value. Control characters, controls of writing direction (Unicode
 * Technical Report 36, 2.10) and lone surrogates are shown by their numbers.
 *
 * @example
 * escapeMarkup("<b> & \u202E"); // "&lt;b&gt; &amp; ⟦U+202E⟧"
 */
export function escapeMarkup(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? showCodePoint(character));
}

function render(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map((part) => part.markup).join("");
}

/**
 * HTML or SVG from a template: every value put in is escaped, unless it is markup itself.
 *
 * @example
 * markup`<td>${"a < b"}</td>`.markup; // "<td>a &lt; b</td>"
 */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  let text = strings[0] ?? "";
  values.forEach((value, i) => {
    text += render(value) + (strings[i + 1] ?? "");
  });
  return { markup: text };
}

/** Text that is known to be safe: the style sheet, the script, numbers made by the library. */
export function trusted(text: string): Markup {
  return { markup: text };
}

export const NOTHING: Markup = { markup: "" };
