import type { Analysis, Explanation } from "../../types.js";
import { escapeXml } from "../shared/escape-xml.js";
import { annotationsXml, type Paragraph } from "./annotations.js";
import { headerXml } from "./header.js";
import { collectPeople, type People } from "./people.js";

/** An explanation to write, with or without what the analyzer says of it. */
export interface TeiEntry {
  readonly explanation: Explanation;
  readonly analysis?: Analysis;
}

export interface TeiOptions {
  /** Title of the document. */
  readonly title: string;
  /** Where the texts come from, in words; default: the files they were read from. */
  readonly source?: string;
}

function splitParagraphs(text: string, utteranceId: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    const id = `${utteranceId}.${paragraphs.length + 1}`;
    paragraphs.push({ id, text: part, start, end: start + part.length });
    start += part.length + 2;
  }
  return paragraphs;
}

function utteranceXml(
  explanation: Explanation,
  paragraphs: readonly Paragraph[],
  utteranceId: string,
  people: People,
  categories: Set<string>,
): string {
  const labels = [`kind.${explanation.kind ?? "unknown"}`];
  if (explanation.recordedVote) labels.push(`recorded.${explanation.recordedVote}`);
  for (const label of labels) categories.add(label);
  const ana = [...labels, people.partyId(explanation), people.groupId(explanation)];
  const pointers = ana.flatMap((id) => (id === null ? [] : `#${id}`)).join(" ");
  const person = people.personId(explanation);
  const who = person === null ? "" : ` who="#${person}"`;
  const segs = paragraphs.map(
    ({ id, text }) => `<seg xml:id="${id}" xml:space="preserve">${escapeXml(text)}</seg>`,
  );
  const n = escapeXml(explanation.id.replace(/\s/g, "_"));
  return `<u xml:id="${utteranceId}" n="${n}"${who} ana="${pointers}">${segs.join("")}</u>\n`;
}

function divisionKey({ topic, procedure, date, docs }: Explanation): string {
  return JSON.stringify([topic, procedure, date, docs]);
}

function divisionStart({ topic, procedure, date, docs }: Explanation): string {
  const note = (type: string, text: string) => `<note type="${type}">${escapeXml(text)}</note>\n`;
  return [
    '<div type="explanationsOfVote">\n',
    topic === undefined ? "" : `<head>${escapeXml(topic)}</head>\n`,
    procedure === undefined ? "" : note("procedure", procedure),
    ...(docs ?? []).map((doc) => note("document", doc)),
    date === undefined ? "" : `<note type="date"><date when="${date}">${date}</date></note>\n`,
  ].join("");
}

function bodyXml(entries: readonly TeiEntry[], people: People, categories: Set<string>): string {
  const parts: string[] = [];
  let openKey: string | null = null;
  for (const [index, { explanation, analysis }] of entries.entries()) {
    const key = divisionKey(explanation);
    if (key !== openKey) {
      if (openKey !== null) parts.push("</div>\n");
      parts.push(divisionStart(explanation));
      openKey = key;
    }
    const id = `pc.${index + 1}`;
    const paragraphs = splitParagraphs(explanation.text, id);
    parts.push(utteranceXml(explanation, paragraphs, id, people, categories));
    if (analysis !== undefined) parts.push(annotationsXml(id, paragraphs, analysis, categories));
  }
  return `<text>\n<body>\n${parts.join("")}${openKey === null ? "<div/>\n" : "</div>\n"}</body>\n</text>\n`;
}

function sourceOf(entries: readonly TeiEntry[]): string {
  const files = new Set(entries.flatMap(({ explanation }) => explanation.source?.file ?? []));
  return files.size === 0 ? "Source unknown" : [...files].join(", ");
}

/**
 * Writes explanations as TEI in the Parla-CLARIN schema: one `div` for a dossier, one `u` for an explanation,
 * one `seg` for a paragraph; stance, roles, axis and tone stand off in `spanGrp`, with their evidence. Reading
 * it back gives the same explanations (but for characters that XML forbids). Parla-CLARIN:
 * https://clarin-eric.github.io/parla-clarin/
 *
 * @example
 * formatTei([{ explanation: { id: "1", text: "Pour." } }], { title: "Explications" }); // "<?xml …"
 */
export function formatTei(entries: readonly TeiEntry[], options: TeiOptions): string {
  const people = collectPeople(entries.map(({ explanation }) => explanation));
  const categories = new Set<string>();
  const body = bodyXml(entries, people, categories);
  const source = options.source ?? sourceOf(entries);
  const header = headerXml(options.title, source, categories, people);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="fr">
${header}${body}</TEI>
`;
}
