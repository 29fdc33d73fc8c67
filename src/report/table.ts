import { type Markup, markup } from "./markup.js";

/** The numbers behind a chart, or a table of its own. The first cell of a row is its header. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly label: string;
  /** Right-aligned, sorted as a number. */
  readonly isNumber?: boolean;
}

/** What is shown, and the value to sort by where that is not what is shown. */
export type TableCell =
  | string
  | Markup
  | { readonly shown: string | Markup; readonly value: number };

function splitCell(cell: TableCell): { shown: string | Markup; value: number | null } {
  return typeof cell === "object" && "shown" in cell ? cell : { shown: cell, value: null };
}

function formatCell(cell: TableCell, column: TableColumn | undefined): Markup {
  const { shown, value } = splitCell(cell);
  const kind = column?.isNumber ? markup` class="n"` : null;
  return value === null
    ? markup`<td${kind}>${shown}</td>`
    : markup`<td${kind} data-v="${value}">${shown}</td>`;
}

/**
 * A table with caption and scopes, in a frame that scrolls sideways where it is too wide.
 *
 * @example
 * formatTable({ caption: "Textes", columns: [{ label: "Parti" }], rows: [["Parti des Rives"]] }).markup;
 */
export function formatTable({ caption, columns, rows }: DataTable): Markup {
  const heads = columns.map(
    ({ label, isNumber }) =>
      markup`<th scope="col"${isNumber ? markup` class="n"` : null}>${label}</th>`,
  );
  const lines = rows.map((row) => {
    const [first = "", ...rest] = row;
    const cells = rest.map((cell, i) => formatCell(cell, columns[i + 1]));
    return markup`<tr><th scope="row">${splitCell(first).shown}</th>${cells}</tr>\n`;
  });
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>\n${lines}</tbody></table></div>\n`;
}

/** The same, folded away under a chart. */
export function formatFoldedTable(summary: string, table: DataTable): Markup {
  return markup`<details class="data"><summary>${summary}</summary>${formatTable(table)}</details>`;
}
