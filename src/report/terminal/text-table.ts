/** A column of a table of characters. */
export interface TextColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Columns that may be narrowed and wrapped where the table is too wide. Default false. */
  readonly wraps?: boolean;
}

const GAP = "  ";
const NARROWEST = 14;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is measured may carry terminal styles
const INVISIBLE = /\u001b\[[0-9;]*m|\p{Mn}/gu;

/** Number of columns that a text takes on a terminal, styles and combining marks not counted. */
export function displayWidth(text: string): number {
  return [...text.replace(INVISIBLE, "")].length;
}

/** Fills up with spaces to a width. */
export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** Breaks a text at spaces into lines of at most `width`; longer words stand alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function fitWidths(columns: readonly TextColumn[], natural: number[], width: number): number[] {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, w) => sum + w + GAP.length, -GAP.length);
  while (total() > width) {
    const widest = columns
      .map((column, i) => ({ i, width: column.wraps ? (widths[i] as number) : 0 }))
      .sort((a, b) => b.width - a.width)[0];
    if (widest === undefined || widest.width <= NARROWEST) break;
    widths[widest.i] = widest.width - 1;
  }
  return widths;
}

function layOutRow(
  cells: readonly string[],
  columns: readonly TextColumn[],
  widths: number[],
): string[] {
  const wrapped = cells.map((cell, i) =>
    columns[i]?.wraps ? wrapText(cell, widths[i] as number) : [cell],
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, i) => pad(lines[line] ?? "", widths[i] as number, columns[i]?.align))
      .join(GAP)
      .trimEnd(),
  );
}

/**
 * A table of aligned columns, at most `width` wide where its wrapping columns allow.
 *
 * @example
 * formatTextTable([{ title: "party" }, { title: "n", align: "right" }], [["LR", "2"]], 80);
 * // "party  n\n─────  ─\nLR     2"
 */
export function formatTextTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const titles = columns.map((column) => column.title);
  const natural = columns.map((_, i) =>
    Math.max(...[titles, ...rows].map((cells) => displayWidth(cells[i] ?? ""))),
  );
  const widths = fitWidths(columns, natural, width);
  const rule = widths.map((w) => "─".repeat(w)).join(GAP);
  const body = rows.flatMap((cells) => layOutRow(cells, columns, widths));
  return [...layOutRow(titles, columns, widths), rule, ...body].join("\n");
}
