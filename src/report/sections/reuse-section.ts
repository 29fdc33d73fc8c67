import type { PassagePart } from "../../reuse/align-passages.js";
import type { ReusePair } from "../../reuse/find-reuse.js";
import { plotReuse } from "../charts/plot-reuse.js";
import { formatFigure } from "../figure.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatFoldedTable, formatTable } from "../table.js";
import { formatSection } from "./section.js";

/** Pairs whose passages are printed; the most alike first. */
const SHOWN_PAIRS = 12;
const SHOWN_CLUSTERS = 40;

function formatMatrix(context: ReportContext): Markup {
  const { input, lang, words } = context;
  const matrix = input.reuse?.matrix;
  if (matrix === undefined || matrix.labels.length === 0) return NOTHING;
  const rows = matrix.labels.map((label, i) => [
    label,
    ...matrix.labels.map((_, j) => {
      const share = matrix.shares[i]?.[j] ?? null;
      const number = formatNumber(matrix.sharedWordCounts[i]?.[j] ?? 0, lang);
      return {
        shown: markup`${number} <small>(${formatShare(share, lang)})</small>`,
        value: share ?? -1,
      };
    }),
  ]);
  return formatFigure(
    {
      id: "reuse-matrix",
      title: words.charts.reuse,
      note: words.charts.reuseNote,
      plot: (options) => plotReuse(matrix, options),
      table: {
        caption: words.charts.reuse,
        columns: [{ label: "" }, ...matrix.labels.map((label) => ({ label, isNumber: true }))],
        rows,
      },
    },
    context,
  );
}

function formatPartyLines({ input, lang, texts }: ReportContext): Markup {
  const parties = input.reuse?.partyLines?.parties ?? [];
  if (parties.length === 0) return NOTHING;
  const cell = (count: number, share: number | null) => ({
    shown: markup`${formatNumber(count, lang)} <small>(${formatShare(share, lang)})</small>`,
    value: share ?? -1,
  });
  return formatTable({
    caption: texts.partyLine,
    columns: [
      { label: texts.party },
      ...[texts.textsHeading, texts.words, texts.inside, texts.outside, texts.institutional].map(
        (label) => ({ label, isNumber: true }),
      ),
    ],
    rows: parties.map((line) => [
      line.party,
      { shown: formatNumber(line.textCount, lang), value: line.textCount },
      { shown: formatNumber(line.wordCount, lang), value: line.wordCount },
      cell(line.insideWordCount, line.insideShare),
      cell(line.outsideWordCount, line.outsideShare),
      cell(line.institutionalWordCount, line.institutionalShare),
    ]),
  });
}

function formatClusters({ input, lang, texts }: ReportContext): Markup {
  const clusters = (input.reuse?.clusters ?? []).filter(({ ids }) => ids.length > 1);
  if (clusters.length === 0) return NOTHING;
  return formatFoldedTable(`${texts.clusters} (${formatNumber(clusters.length, lang)})`, {
    caption: texts.clusters,
    columns: [
      { label: texts.clusterTexts, isNumber: true },
      { label: texts.clusterMembers },
      { label: texts.clusterParties },
    ],
    rows: clusters
      .slice(0, SHOWN_CLUSTERS)
      .map(({ ids, speakers, parties }) => [
        formatNumber(ids.length, lang),
        speakers.join(", "),
        parties.join(", "),
      ]),
  });
}

function formatSide(parts: readonly PassagePart[], side: "left" | "right"): Markup {
  const pieces = parts.map((part) => {
    const quote = part[side]?.quote ?? "";
    return part.type === "same" || quote === "" ? markup`${quote} ` : markup`<u>${quote}</u> `;
  });
  return markup`<blockquote>${pieces}</blockquote>`;
}

function formatPair(pair: ReusePair, context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const passages = pair.passages ?? [];
  const nameOf = (id: string): string => {
    const record = input.records.find((each) => each.id === id);
    return record?.speaker ? `${record.speaker}${record.party ? `, ${record.party}` : ""}` : id;
  };
  const rows = passages.map(
    ({ parts }) =>
      markup`<div class="pair">${formatSide(parts, "left")}${formatSide(parts, "right")}</div>`,
  );
  const share = `${formatShare(pair.containment, lang)} (${texts.containment})`;
  return markup`<details class="data"><summary>${nameOf(pair.leftId)} | ${nameOf(pair.rightId)} – ${share}</summary><div class="pair names"><b>${nameOf(pair.leftId)}</b><b>${nameOf(pair.rightId)}</b></div>${rows}</details>`;
}

function formatPassages(context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const pairs = (input.reuse?.pairs ?? [])
    .filter(({ passages }) => passages !== null && passages.length > 0)
    .toSorted((a, b) => b.containment - a.containment || b.sharedGramCount - a.sharedGramCount);
  if (pairs.length === 0) return NOTHING;
  const shown = pairs.slice(0, SHOWN_PAIRS).map((pair) => formatPair(pair, context));
  const rest = pairs.length - shown.length;
  const more =
    rest > 0 ? markup`<p class="note">${texts.morePairs(formatNumber(rest, lang))}</p>` : null;
  return markup`<h3>${texts.passages}</h3><p>${texts.passagesNote}</p>${shown}${more}`;
}

/** Wording that texts share: matrix, parties, clusters, passages side by side. */
export function formatReuse(context: ReportContext): Markup {
  const { input, texts } = context;
  if (input.reuse === undefined) return NOTHING;
  return formatSection(
    "reuse",
    texts.sections.reuse,
    markup`<p>${texts.reuseIntro}</p>`,
    formatMatrix(context),
    formatPartyLines(context),
    formatClusters(context),
    formatPassages(context),
  );
}
