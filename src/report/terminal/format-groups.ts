import type { GroupSummary, ShareEstimate, StanceShareKey } from "../../summary/types.js";
import { formatShare } from "../numbers.js";
import type { TerminalOptions } from "../terminal.js";
import { frameWordsOf, wordsOf } from "../words/words.js";
import { createStyle } from "./style.js";
import { terminalWordsOf } from "./terminal-words.js";
import { formatTextTable, type TextColumn } from "./text-table.js";

const BAR_WIDTH = 12;
const STANCE_KEYS = ["pour", "contre", "abstention", "inferred", "indetermine"] as const;
/** Each part of a bar has a mark of its own: colour is never the only difference. */
const MARKS: Readonly<Record<StanceShareKey, string>> = {
  pour: "█",
  contre: "▒",
  abstention: "▓",
  inferred: "░",
  indetermine: "·",
};

/** Whole cells for shares that add up to 1, by largest remainder. */
function allotCells(shares: readonly number[], cells: number): number[] {
  const exact = shares.map((share) => share * cells);
  const whole = exact.map(Math.floor);
  const rest = cells - whole.reduce((sum, n) => sum + n, 0);
  const order = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
    .slice(0, rest);
  for (const { i } of order) whole[i] = (whole[i] as number) + 1;
  return whole;
}

function drawBar(group: GroupSummary, options: TerminalOptions): string {
  if (group.textCount === 0) return "";
  const style = createStyle(options.hasStyles === true);
  const shares = STANCE_KEYS.map((key) => group.stanceShares[key].share ?? 0);
  const cells = allotCells(shares, BAR_WIDTH);
  return STANCE_KEYS.map((key, i) => {
    const part = MARKS[key].repeat(cells[i] as number);
    return key === "inferred" || key === "indetermine" ? style.indetermine(part) : style[key](part);
  }).join("");
}

function formatEstimate(estimate: ShareEstimate, options: TerminalOptions): string {
  if (estimate.count === 0) return "–";
  return `${estimate.count} (${formatShare(estimate.share, options.lang ?? "fr")})`;
}

const nameOf = (group: GroupSummary, options: TerminalOptions): string =>
  group.name ?? terminalWordsOf(options.lang).unknownGroup;

/** Positions by group: a bar, then every part with its number and share. */
export function formatStanceTable(
  title: string,
  groups: readonly GroupSummary[],
  options: TerminalOptions,
): string {
  const words = wordsOf(options.lang ?? "fr");
  const own = terminalWordsOf(options.lang);
  const titles = [
    words.stance.pour,
    words.stance.contre,
    words.stance.abstention,
    words.inferredHeading,
    words.undeterminable,
  ].map((label, i) => `${MARKS[STANCE_KEYS[i] as StanceShareKey]} ${label}`);
  const columns: TextColumn[] = [
    { title, wraps: true },
    { title: own.texts, align: "right" },
    { title: own.distinct, align: "right" },
    { title: "" },
    ...titles.map((label) => ({ title: label, align: "right" as const })),
  ];
  const rows = groups.map((group) => [
    nameOf(group, options),
    String(group.textCount),
    String(group.clusterCount),
    drawBar(group, options),
    ...STANCE_KEYS.map((key) => formatEstimate(group.stanceShares[key], options)),
  ]);
  return formatTextTable(columns, rows, options.width ?? DEFAULT_WIDTH);
}

/** Default of `width`. */
export const DEFAULT_WIDTH = 120;

/** "objectif 9 · concédée 2": the labels that occur, most first. */
function listCounts(
  estimates: Readonly<Record<string, ShareEstimate>>,
  wordOf: (label: string) => string,
): string {
  const counted = Object.entries(estimates).filter(([, estimate]) => estimate.count > 0);
  counted.sort(([, a], [, b]) => b.count - a.count);
  return counted.map(([label, { count }]) => `${wordOf(label)} ${count}`).join(" · ") || "–";
}

/** Roles, axis and tone by group, each label with its number of texts. */
export function formatArgumentTable(
  title: string,
  groups: readonly GroupSummary[],
  options: TerminalOptions,
): string {
  const words = wordsOf(options.lang ?? "fr");
  const own = terminalWordsOf(options.lang);
  const frameIds = groups[0]?.frames.map((frame) => frame.id) ?? [];
  const frames = frameIds.map((id) => frameWordsOf(id, words, options));
  const columns: TextColumn[] = [
    title,
    ...frames.map((frame) => frame.name),
    own.axis,
    own.tone,
  ].map((name) => ({ title: name, wraps: true }));
  const rows = groups.map((group) => [
    nameOf(group, options),
    ...group.frames.map(({ roles }, i) =>
      listCounts(roles, (role) => frames[i]?.roles[role] ?? role),
    ),
    listCounts(
      group.axis.labels,
      (label) => words.axisLabels[label as keyof typeof words.axisLabels],
    ),
    listCounts(group.tone.labels, (label) => words.tone[label as keyof typeof words.tone]),
  ]);
  return formatTextTable(columns, rows, options.width ?? DEFAULT_WIDTH);
}
