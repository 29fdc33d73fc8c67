/** First words of a heading or table row that looks like "Word CAPITALS | …" and names nobody. */
const NO_GIVEN_NAMES = new Set([
  "amendement",
  "annexe",
  "article",
  "chapitre",
  "commission",
  "considérant",
  "directive",
  "dossier",
  "groupe",
  "parti",
  "partie",
  "proposition",
  "rapport",
  "règlement",
  "résolution",
  "section",
  "tableau",
  "titre",
  "vote",
]);
const LONGEST_LINE = 160;
const GIVEN_NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
const LOWER_CASE = /\p{Ll}/u;
const NAME_PART = /^\p{L}[\p{L}'’.-]*$/u;
const SURNAME = /^(?:Mc|Mac|De|Di|La|Le|Van|O)?['’]?\p{Lu}['’]?[\p{Lu}'’-]*\p{Lu}$/u;

export interface SpeakerLine {
  readonly speaker: string;
  /** Null where the line names none. */
  readonly party: string | null;
}

function isPersonName(name: string): boolean {
  const words = name.split(" ");
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (words.length < 2 || words.length > 8 || !words.every((word) => NAME_PART.test(word)))
    return false;
  if (!GIVEN_NAME.test(first) || !LOWER_CASE.test(first)) return false;
  return SURNAME.test(last) && !NO_GIVEN_NAMES.has(first.toLowerCase());
}

/**
 * Reads "Prénom NOM | Parti", the line that opens a record of a saved page. A text may hold " | " too, so
 * the line is taken for a speaker's only if it is short, has one bar, and what stands before it is shaped
 * as a name: a given name with small letters, then a surname in capitals, and no word that opens headings.
 *
 * @example
 * readSpeakerLine("Jeanne D'ALBE | Les Modérés"); // { speaker: "Jeanne D'ALBE", party: "Les Modérés" }
 * readSpeakerLine("Recettes | Dépenses");         // null
 */
export function readSpeakerLine(line: string): SpeakerLine | null {
  if (line.length > LONGEST_LINE) return null;
  const sides = line
    .normalize("NFC")
    .trim()
    .split(/\s+\|(?:\s+|$)/u);
  if (sides.length !== 2) return null;
  const speaker = (sides[0] ?? "").replace(/\s+/gu, " ");
  const party = (sides[1] ?? "").trim();
  if (!isPersonName(speaker) || /[.;:?!]$/u.test(party)) return null;
  return { speaker, party: party === "" ? null : party };
}
