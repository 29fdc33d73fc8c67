import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { parseDate } from "../shared/dates.js";
import { createIdRegister, type IdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { readExplanation } from "../shared/read-explanation.js";
import { createXmlParser, type XmlElement } from "../shared/xml-parser.js";
import {
  createDeclaredPeople,
  type DeclaredPeople,
  declare,
  describeSpeaker,
  readDeclaration,
} from "./declared-people.js";

/** What stands in the running text; notes, gaps and noises do not. */
const FLOWING = new Set(
  "hi emph foreign ref term quote q mentioned name persName placeName orgName forename surname s w pc num date time measure address abbr expan choice corr".split(
    " ",
  ),
);

/** The dossier that a `div` is about. */
interface Division {
  topic: string | null;
  procedure: string | null;
  readonly docs: string[];
  date: string | null;
}

interface TeiState {
  readonly options: ParseOptions;
  readonly ids: IdRegister;
  readonly people: DeclaredPeople;
  readonly divisions: Division[];
  headerDate: string | null;
  isInHeader: boolean;
  paragraphs: string[];
  ordinal: number;
}

function openElement(state: TeiState, element: XmlElement): readonly ParsedItem[] {
  const { name, attributes } = element;
  if (name === "teiHeader") state.isInHeader = true;
  else if (name === "div")
    state.divisions.push({ topic: null, procedure: null, docs: [], date: null });
  else if (name === "u") state.paragraphs = [];
  else if (name === "date" && attributes.has("when")) readDate(state, element);
  else declare(state.people, element);
  return [];
}

function readDate(state: TeiState, element: XmlElement): void {
  const date = parseDate(element.attributes.get("when") ?? "");
  const parent = element.parent?.name;
  if (state.isInHeader) {
    if (parent === "setting" || parent === "bibl") state.headerDate = date ?? state.headerDate;
  } else if (parent === "note" || parent === "head") {
    const division = state.divisions.at(-1);
    if (division !== undefined) division.date ??= date;
  }
}

function readSeg(element: XmlElement): string {
  if (element.attributes.get("xml:space") === "preserve") return element.text;
  return element.text.replace(/[ \t\r\n]+/g, " ").trim();
}

function readNote(division: Division | undefined, element: XmlElement): void {
  const text = element.text.replace(/\s+/g, " ").trim();
  if (division === undefined || text === "") return;
  const type = element.attributes.get("type");
  if (element.name === "head") division.topic ??= text;
  else if (type === "procedure") division.procedure ??= text;
  else if (type === "document") division.docs.push(text);
}

/** The nearest value, from the innermost division outwards. */
function nearest<T>(
  divisions: readonly Division[],
  pick: (division: Division) => T | null,
): T | null {
  for (const division of divisions.toReversed()) {
    const value = pick(division);
    if (value !== null) return value;
  }
  return null;
}

function toRecord(state: TeiState, element: XmlElement, text: string): object {
  const { attributes } = element;
  const { divisions, people } = state;
  const ana = (attributes.get("ana") ?? "")
    .split(/\s+/)
    .map((pointer) => pointer.replace(/^#/, ""));
  const date = nearest(divisions, (division) => division.date) ?? state.headerDate;
  const recorded = ana.find((id) => id.startsWith("recorded."))?.slice("recorded.".length);
  const isOwn = (attributes.get("xml:id") ?? "").startsWith("pc.");
  const kind = ana.includes("kind.written")
    ? "written"
    : ana.includes("kind.unknown")
      ? null
      : "oral";
  const docs = nearest(divisions, (division) => (division.docs.length > 0 ? division.docs : null));
  return {
    id: (isOwn ? attributes.get("n") : attributes.get("xml:id")) ?? null,
    text,
    ...describeSpeaker(people, attributes.get("who") ?? "", ana, date),
    date,
    topic: nearest(divisions, (division) => division.topic),
    procedure: nearest(divisions, (division) => division.procedure),
    docs: docs === null ? null : [...docs],
    kind,
    ...(recorded === undefined ? {} : { recordedVote: recorded }),
  };
}

function closeUtterance(state: TeiState, element: XmlElement): readonly ParsedItem[] {
  const { options, ids } = state;
  const place = { file: options.file, line: element.line };
  state.ordinal += 1;
  const text = state.paragraphs.length > 0 ? state.paragraphs.join("\n\n") : readSeg(element);
  if (text === "") return [rejectionItem(place, "empty-text", "an utterance without text", "text")];
  const record = toRecord(state, element, text);
  return readExplanation(record, { place, ordinal: state.ordinal, ids, options });
}

function closeElement(state: TeiState, element: XmlElement): readonly ParsedItem[] {
  const { name, parent } = element;
  if (name === "u") return closeUtterance(state, element);
  if (name === "w" || name === "pc") {
    const isJoined = /right|both/.test(element.attributes.get("join") ?? "");
    element.text = element.text.trim() + (isJoined ? "" : " ");
  } else if (name === "seg") {
    if (parent?.name === "u") state.paragraphs.push(readSeg(element));
  } else if (name === "div") state.divisions.pop();
  else if (name === "teiHeader") state.isInHeader = false;
  else if (parent?.name === "div" && (name === "head" || name === "note"))
    readNote(state.divisions.at(-1), element);
  else readDeclaration(state.people, element);
  return [];
}

/**
 * TEI as in Parla-CLARIN and ParlaMint: every `u` is one explanation, its `seg`s the paragraphs. Speaker,
 * party and group come from the header's persons and organisations, as held on the date; in a ParlaMint
 * corpus these stand in files of their own, and `who` itself is the name then. Notes, gaps and noises are
 * left out. An utterance is oral unless it says otherwise.
 */
export function createTeiParser(options: ParseOptions): PushParser {
  const state: TeiState = {
    options,
    ids: createIdRegister(options.file),
    people: createDeclaredPeople(),
    divisions: [],
    headerDate: null,
    isInHeader: false,
    paragraphs: [],
    ordinal: 0,
  };
  return createXmlParser(options, {
    flowing: FLOWING,
    open: (element) => openElement(state, element),
    close: (element) => closeElement(state, element),
  });
}
