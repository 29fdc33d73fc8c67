import type { PassagePart } from "../../reuse/align-passages.js";
import type { Reuse, ReusePair } from "../../reuse/find-reuse.js";
import type { PartyLines } from "../../reuse/measure-party-line.js";
import type { Explanation } from "../../types.js";
import { formatNumber, formatShare } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { reuseWordsOf } from "./reuse-words.js";
import { createStyle, type Style } from "./style.js";
import { formatTextTable } from "./text-table.js";

const SHOWN_CLUSTERS = 30;
const SHOWN_PAIRS = 20;
const SHOWN_COMMON_GROUND = 12;

export interface ReuseInputs {
  readonly reuse: Reuse;
  readonly partyLines: PartyLines;
  /** Names and dates behind the ids. */
  readonly explanations: readonly Pick<Explanation, "id" | "speaker" | "party" | "date">[];
}

export interface ReuseTerminalOptions extends TerminalOptions {
  /** Print the aligned passages of every pair shown. Default false. */
  readonly showsPassages?: boolean;
}

type Context = ReuseTerminalOptions & {
  readonly lang: "fr" | "en";
  readonly width: number;
  readonly style: Style;
  readonly nameOf: (id: string) => string;
};

function formatClusters({ clusters }: Reuse, { lang, width }: Context): string {
  const words = reuseWordsOf(lang);
  const shared = clusters.filter(({ ids }) => ids.length > 1);
  const rows = shared
    .slice(0, SHOWN_CLUSTERS)
    .map(({ ids, speakers, parties, firstDate, lastDate }) => [
      String(ids.length),
      speakers.join(", ") || ids.join(", "),
      parties.join(", "),
      firstDate === lastDate ? (firstDate ?? "–") : `${firstDate} – ${lastDate}`,
    ]);
  const columns = [
    { title: words.texts, align: "right" as const },
    { title: words.members, wraps: true },
    { title: words.parties, wraps: true },
    { title: words.dates },
  ];
  if (rows.length === 0) return words.noCluster;
  const more = shared.length - rows.length;
  const table = formatTextTable(columns, rows, width);
  return more > 0 ? `${table}\n${words.moreClusters(more)}` : table;
}

function formatPartyLines({ parties }: PartyLines, { lang, width }: Context): string {
  const words = reuseWordsOf(lang);
  const share = (count: number, value: number | null): string =>
    count === 0 ? "–" : formatShare(value, lang, 1);
  const hasInstitutions = parties.some((line) => line.institutionalWordCount > 0);
  const rows = parties.map((line) => [
    line.party,
    String(line.textCount),
    formatNumber(line.wordCount, lang),
    share(line.insideWordCount, line.insideShare),
    share(line.ownInsideWordCount, line.ownInsideShare),
    share(line.outsideWordCount, line.outsideShare),
    ...(hasInstitutions ? [share(line.institutionalWordCount, line.institutionalShare)] : []),
  ]);
  const numbers = [
    words.texts,
    words.words,
    words.inside,
    words.ownInside,
    words.outside,
    ...(hasInstitutions ? [words.institutional] : []),
  ].map((title) => ({ title, align: "right" as const }));
  return formatTextTable([{ title: words.party, wraps: true }, ...numbers], rows, width);
}

/** Words that only one side has stand in brackets: marks do not depend on colour. */
function formatSide(parts: readonly PassagePart[], side: "left" | "right"): string {
  return parts
    .flatMap((part) => {
      const quote = part[side]?.quote.replace(/\s+/gu, " ").trim() ?? "";
      return quote === "" ? [] : [part.type === "same" ? quote : `[${quote}]`];
    })
    .join(" ");
}

function formatPassages(pair: ReusePair, { width, nameOf }: Context): string {
  const rows = (pair.passages ?? []).map(({ parts }) => [
    formatSide(parts, "left"),
    formatSide(parts, "right"),
  ]);
  const columns = [pair.leftId, pair.rightId].map((id) => ({ title: nameOf(id), wraps: true }));
  return formatTextTable(columns, rows, width);
}

const byLikeness = (a: ReusePair, b: ReusePair): number =>
  b.containment - a.containment || b.sharedGramCount - a.sharedGramCount;

function formatPairs({ pairs }: Reuse, context: Context): string[] {
  const { lang, width, nameOf } = context;
  const words = reuseWordsOf(lang);
  if (pairs.length === 0) return [];
  const shown = pairs.toSorted(byLikeness).slice(0, SHOWN_PAIRS);
  const rows = shown.map((pair) => [
    nameOf(pair.leftId),
    nameOf(pair.rightId),
    String(pair.sharedGramCount),
    formatShare(pair.containment, lang),
    formatShare(pair.ownContainment, lang),
    formatShare(pair.resemblance, lang),
  ]);
  const columns = [
    { title: "", wraps: true },
    { title: "", wraps: true },
    ...[words.shared, words.containment, words.ownContainment, words.resemblance].map((title) => ({
      title,
      align: "right" as const,
    })),
  ];
  const more = pairs.length - shown.length;
  const aligned = shown.filter(({ passages }) => (passages ?? []).length > 0);
  return [
    context.style.bold(words.pairs),
    formatTextTable(columns, rows, width) + (more > 0 ? `\n${words.morePairs(more)}` : ""),
    ...(context.showsPassages === true && aligned.length > 0
      ? [
          context.style.bold(words.passages),
          ...aligned.map((pair) => formatPassages(pair, context)),
        ]
      : []),
  ];
}

function formatCommonGround({ commonGround }: Reuse, { lang, width, style }: Context): string[] {
  const words = reuseWordsOf(lang);
  if (commonGround.length === 0) return [];
  const rows = commonGround
    .slice(0, SHOWN_COMMON_GROUND)
    .map((row) => [
      `« ${row.quote.replace(/\s+/gu, " ")} »`,
      ...[row.textCount, row.speakerCount, row.partyCount].map(String),
      words.reasons[row.reason],
    ]);
  const columns = [
    { title: words.run, wraps: true },
    ...[words.texts, words.members, words.parties].map((title) => ({
      title,
      align: "right" as const,
    })),
    { title: words.reason },
  ];
  const more = commonGround.length - rows.length;
  const table = formatTextTable(columns, rows, width);
  return [style.bold(words.commonGround), more > 0 ? `${table}\n${words.moreRuns(more)}` : table];
}

/**
 * Shared wording as text for a terminal: clusters, party line, the pairs that share most (with their passages side by
 * side where asked for), and the common ground that was left out. It says what is shared, never who wrote it first.
 *
 * @example
 * formatTerminalReuse({ reuse: findReuse(index), partyLines: measurePartyLine(index), explanations });
 */
export function formatTerminalReuse(
  { reuse, partyLines, explanations }: ReuseInputs,
  options: ReuseTerminalOptions = {},
): string {
  const { lang = "fr", width = DEFAULT_WIDTH } = options;
  const style = createStyle(options.hasStyles === true);
  const words = reuseWordsOf(lang);
  const named = new Map(explanations.map(({ id, speaker }) => [id, speaker ?? id]));
  const nameOf = (id: string): string => named.get(id) ?? id;
  const context: Context = { ...options, lang, width, style, nameOf };
  const largest = reuse.clusters[0]?.ids.length ?? 0;
  return `${[
    words.head(reuse.textCount, reuse.clusters.length, largest),
    style.bold(words.clusters),
    formatClusters(reuse, context),
    style.bold(words.partyLine),
    formatPartyLines(partyLines, context),
    ...formatPairs(reuse, context),
    ...formatCommonGround(reuse, context),
    style.dim(words.notes(reuse.gramSize, formatShare(reuse.threshold, lang)).join("\n")),
  ].join("\n\n")}\n`;
}
