import { type RandomSource, shuffle } from "../statistics/random.js";
import type { Explanation } from "../types.js";
import { CODE_FIELDS, type CodeField } from "./codes.js";
import { formatCell } from "./format-cell.js";

export interface CodeSheetOptions {
  /** Puts the texts in random order, so that neighbours say nothing; without it they stay in order. */
  readonly random?: RandomSource;
  /** Columns to fill in. Default: all of the codebook. */
  readonly fields?: readonly CodeField[];
  /** Show the title of the procedure beside the text. The codebook codes from the text alone. Default false. */
  readonly includesTopic?: boolean;
  /** Default ";" (what a French spreadsheet opens). */
  readonly delimiter?: "," | ";" | "\t";
}

export interface CodeSheet {
  /** CSV for the coder: item, text, one empty column a field, note. */
  readonly sheet: string;
  /** CSV that leads from items back to ids; keep it from the coder, ids can tell the author. */
  readonly key: string;
}

/**
 * A blind coding sheet: texts under neutral item numbers, without author, party, group, date or recorded vote. It
 * cannot hide what the text itself tells. Cells are safe to open in a spreadsheet.
 *
 * @example
 * createCodeSheet([{ id: "a", text: "Je vote pour." }]).sheet; // '\uFEFF"item";"text";"stance";…'
 */
export function createCodeSheet(
  explanations: readonly Pick<Explanation, "id" | "text" | "topic">[],
  options: CodeSheetOptions = {},
): CodeSheet {
  const { random, fields = CODE_FIELDS, includesTopic = false, delimiter = ";" } = options;
  const texts = random ? shuffle(explanations, random) : explanations;
  const width = String(texts.length).length;
  const items = texts.map((_, i) => `t${String(i + 1).padStart(width, "0")}`);
  const topics = (topic: string | undefined) => (includesTopic ? [topic ?? ""] : []);
  const blanks = fields.map(() => "");
  const rows = [
    ["item", ...topics("topic"), "text", ...fields, "note"],
    ...texts.map(({ text, topic }, i) => [items[i] ?? "", ...topics(topic), text, ...blanks, ""]),
  ];
  const keys = [["item", "id"], ...texts.map(({ id }, i) => [items[i] ?? "", id])];
  return { sheet: formatTable(rows, delimiter), key: formatTable(keys, delimiter) };
}

/** With a byte order mark, so that spreadsheets read UTF-8. */
function formatTable(rows: readonly (readonly string[])[], delimiter: string): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCell).join(delimiter)}\r\n`).join("")}`;
}
