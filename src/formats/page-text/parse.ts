import type { ParsedItem } from "../../types.js";
import { MAX_TEXT_CHARACTERS, type ParseOptions, type PushParser } from "../format.js";
import { createIdRegister, type IdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { createLineSplitter, type Line } from "../shared/lines.js";
import { readExplanation } from "../shared/read-explanation.js";
import { type PageSection, sectionAfter } from "./section.js";
import { readSpeakerLine } from "./speaker-line.js";

/** A record whose body is still being read. */
interface OpenRecord {
  readonly speaker: string;
  readonly party: string | null;
  readonly line: number;
  readonly body: string[];
  characterCount: number;
}

interface PageState {
  readonly options: ParseOptions;
  readonly ids: IdRegister;
  section: PageSection;
  topic: string | null;
  /** True once a heading of the page was seen: its last line is expected then. */
  isPage: boolean;
  open: OpenRecord | null;
  ordinal: number;
  lastLine: number;
}

function closeRecord(state: PageState): readonly ParsedItem[] {
  const { open, options, ids, topic } = state;
  if (open === null) return [];
  state.open = null;
  state.ordinal += 1;
  const { speaker, party } = open;
  const place = { file: options.file, line: open.line };
  const text = open.body.join("\n").trim();
  if (text === "")
    return [rejectionItem(place, "empty-text", `nothing follows the name ${speaker}`, "text")];
  const kind = state.section === "interventions" ? "oral" : "written";
  const record = { text, speaker, party, topic, kind };
  const items = readExplanation(record, { place, ordinal: state.ordinal, ids, options });
  if (party !== null) return items;
  const message = `no party follows the name ${speaker}; kept without it`;
  return [rejectionItem(place, "missing-field", message, "party"), ...items];
}

function readHeading(state: PageState, section: PageSection): readonly ParsedItem[] {
  const items = closeRecord(state);
  state.isPage = true;
  state.section = section;
  return items;
}

function addToBody(state: PageState, text: string): void {
  if (state.open === null) {
    if (state.section === "head" && !state.isPage) state.topic ??= text.trim() || null;
    return;
  }
  const maxCharacters = state.options.maxTextCharacters ?? MAX_TEXT_CHARACTERS;
  if (state.open.characterCount <= maxCharacters) state.open.body.push(text);
  state.open.characterCount += text.length + 1;
}

function readLine(state: PageState, line: Line): readonly ParsedItem[] {
  state.lastLine = line.number;
  const place = { file: state.options.file, line: line.number };
  if (line.isTooLong)
    return [rejectionItem(place, "line-too-long", "the line is too long and was left out")];
  const section = sectionAfter(line.text);
  if (section !== null) return readHeading(state, section);
  const speaker = readSpeakerLine(line.text);
  if (speaker === null) {
    addToBody(state, line.text);
    return [];
  }
  const items = closeRecord(state);
  if (state.section !== "interventions") state.section = "explanations";
  state.open = { ...speaker, line: line.number, body: [], characterCount: 0 };
  return items;
}

function finishPage(state: PageState): readonly ParsedItem[] {
  const items = closeRecord(state);
  if (!state.isPage || state.section === "end") return items;
  const place = { file: state.options.file, line: state.lastLine };
  const message = "the page ends before its last line; its last text may be cut";
  return [...items, rejectionItem(place, "truncated", message)];
}

/**
 * The saved page as text. A record is a line "Prénom NOM | Parti" and the lines up to the next record or
 * heading; every section is followed by its line "🚫 Aucun…", full or empty. Topic is the page's first
 * line; ids are `<file stem>#<n>`, n being the record's place on the page (interventions go on counting).
 */
export function createPageTextParser(options: ParseOptions): PushParser {
  const lines = createLineSplitter(options.maxLineCharacters);
  const state: PageState = {
    options,
    ids: createIdRegister(options.file),
    section: "head",
    topic: null,
    isPage: false,
    open: null,
    ordinal: 0,
    lastLine: 0,
  };
  return {
    push: (chunk) => lines.push(chunk).flatMap((line) => readLine(state, line)),
    finish: () => [
      ...lines.finish().flatMap((line) => readLine(state, line)),
      ...finishPage(state),
    ],
  };
}
