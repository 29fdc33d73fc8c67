import type { GroupSummary } from "../summary/types.js";
import { formatArgumentTable, formatStanceTable } from "./terminal/format-groups.js";
import { formatRecords } from "./terminal/format-records.js";
import { createStyle } from "./terminal/style.js";
import { terminalWordsOf } from "./terminal/terminal-words.js";
import type { FrameWords, ReportInput, ReportLanguage } from "./types.js";

export interface TerminalOptions {
  /** Default `"fr"`. */
  readonly lang?: ReportLanguage;
  /** Characters a line, where the columns allow. Default 120. */
  readonly width?: number;
  /** Colours, underlines and context around quotes (a terminal). Default false: plain text. */
  readonly hasStyles?: boolean;
  /** All quotes, under the label that each shows. Default false: the first that shows the position. */
  readonly showsEvidence?: boolean;
  /** Words of frames that are not the library's own. */
  readonly frames?: Readonly<Record<string, FrameWords>>;
}

type TerminalInput = Pick<ReportInput, "title" | "records" | "rejections" | "groups">;

function formatHeading(
  { title, records, rejections }: TerminalInput,
  options: TerminalOptions,
): string {
  const words = terminalWordsOf(options.lang);
  const oralCount = records.filter((record) => record.kind === "oral").length;
  const rejectedCount = rejections?.length ?? 0;
  const counts = [
    words.written(records.length - oralCount),
    ...(oralCount > 0 ? [words.oral(oralCount)] : []),
    ...(rejectedCount > 0 ? [words.rejected(rejectedCount)] : []),
  ].join(", ");
  const style = createStyle(options.hasStyles === true);
  return title === undefined ? counts : `${style.bold(title)}\n${counts}`;
}

/** Group tables of the written texts; groups that only spoke are left to the records. */
function formatGroups(groups: TerminalInput["groups"], options: TerminalOptions): string[] {
  const words = terminalWordsOf(options.lang);
  const style = createStyle(options.hasStyles === true);
  const withTexts = (list: readonly GroupSummary[]) => list.filter((group) => group.textCount > 0);
  const tables = [
    { title: words.party, groups: withTexts(groups.party) },
    { title: words.group, groups: withTexts(groups.group) },
  ].filter((table) => table.groups.length > 0);
  if (tables.length === 0) return [];
  return [
    style.bold(words.statedTitle),
    ...tables.map((table) => formatStanceTable(table.title, table.groups, options)),
    style.bold(words.argumentTitle),
    ...tables.map((table) => formatArgumentTable(table.title, table.groups, options)),
    style.dim(words.notes.join("\n")),
  ];
}

/**
 * A corpus as text for a terminal or a file: every record with the words that show its position, then what the groups
 * state and how they argue, by national party and by political group.
 *
 * @example
 * formatTerminalReport({ records, groups }, { width: 100, hasStyles: process.stdout.isTTY });
 */
export function formatTerminalReport(input: TerminalInput, options: TerminalOptions = {}): string {
  const parts = [
    formatHeading(input, options),
    formatRecords(input.records, options),
    ...formatGroups(input.groups, options),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
