import type { VoteCounts } from "../../reconcile/count-votes.js";
import type { ExplainerRow, ExplainersSummary } from "../../reconcile/explainer-types.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatFoldedTable, formatTable, type TableCell } from "../table.js";
import { formatSection } from "./section.js";

function toRow(row: ExplainerRow, name: string, context: ReportContext): TableCell[] {
  const { lang } = context;
  const number = (value: number): string => formatNumber(value, lang);
  const votes = ({ pour, contre, abstention }: VoteCounts): TableCell => ({
    shown: [pour, contre, abstention].map(number).join(" / "),
    value: pour,
  });
  const share = row.seats === 0 ? null : row.explained / row.seats;
  return [
    name,
    { shown: number(row.seats), value: row.seats },
    { shown: number(row.voted), value: row.voted },
    { shown: number(row.explained), value: row.explained },
    { shown: formatShare(share, lang), value: share ?? -1 },
    votes(row.explainers),
    votes(row.others),
  ];
}

function formatDeviations({ fromParty }: ExplainersSummary, context: ReportContext): Markup {
  const { lang, texts } = context;
  const { deviating, conforming } = fromParty;
  if (deviating.voted === 0) return NOTHING;
  const [a, b, c, d] = [
    deviating.explained,
    deviating.voted,
    conforming.explained,
    conforming.voted,
  ].map((count) => formatNumber(count, lang)) as [string, string, string, string];
  return markup`<p>${texts.deviating(a, b, c, d)}</p>`;
}

function formatSilent({ rows }: ExplainersSummary, context: ReportContext): Markup {
  const { texts, words } = context;
  const silent = rows.flatMap((row) =>
    row.silent.map(({ fullName, recorded }) => [
      fullName,
      row.name,
      recorded === null ? "–" : words.recorded[recorded],
    ]),
  );
  if (silent.length === 0) return NOTHING;
  return formatFoldedTable(texts.silentMembers, {
    caption: texts.silentMembers,
    columns: [{ label: texts.member }, { label: texts.group }, { label: texts.recorded }],
    rows: silent,
  });
}

/** Who explains: recorded votes of the authors beside those of the silent. */
export function formatExplainers(context: ReportContext): Markup {
  const { input, texts } = context;
  const { explainers } = input;
  if (!explainers) return NOTHING;
  const rows = explainers.rows.map((row) => toRow(row, row.name, context));
  const table = formatTable({
    caption: texts.byGroup,
    columns: [
      { label: "" },
      { label: texts.seats, isNumber: true },
      { label: texts.voters, isNumber: true },
      { label: texts.explaining, isNumber: true },
      { label: texts.responseRate, isNumber: true },
      { label: texts.authorVotes, isNumber: true },
      { label: texts.silentVotes, isNumber: true },
    ],
    rows: [...rows, toRow(explainers.all, texts.explainersAll, context)],
  });
  return formatSection(
    "explainers",
    texts.sections.explainers,
    markup`<p>${texts.explainersIntro}</p>`,
    table,
    formatDeviations(explainers, context),
    formatSilent(explainers, context),
  );
}
