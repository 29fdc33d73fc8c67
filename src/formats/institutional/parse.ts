import type { InstitutionalSegment, ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { fileStem } from "../shared/ids.js";
import { rejectionItem, segmentItem } from "../shared/items.js";
import { createLineSplitter, type Line } from "../shared/lines.js";
import { classifyLine, type SegmentStart } from "./classify-line.js";

/** Lines longer than this were not broken by hand: the next line is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 120;
const LONGEST_TITLE = 400;
const SENTENCE_END = /[.;:!?…»)]\*?$/u;

interface SegmentState {
  readonly options: ParseOptions;
  readonly documentId: string;
  /** Lines of the open segment, as given. */
  readonly lines: string[];
  open: SegmentStart | null;
  start: number;
  /** Where the next line begins in the text. */
  offset: number;
  hasBlank: boolean;
  /** True as long as only titles were read. */
  isAtTop: boolean;
  hasQuestion: boolean;
  count: number;
}

/** An unmarked block is a title at the top, a question if it asks, the answer after a question. */
function settleKind(
  state: SegmentState,
  open: SegmentStart,
  text: string,
): InstitutionalSegment["kind"] {
  if (open.kind !== "paragraph" || open.number !== null) return open.kind;
  const isTitle = /^\s*(?:\*\*|Résolution)/u.test(text) && text.length < LONGEST_TITLE;
  if (state.isAtTop && isTitle) return "title";
  if (/^\s*\*\*[^*]+\*\*\s*$/u.test(text)) return "heading";
  if (/\?\*{0,2}\s*$/u.test(text) && text.length < LONGEST_TITLE) return "question";
  return state.hasQuestion ? "answer" : "paragraph";
}

function closeSegment(state: SegmentState): readonly ParsedItem[] {
  const { open, documentId, lines } = state;
  if (open === null) return [];
  state.open = null;
  const raw = lines.join("\n");
  lines.length = 0;
  const text = raw.trim();
  const start = state.start + (raw.length - raw.trimStart().length);
  const kind = settleKind(state, open, text);
  state.count += 1;
  if (kind === "question") state.hasQuestion = true;
  if (kind === "heading") state.hasQuestion = false;
  if (kind !== "title" && text.length > 80) state.isAtTop = false;
  const id = `${documentId}#s${state.count}`;
  const { number } = open;
  return [segmentItem({ id, documentId, kind, number, text, start, end: start + text.length })];
}

/** Whether an unmarked line belongs to what is open. */
function goesOn(state: SegmentState, line: string): boolean {
  const last = state.lines.at(-1) ?? "";
  const isSentenceEnd = SENTENCE_END.test(last.trim());
  if (state.open === null || state.open.kind === "footnote" || state.open.kind === "initiative")
    return state.open !== null && !state.hasBlank;
  if (state.hasBlank)
    return !isSentenceEnd && /^\s*\p{Ll}/u.test(line) && state.open.kind !== "heading";
  return last.length <= LONGEST_WRAPPED_LINE || !isSentenceEnd;
}

function readLine(state: SegmentState, line: Line): readonly ParsedItem[] {
  const { text } = line;
  if (line.isTooLong)
    return [
      rejectionItem(
        { file: state.options.file, line: line.number },
        "line-too-long",
        "the line is too long and was left out",
      ),
    ];
  if (text.trim() === "") {
    state.hasBlank = true;
    if (state.open !== null) state.lines.push(text);
    return [];
  }
  const start = classifyLine(text);
  if (start === null && goesOn(state, text)) {
    state.lines.push(text);
    state.hasBlank = false;
    return [];
  }
  const items = closeSegment(state);
  state.open = start ?? { kind: "paragraph", number: null };
  state.start = state.offset;
  state.lines.push(text);
  state.hasBlank = false;
  return items;
}

/**
 * An institutional text (resolution, communication, questions and answers) in plain text or Markdown, as
 * segments: citations (« Vu »), recitals (A., « Considérant »), numbered paragraphs and initiatives, headings,
 * footnotes, questions and answers. `start` and `end` point into the text as given. A paragraph that a page
 * break cuts goes on only if nothing stands between. Layout is all that is read: a heading set as running
 * text is a paragraph.
 */
export function createInstitutionalParser(options: ParseOptions): PushParser {
  const lines = createLineSplitter(options.maxLineCharacters);
  const state: SegmentState = {
    options,
    documentId: fileStem(options.file),
    lines: [],
    open: null,
    start: 0,
    offset: 0,
    hasBlank: false,
    isAtTop: true,
    hasQuestion: false,
    count: 0,
  };
  const read = (line: Line): readonly ParsedItem[] => {
    const items = readLine(state, line);
    state.offset += line.length;
    return items;
  };
  return {
    push: (chunk) => lines.push(chunk).flatMap(read),
    finish: () => [...lines.finish().flatMap(read), ...closeSegment(state)],
  };
}
