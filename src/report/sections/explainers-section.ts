import type { ResponseSummary } from "../../summary/types.js";
import type { Position } from "../../types.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatTable, type TableCell } from "../table.js";
import { formatSection } from "./section.js";

function toRow(name: string, response: ResponseSummary, context: ReportContext): TableCell[] {
  const { lang, texts } = context;
  const number = (value: number): string => formatNumber(value, lang);
  const votes = (counts: Readonly<Record<Position, number>>): string =>
    texts.votesOf(number(counts.pour), number(counts.contre), number(counts.abstention));
  return [
    name,
    { shown: number(response.voterCount), value: response.voterCount },
    { shown: number(response.authorCount), value: response.authorCount },
    { shown: formatShare(response.responseShare, lang), value: response.responseShare ?? -1 },
    votes(response.authorVotes),
    votes(response.silentVotes),
  ];
}

/** Who explains: recorded votes of the authors beside those of the silent. */
export function formatExplainers(context: ReportContext): Markup {
  const { input, texts, words } = context;
  const responses = input.groups.group.flatMap(({ name, response }) =>
    response ? [toRow(name ?? words.without, response, context)] : [],
  );
  const all = input.explainers ? [toRow(texts.explainersAll, input.explainers, context)] : [];
  if (responses.length + all.length === 0) return NOTHING;
  const table = formatTable({
    caption: `${texts.sections.explainers} – ${texts.byGroup}`,
    columns: [
      { label: texts.group },
      { label: texts.voters, isNumber: true },
      { label: texts.explaining, isNumber: true },
      { label: texts.responseRate, isNumber: true },
      { label: texts.authorVotes },
      { label: texts.silentVotes },
    ],
    rows: [...responses, ...all],
  });
  const intro = markup`<p>${texts.explainersIntro}</p>`;
  return formatSection("explainers", texts.sections.explainers, intro, table);
}
