import type { AppliedCorrection } from "../../reconcile/apply-corrections.js";
import type { TerminalOptions } from "../terminal.js";
import { DEFAULT_WIDTH } from "./format-groups.js";
import { createStyle } from "./style.js";
import { formatTextTable } from "./text-table.js";

interface CorrectedRecord {
  readonly id: string;
  readonly speaker?: string;
  readonly corrections?: readonly AppliedCorrection[];
}

const WORDS = {
  fr: {
    title: "Corrections à la main, appliquées en dernier",
    columns: ["texte", "champ", "avant", "après", "motif", "par", "date"],
  },
  en: {
    title: "Corrections by hand, applied last",
    columns: ["text", "field", "before", "after", "reason", "by", "date"],
  },
} as const;

/** What was corrected by hand, each with its reason; empty where nothing was. */
export function formatCorrections(
  records: readonly CorrectedRecord[],
  options: TerminalOptions = {},
): string {
  const words = WORDS[options.lang ?? "fr"];
  const rows = records.flatMap(({ id, speaker, corrections = [] }) =>
    corrections.map(({ field, from, to, reason, who, date }) => [
      speaker ?? id,
      field,
      String(from ?? "–"),
      String(to ?? "–"),
      reason,
      who,
      date,
    ]),
  );
  if (rows.length === 0) return "";
  const columns = words.columns.map((title, i) => ({
    title,
    wraps: i === 0 || i === 4 || i === 5,
  }));
  const table = formatTextTable(columns, rows, options.width ?? DEFAULT_WIDTH);
  return `${createStyle(options.hasStyles === true).bold(words.title)}\n\n${table}\n`;
}
