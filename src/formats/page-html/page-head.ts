import type { HtmlTag } from "../../vendor/htmlparser2.js";
import { parseDate } from "../shared/dates.js";
import { readPageLink } from "../shared/page-links.js";

/** What stands above the records and holds for all of them. */
export interface PageHead {
  topic: string | null;
  procedure: string | null;
  readonly docs: string[];
  /** Dates of the main votes, as their boxes print them. */
  readonly voteDates: Set<string>;
  /** Dates of the sittings that the page links to. */
  readonly sittingDates: Set<string>;
  /** Group of each member, from the page's filter. */
  readonly groups: Map<number, string>;
}

export function createPageHead(): PageHead {
  return {
    topic: null,
    procedure: null,
    docs: [],
    voteDates: new Set(),
    sittingDates: new Set(),
    groups: new Map(),
  };
}

/** Takes from a link or an option of the group filter what it tells. */
export function readHeadTag(head: PageHead, tag: HtmlTag): void {
  if (tag.name === "a") {
    const link = readPageLink(tag.attributes.get("href") ?? "");
    head.procedure ??= link.procedure ?? null;
    if (link.doc !== undefined && !head.docs.includes(link.doc)) head.docs.push(link.doc);
    if (link.sittingDate !== undefined) head.sittingDates.add(link.sittingDate);
  } else if (tag.name === "option") {
    const [group, ...members] = (tag.attributes.get("value") ?? "").split(",");
    for (const member of members)
      if (group && /^\d+$/.test(member)) head.groups.set(Number(member), group);
  }
}

export function readVoteDate(head: PageHead, text: string): void {
  const date = parseDate(text);
  if (date !== null) head.voteDates.add(date);
}

/**
 * The date of the vote: the main vote's, if the page prints one and only one; else that of the one sitting
 * that the page links to. Two dates are no date.
 */
export function dateOfVote(head: PageHead): string | null {
  const dates = head.voteDates.size > 0 ? head.voteDates : head.sittingDates;
  const [date] = dates;
  return dates.size === 1 && date !== undefined ? date : null;
}
