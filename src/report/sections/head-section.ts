import type { GroupSummary } from "../../summary/types.js";
import type { Position } from "../../types.js";
import { type ExplanationFilter, linkToExplanations } from "../anchors.js";
import { type Markup, markup } from "../markup.js";
import { formatDate, formatNumber, formatShare } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatFacts } from "./section.js";

export interface HeadlineCounts {
  readonly textCount: number;
  readonly stated: Readonly<Record<Position, number>>;
  readonly inferredCount: number;
  readonly indetermineCount: number;
}

/** The headline figures, over all parties: written explanations only, as the summary counts them. */
export function countHeadline(groups: readonly GroupSummary[]): HeadlineCounts {
  const sum = (of: (group: GroupSummary) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  const stated = (position: Position): number => sum((g) => g.stance[position].declaredCount);
  return {
    textCount: sum((g) => g.textCount),
    stated: {
      pour: stated("pour"),
      contre: stated("contre"),
      abstention: stated("abstention"),
    },
    inferredCount: sum(
      (g) =>
        g.stance.pour.inferredCount +
        g.stance.contre.inferredCount +
        g.stance.abstention.inferredCount,
    ),
    indetermineCount: sum((g) => g.stance.indetermine.count),
  };
}

/** The one value that all records share, or null. */
function sharedValue(values: readonly (string | undefined)[]): string | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

export function titleOf({ input, texts }: ReportContext): string {
  return (
    input.title ??
    input.rollCall?.title ??
    sharedValue(input.records.map(({ topic }) => topic)) ??
    texts.fallbackTitle
  );
}

/** The five figures. */
export function formatTiles(
  counts: HeadlineCounts,
  { lang, texts }: Pick<ReportContext, "lang" | "texts">,
  link: (count: Markup, filter: ExplanationFilter) => Markup = (count) => count,
): Markup {
  const stated = (stance: Position) => ({ stance, ground: "declared" });
  const tile = (look: string, count: number, label: string, filter: ExplanationFilter): Markup => {
    const share = counts.textCount === 0 ? null : count / counts.textCount;
    return markup`<li class="${look}"><b>${link(markup`${formatNumber(count, lang)}`, filter)}</b> <span>${label} <small>(${formatShare(share, lang)})</small></span></li>`;
  };
  return markup`<ul class="tiles">${[
    tile("k-pour", counts.stated.pour, texts.tiles.pour, stated("pour")),
    tile("k-contre", counts.stated.contre, texts.tiles.contre, stated("contre")),
    tile("k-abstention", counts.stated.abstention, texts.tiles.abstention, stated("abstention")),
    tile("k-inferred", counts.inferredCount, texts.tiles.inferred, { ground: "inferred" }),
    tile("k-indetermine", counts.indetermineCount, texts.tiles.indetermine, {
      stance: "indetermine",
    }),
  ]}</ul>`;
}

function formatVote({ input, lang, texts }: ReportContext): Markup {
  const { rollCall, records } = input;
  const totals = rollCall?.totals;
  const date = rollCall?.date ?? sharedValue(records.map((record) => record.date));
  const procedure =
    rollCall?.procedure ?? sharedValue(records.map((record) => record.procedure)) ?? null;
  const number = (count: number): string => formatNumber(count, lang);
  return formatFacts([
    [texts.date, date ? formatDate(date, lang) : null],
    [texts.procedure, procedure],
    [texts.docs, rollCall?.docs?.join(", ") ?? null],
    [
      texts.chamber,
      totals
        ? texts.chamberVotes(number(totals.for), number(totals.against), number(totals.abstention))
        : null,
    ],
  ]);
}

/** Title, the vote, and the five figures that everything else explains. */
export function formatHead(context: ReportContext): Markup {
  const title = titleOf(context);
  const link = (count: Markup, filter: ExplanationFilter) =>
    linkToExplanations(count, filter, context);
  const counts = countHeadline(context.input.groups.party);
  const { lang, texts } = context;
  const number = formatNumber(counts.textCount, lang);
  return markup`<header><p class="kicker">${texts.kicker}</p><h1${title.length > 90 ? markup` class="long"` : null}>${title}</h1>${formatVote(context)}<p class="lead">${texts.headline(counts.textCount, number)}</p>${formatTiles(counts, context, link)}</header>\n`;
}
