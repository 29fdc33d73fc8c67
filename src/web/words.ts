import type { ReportLanguage } from "../report/types.js";

const FRENCH = {
  title: "Pour ou contre, et pourquoi",
  lead: "Collez une explication de vote du Parlement européen : la position déclarée apparaît pendant que vous écrivez, avec les mots qui la montrent.",
  privacy:
    "Rien n’est envoyé : l’analyse se fait dans votre navigateur, et cette page s’interdit toute connexion.",
  other: "English",
  skip: "Aller au contenu",
  textLabel: "Texte de l’explication",
  example:
    "J’ai voté pour ce texte : il permettra de repérer plus vite les images d’enfants maltraités, tout en respectant la vie privée des familles. Certains y voient une surveillance ; je ne partage pas cette crainte.",
  clear: "Effacer",
  exampleButton: "Un exemple",
  resultHeading: "Ce que le texte dit",
  empty: "Le résultat s’affichera ici.",
  notAnalysed: "Ce texte n’est pas dans une langue que l’analyse connaît (français, anglais).",
  loadingEnglish: "Chargement de l’anglais…",
  noEnglish: "L’analyse de l’anglais n’a pas pu être chargée.",
  fileHeading: "Un fichier entier",
  fileLead:
    "Déposez ici une page enregistrée (texte ou HTML), un tableau CSV, du JSON ou du JSON Lines, ou choisissez un fichier.",
  fileLabel: "Choisir un fichier",
  map: "Colonnes d’un tableau (facultatif)",
  mapHint: "text=content,speaker=name",
  reading: "Lecture de {file}…",
  read: "{file} : {n} explications lues, {rejected} éléments écartés.",
  nothing: "{file} : aucune explication reconnue.",
  unreadable: "{file} ne peut pas être lu : {message}",
  downloads: "Télécharger",
  downloadReport: "Rapport complet (HTML)",
  downloadJson: "JSON",
  downloadRecords: "CSV, un texte par ligne",
  downloadGroups: "CSV, un parti par ligne",
  downloadPositions: "SVG, positions",
  downloadRoles: "SVG, rôles",
  tooMany:
    "Les {n} explications ne sont pas affichées ici ; le rapport complet les contient toutes.",
};

export type WebWords = typeof FRENCH;

const ENGLISH: WebWords = {
  title: "For or against, and why",
  lead: "Paste an explanation of vote from the European Parliament: the stated position shows as you type, with the words that show it.",
  privacy:
    "Nothing is sent: the analysis runs in your browser, and this page denies itself every connection.",
  other: "Français",
  skip: "Skip to the content",
  textLabel: "Text of the explanation",
  example:
    "J’ai voté contre ce règlement. La protection des enfants est un but que je partage, mais ce texte sacrifie le secret des correspondances.",
  clear: "Clear",
  exampleButton: "An example",
  resultHeading: "What the text says",
  empty: "The result will show here.",
  notAnalysed: "This text is not in a language that the analysis knows (French, English).",
  loadingEnglish: "Loading English…",
  noEnglish: "The analysis of English could not be loaded.",
  fileHeading: "A whole file",
  fileLead:
    "Drop a saved page (text or HTML), a CSV table, JSON or JSON Lines here, or choose a file.",
  fileLabel: "Choose a file",
  map: "Columns of a table (optional)",
  mapHint: "text=content,speaker=name",
  reading: "Reading {file}…",
  read: "{file}: {n} explanations read, {rejected} items set aside.",
  nothing: "{file}: no explanation recognised.",
  unreadable: "{file} cannot be read: {message}",
  downloads: "Download",
  downloadReport: "Full report (HTML)",
  downloadJson: "JSON",
  downloadRecords: "CSV, a text a row",
  downloadGroups: "CSV, a party a row",
  downloadPositions: "SVG, positions",
  downloadRoles: "SVG, roles",
  tooMany: "The {n} explanations are not shown here; the full report holds all of them.",
};

/** The words of the page to try it. */
export function webWordsOf(lang: ReportLanguage): WebWords {
  return lang === "en" ? ENGLISH : FRENCH;
}

/** Puts values in the places of a phrase: `{n}`. */
export function fillIn(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}
