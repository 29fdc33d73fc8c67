/** Where on the page one is: each section is followed by the line that its emptiness would show. */
export type PageSection = "head" | "amendments" | "explanations" | "interventions" | "end";

const SECTIONS: readonly (readonly [RegExp, PageSection])[] = [
  [/^🚫 Aucun amendement/u, "explanations"],
  [/^🚫 Aucune explication/u, "interventions"],
  [/^🚫 Aucune intervention/u, "end"],
  [/^🗃\uFE0F? Données/u, "amendments"],
  [/^(?:📌 Votes|📚 Sources|🎯 Résumé)/u, "head"],
];

/**
 * The section that begins after a heading of the page; null for any other line.
 *
 * @example
 * sectionAfter("🚫 Aucune explication de vote"); // "interventions"
 */
export function sectionAfter(heading: string): PageSection | null {
  return SECTIONS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}
