import type { ParsedItem } from "../../types.js";
import { readHtmlTag } from "../../vendor/htmlparser2.js";
import { MAX_TEXT_CHARACTERS, type ParseOptions, type PushParser } from "../format.js";
import { createIdRegister, type IdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { createLineSplitter, type Line } from "../shared/lines.js";
import { readExplanation } from "../shared/read-explanation.js";

const EXPLANATIONS_CHAPTER = /explications?\s+de\s+vote/i;
const SITTING_DATE = /(?:^|\D)(\d{2})-(\d{2})-(\d{2})(?:\D|$)/;

interface OpenSpeech {
  readonly speaker: string;
  readonly line: number;
  readonly paragraphs: string[][];
  characterCount: number;
}

interface EuroparlState {
  readonly options: ParseOptions;
  readonly ids: IdRegister;
  readonly date: string | null;
  chapter: string[];
  speech: OpenSpeech | null;
  ordinal: number;
}

/** Europarl names its files by date, ep-00-01-18.txt: two digits for the year, from 1996 on. */
function dateInName(file: string): string | null {
  const match = SITTING_DATE.exec(file);
  if (match === null) return null;
  const year = Number(match[1]);
  return `${year >= 90 ? 1900 + year : 2000 + year}-${match[2]}-${match[3]}`;
}

function closeSpeech(state: EuroparlState): readonly ParsedItem[] {
  const { speech, options, ids, chapter } = state;
  if (speech === null) return [];
  state.speech = null;
  state.ordinal += 1;
  const place = { file: options.file, line: speech.line };
  const paragraphs = speech.paragraphs
    .map((lines) => lines.join("\n"))
    .filter((text) => text !== "");
  if (paragraphs.length === 0)
    return [
      rejectionItem(place, "empty-text", `nothing follows the name ${speech.speaker}`, "text"),
    ];
  const topic = chapter.join(" ").trim() || null;
  const record = {
    text: paragraphs.join("\n\n"),
    speaker: speech.speaker || null,
    date: state.date,
    topic,
    kind: topic !== null && EXPLANATIONS_CHAPTER.test(topic) ? "written" : "oral",
  };
  return readExplanation(record, { place, ordinal: state.ordinal, ids, options });
}

function openSpeech(state: EuroparlState, name: string, line: number): readonly ParsedItem[] {
  const items = closeSpeech(state);
  state.speech = { speaker: name, line, paragraphs: [[]], characterCount: 0 };
  return items;
}

function addText(state: EuroparlState, text: string): void {
  const { speech } = state;
  if (speech === null) {
    if (text !== "") state.chapter.push(text);
    return;
  }
  const maxCharacters = state.options.maxTextCharacters ?? MAX_TEXT_CHARACTERS;
  if (speech.characterCount <= maxCharacters) speech.paragraphs.at(-1)?.push(text);
  speech.characterCount += text.length + 1;
}

function readLine(state: EuroparlState, line: Line): readonly ParsedItem[] {
  const text = line.text.trim();
  const place = { file: state.options.file, line: line.number };
  if (line.isTooLong)
    return [rejectionItem(place, "line-too-long", "the line is too long and was left out")];
  const tag = /^<[A-Z]+(?:\s[^>]*)?>$/i.test(text) ? readHtmlTag(text) : null;
  if (tag?.name === "speaker")
    return openSpeech(state, tag.attributes.get("name") ?? "", line.number);
  if (tag?.name === "chapter") {
    const items = closeSpeech(state);
    state.chapter = [];
    return items;
  }
  if (tag?.name === "p") state.speech?.paragraphs.push([]);
  else if (text !== "") addText(state, text);
  return [];
}

/**
 * Europarl v7 (Koehn 2005): chapters, speakers, paragraphs in a markup that never closes. Every speech is an
 * item; those of a chapter titled "Explications de vote" are explanations (`kind` "written"; the corpus
 * does not say which of them were spoken), the others "oral". The date is read off the file's name
 * (ep-00-01-18.txt); no member id is in the corpus. A speaker marked with another LANGUAGE was translated.
 */
export function createEuroparlParser(options: ParseOptions): PushParser {
  const lines = createLineSplitter(options.maxLineCharacters);
  const state: EuroparlState = {
    options,
    ids: createIdRegister(options.file),
    date: dateInName(options.file),
    chapter: [],
    speech: null,
    ordinal: 0,
  };
  return {
    push: (chunk) => lines.push(chunk).flatMap((line) => readLine(state, line)),
    finish: () => [
      ...lines.finish().flatMap((line) => readLine(state, line)),
      ...closeSpeech(state),
    ],
  };
}
