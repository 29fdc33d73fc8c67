import type { Markup } from "../markup.js";
import { formatShare } from "../numbers.js";
import type { ReportLanguage } from "../types.js";
import { fill, group, rect, text, tip } from "./svg.js";
import { nameWithNumber, wrapText } from "./text-width.js";

export interface HeatCell {
  /** 0–1, or null where there is nothing to divide by. */
  readonly share: number | null;
  /** Printed in the cell. */
  readonly label: string;
  /** Told to a pointer and to a screen reader. */
  readonly tip: string;
}

const STEPS = [0, 1, 2, 3, 4, 5] as const;
type Step = (typeof STEPS)[number];

/** 0, then five equal steps. */
function stepOf(share: number | null): Step {
  if (share === null || share <= 0) return 0;
  return STEPS[Math.min(5, Math.ceil(share * 5 - 1e-9))] ?? 5;
}

export interface HeatRow {
  readonly name: string;
  readonly number: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatLayout {
  /** Left edge of each column. */
  readonly columns: readonly number[];
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly labelWidth: number;
  /** Labels stand above their cells. */
  readonly isNarrow: boolean;
}

/** One row of cells with its name. */
export function drawHeatRow(row: HeatRow, y: number, layout: HeatLayout): Markup {
  const { columns, cellWidth, rowHeight, labelWidth, isNarrow } = layout;
  const height = isNarrow ? rowHeight - 26 : rowHeight - 2;
  const top = isNarrow ? y + 18 : y;
  const lines = isNarrow
    ? [nameWithNumber(row.name, row.number, labelWidth)]
    : wrapText(row.name, 12.5, labelWidth - 40, 2);
  const cells = row.cells.map((cell, i) => {
    const step = stepOf(cell.share);
    const x = columns[i] ?? 0;
    return group(
      {},
      tip(cell.tip),
      rect(x, top, cellWidth - 2, height, fill(`heat${step}`)),
      text(x + cellWidth / 2 - 1, top + height / 2 + 4, cell.label, {
        anchor: "middle",
        color: `onheat${step}`,
      }),
    );
  });
  const middle = y + rowHeight / 2 + 3;
  return group(
    {},
    ...lines.map((each, i) =>
      text(0, isNarrow ? y + 12 : middle + (i - (lines.length - 1) / 2) * 14, each, { size: 12.5 }),
    ),
    ...(isNarrow
      ? []
      : [text(labelWidth - 8, middle, row.number, { anchor: "end", color: "muted" })]),
    ...cells,
  );
}

/** The steps of the scale. */
export function drawHeatKey(x: number, y: number, lang: ReportLanguage): Markup[] {
  return STEPS.flatMap((step) => {
    const at = x + step * 46;
    const label = step === 0 ? "0" : `≤ ${formatShare(step / 5, lang)}`;
    return [
      rect(at, y, 44, 8, fill(`heat${step}`)),
      text(at, y + 21, label, { size: 10.5, color: "muted" }),
    ];
  });
}
