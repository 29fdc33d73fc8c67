import type { ToneLabel } from "../../types.js";
import { linkToExplanations } from "../anchors.js";
import { formatEstimate } from "../format-estimate.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber, formatSigned } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatTable } from "../table.js";
import { nameOf } from "../tables/positions-table.js";
import { formatSection } from "./section.js";

const LABELS: readonly ToneLabel[] = ["positive", "mixed", "neutral", "negative"];

/** Tone by party: evaluation of the text put to the vote. */
export function formatTone(context: ReportContext): Markup {
  const { input, lang, texts, words } = context;
  const groups = input.groups.party.filter(({ analysedCount }) => analysedCount > 0);
  if (groups.length === 0) return NOTHING;
  const table = formatTable({
    caption: `${texts.sections.tone} – ${texts.byParty}`,
    columns: [
      { label: texts.party },
      { label: texts.textsHeading, isNumber: true },
      ...LABELS.map((label) => ({ label: words.tone[label], isNumber: true })),
      { label: "−1 … +1", isNumber: true },
    ],
    rows: groups.map((group) => [
      nameOf(group, context),
      { shown: formatNumber(group.analysedCount, lang), value: group.analysedCount },
      ...LABELS.map((tone) =>
        formatEstimate(group.tone.labels[tone], context, (count) =>
          linkToExplanations(count, { party: group.name, tone }, context),
        ),
      ),
      { shown: formatSigned(group.tone.meanScore, lang), value: group.tone.meanScore ?? -2 },
    ]),
  });
  return formatSection("tone", texts.sections.tone, markup`<p>${texts.toneIntro}</p>`, table);
}
