import type { Explanation } from "../../types.js";
import type { InstitutionPoint, ReportLanguage, ReportRecord } from "../types.js";
import { wordsOf } from "../words/words.js";
import type { AxisDot, AxisRow } from "./plot-axis.js";

type AxisRecord = Pick<ReportRecord, "id" | "axis"> &
  Partial<Pick<Explanation, "speaker" | "party" | "group" | "kind">>;

const byPosition = (a: AxisDot, b: AxisDot): number =>
  a.position - b.position || (a.label < b.label ? -1 : 1);

/**
 * Rows of the dot plot: each party or group with its written texts that stand on the axis, most texts first, then the
 * institutions. Texts that stand nowhere on it are left out.
 *
 * @example
 * plotAxis(listAxisRows(records, "party", "fr"));
 */
export function listAxisRows(
  records: readonly AxisRecord[],
  by: "party" | "group",
  lang: ReportLanguage,
  institutions: readonly InstitutionPoint[] = [],
): AxisRow[] {
  const words = wordsOf(lang);
  const dots = new Map<string, AxisDot[]>();
  for (const record of records) {
    const position = record.axis?.position ?? null;
    if (position === null || record.kind === "oral") continue;
    const name = record[by] ?? words.without;
    const row = dots.get(name) ?? [];
    row.push({ label: record.speaker ?? record.id, position });
    dots.set(name, row);
  }
  const members = Array.from(dots, ([name, row]): AxisRow => {
    return { name, kind: "members", dots: row.sort(byPosition) };
  }).sort((a, b) => b.dots.length - a.dots.length || (a.name < b.name ? -1 : 1));
  if (institutions.length === 0) return members;
  const points = institutions.map(({ name, position }) => ({ label: name, position }));
  return [...members, { name: words.institutions, kind: "institutions", dots: points }];
}
