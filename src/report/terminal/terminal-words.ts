import type { ReportLanguage } from "../types.js";

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const FRENCH = {
  tone: "ton",
  spoken: "intervention orale",
  axis: "axe",
  party: "parti national",
  group: "groupe",
  texts: "textes",
  distinct: "distincts",
  stated: "positions déclarées",
  refused: "refus",
  statedTitle: "Ce qu’ils déclarent",
  argumentTitle: "Comment ils argumentent",
  unknownGroup: "(inconnu)",
  written: (n: number) => plural(n, "explication écrite", "explications écrites"),
  oral: (n: number) => plural(n, "intervention orale", "interventions orales"),
  rejected: (n: number) => plural(n, "élément rejeté", "éléments rejetés"),
  notes: [
    "Parts des textes écrits de la ligne. Seules les positions déclarées comptent pour pour, contre et abstention ;",
    "une position inférée n’est pas un vote. Distincts : les textes qui sont des copies l’un de l’autre comptent pour",
    "un. Les interventions orales sont lues et ne sont pas comptées.",
  ],
};

const ENGLISH: typeof FRENCH = {
  tone: "tone",
  spoken: "oral intervention",
  axis: "axis",
  party: "national party",
  group: "group",
  texts: "texts",
  distinct: "distinct",
  stated: "stated positions",
  refused: "refusals",
  statedTitle: "What they state",
  argumentTitle: "How they argue",
  unknownGroup: "(unknown)",
  written: (n) => plural(n, "written explanation", "written explanations"),
  oral: (n) => plural(n, "oral intervention", "oral interventions"),
  rejected: (n) => plural(n, "item rejected", "items rejected"),
  notes: [
    "Shares of the row’s written texts. Only stated positions count as for, against and abstention; an inferred",
    "position is not a vote. Distinct: texts that are copies of one another count as one. Oral interventions are read",
    "and not counted.",
  ],
};

/** What only the terminal report says. */
export function terminalWordsOf(lang: ReportLanguage = "fr"): typeof FRENCH {
  return lang === "en" ? ENGLISH : FRENCH;
}
