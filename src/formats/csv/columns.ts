/** Names under which the fields of an explanation stand in tables, French and English, folded. */
const KNOWN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  text: ["text", "texte", "content", "contenu", "explication", "explanation", "explicationdevote"],
  id: ["id", "identifiant"],
  speaker: [
    "speaker",
    "nom",
    "name",
    "orateur",
    "oratrice",
    "depute",
    "deputee",
    "membre",
    "fullname",
  ],
  mepId: ["mepid", "memberid", "epid", "persid", "iddepute"],
  party: ["party", "parti", "partinational", "nationalparty"],
  group: ["group", "groupe", "groupepolitique", "politicalgroup", "groupcode"],
  date: ["date", "datevote", "votedate", "datedevote"],
  topic: ["topic", "title", "titre", "sujet", "intitule"],
  procedure: ["procedure", "dossier", "procedurereference"],
  docs: ["docs", "doc", "document", "documents"],
  kind: ["kind", "type", "genre"],
  recordedVote: ["recordedvote", "voteenregistre"],
  linkTier: ["linktier"],
};

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** Where each field stands in a row, and what the header lacks or says twice. */
export interface ColumnPlan {
  readonly indexes: ReadonlyMap<string, number>;
  /** Columns that the caller's map names and the header lacks. */
  readonly missing: readonly string[];
  readonly duplicates: readonly string[];
}

function indexOfColumn(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact !== -1 ? exact : header.findIndex((column) => fold(column) === fold(name));
}

function addKnownColumns(header: readonly string[], indexes: Map<string, number>): void {
  const folded = header.map(fold);
  const used = new Set(indexes.values());
  for (const [field, names] of Object.entries(KNOWN_COLUMNS)) {
    if (indexes.has(field)) continue;
    const index = names
      .map((name) => folded.indexOf(name))
      .find((at) => at !== -1 && !used.has(at));
    if (index !== undefined) indexes.set(field, index);
  }
}

/**
 * Decides which column gives which field: first the caller's map (target → column), then the names known in
 * French and English, without regard to case, accents and punctuation. Of a column that stands twice the
 * first is read.
 *
 * @example
 * planColumns(["Orateur", "Texte"]).indexes; // Map { "text" → 1, "speaker" → 0 }
 */
export function planColumns(
  header: readonly string[],
  map: Readonly<Record<string, string>> = {},
): ColumnPlan {
  const indexes = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, column] of Object.entries(map)) {
    const index = indexOfColumn(header, column);
    if (index === -1) missing.push(column);
    else indexes.set(field, index);
  }
  addKnownColumns(header, indexes);
  const named = header.filter((name) => name !== "");
  const duplicates = [...new Set(named.filter((name, index) => named.indexOf(name) !== index))];
  return { indexes, missing, duplicates };
}
