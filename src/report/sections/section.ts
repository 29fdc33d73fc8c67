import { type Markup, markup, NOTHING } from "../markup.js";

/** A part of the report with its heading; nothing where it has nothing to say. */
export function formatSection(id: string, title: string, ...parts: readonly Markup[]): Markup {
  const body = parts.filter((part) => part.markup !== "");
  if (body.length === 0) return NOTHING;
  return markup`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${body}</section>\n`;
}

/** Terms and what they stand for. */
export function formatFacts(facts: readonly (readonly [string, string | Markup | null])[]): Markup {
  const known = facts.filter(([, value]) => value !== null && value !== "");
  if (known.length === 0) return NOTHING;
  const rows = known.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`);
  return markup`<dl class="facts">${rows}</dl>\n`;
}
