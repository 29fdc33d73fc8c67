import { type Markup, markup } from "./markup.js";
import type { ReportContext } from "./report-context.js";

/** Where the explanations of a party stand. */
export function partyAnchor(name: string | null, { parties }: ReportContext): string {
  return `p-${parties.indexOf(name)}`;
}

/** What the script filters by when a number is followed; without script the link leads to the party's texts. */
export interface ExplanationFilter {
  readonly party?: string | null;
  readonly group?: string | null;
  readonly stance?: string;
  readonly ground?: string;
  /** Frame number and role, as `0-threatened`. */
  readonly role?: string;
  readonly tone?: string;
}

/** A number as a link to the explanations that it counts. */
export function linkToExplanations(
  shown: Markup,
  filter: ExplanationFilter,
  context: ReportContext,
): Markup {
  const anchor = filter.party === undefined ? "explanations" : partyAnchor(filter.party, context);
  const pairs = [
    filter.party !== undefined && `p=${context.parties.indexOf(filter.party)}`,
    filter.group !== undefined && `g=${context.groups.indexOf(filter.group)}`,
    filter.stance !== undefined && `s=${filter.stance}`,
    filter.ground !== undefined && `k=${filter.ground}`,
    filter.role !== undefined && `r=${filter.role}`,
    filter.tone !== undefined && `t=${filter.tone}`,
    // The tables count what is written; interventions in plenary stand apart.
    "w=written",
  ].filter((pair) => pair !== false);
  return markup`<a href="#${anchor}" data-f="${pairs.join("&")}">${shown}</a>`;
}
