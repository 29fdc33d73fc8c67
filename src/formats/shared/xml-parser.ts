import type { ParsedItem } from "../../types.js";
import { createXmlScanner, type XmlScanner } from "../../vendor/saxes.js";
import { MAX_TEXT_CHARACTERS, type ParseOptions, type PushParser } from "../format.js";
import { rejectionItem } from "./items.js";

/** An element that is open, or that has just been closed. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly parent: XmlElement | null;
  readonly depth: number;
  /** Its own text, and that of the elements that flow into it. */
  text: string;
}

/** What is done with a document's elements. */
export interface XmlReader {
  /** Elements whose text belongs to the element around them, as `hi` or `a`. */
  readonly flowing?: ReadonlySet<string>;
  open?(element: XmlElement): readonly ParsedItem[];
  close(element: XmlElement): readonly ParsedItem[];
  /** After the last element; `isWhole` is false where the document was cut. */
  end?(isWhole: boolean): readonly ParsedItem[];
}

interface XmlState {
  readonly options: ParseOptions;
  readonly reader: XmlReader;
  readonly items: ParsedItem[];
  readonly maxCharacters: number;
  top: XmlElement | null;
  hasRoot: boolean;
  faultCount: number;
  /** True once the document is nested beyond reason: the rest is not read. */
  isGivenUp: boolean;
  line: number;
  /** Tags and texts so far: where none comes, saxes is holding a long one. */
  eventCount: number;
}

const DEEPEST = 500;
const LONGEST_PIECE = 1024 * 1024;
const MOST_FAULTS = 20;
const NO_ITEMS: readonly ParsedItem[] = [];

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function reject(
  state: XmlState,
  code: "invalid-xml" | "truncated",
  message: string,
  line: number,
): void {
  state.items.push(rejectionItem({ file: state.options.file, line }, code, message));
}

function addFault(state: XmlState, message: string, line: number): void {
  state.faultCount += 1;
  if (state.faultCount < MOST_FAULTS) reject(state, "invalid-xml", message, line);
  else if (state.faultCount === MOST_FAULTS)
    reject(state, "invalid-xml", `${message}; further faults of the file are not listed`, line);
}

function addText(state: XmlState, element: XmlElement, text: string): void {
  if (element.text.length <= state.maxCharacters) element.text += text;
}

function closeTop(state: XmlState): void {
  const element = state.top;
  if (element === null) return;
  state.items.push(...state.reader.close(element));
  const { parent } = element;
  if (parent !== null && state.reader.flowing?.has(element.name))
    addText(state, parent, element.text);
  state.top = parent;
}

function openElement(
  state: XmlState,
  name: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
): void {
  const depth = (state.top?.depth ?? 0) + 1;
  if (depth > DEEPEST) {
    giveUp(state, `elements are nested more than ${DEEPEST} deep`, line);
    return;
  }
  state.top = { name, attributes, line, parent: state.top, depth, text: "" };
  state.hasRoot = true;
  state.items.push(...(state.reader.open?.(state.top) ?? NO_ITEMS));
}

function isOpen(state: XmlState, name: string): boolean {
  for (let element = state.top; element !== null; element = element.parent)
    if (element.name === name) return true;
  return false;
}

function closeElement(state: XmlState, name: string, line: number): void {
  if (state.top?.name === name) {
    closeTop(state);
    return;
  }
  if (!isOpen(state, name)) {
    addFault(state, `</${name}> closes nothing`, line);
    return;
  }
  addFault(state, `<${state.top?.name}> is not closed before </${name}>`, line);
  while (state.top !== null && state.top.name !== name) closeTop(state);
  closeTop(state);
}

function giveUp(state: XmlState, message: string, line: number): void {
  state.isGivenUp = true;
  addFault(state, `${message}; the rest was not read`, line);
}

function finishDocument(state: XmlState): void {
  const isWhole = state.top === null && !state.isGivenUp;
  if (!state.hasRoot) addFault(state, "there is no XML element in the file", 1);
  else if (state.top !== null && !state.isGivenUp)
    reject(
      state,
      "truncated",
      `the file ends inside <${state.top.name}>; what stands before was read`,
      state.line,
    );
  state.items.push(...(state.reader.end?.(isWhole) ?? NO_ITEMS));
}

/** The scanner whose events build the elements of `state`. */
function createStateScanner(state: XmlState): XmlScanner {
  const isReading = (line: number): boolean => {
    state.eventCount += 1;
    if (!state.isGivenUp) state.line = line;
    return !state.isGivenUp;
  };
  return createXmlScanner({
    open(name, attributes, line) {
      if (isReading(line)) openElement(state, localName(name), attributes, line);
    },
    close(name, line) {
      if (isReading(line)) closeElement(state, localName(name), line);
    },
    text(text) {
      state.eventCount += 1;
      if (state.top !== null && !state.isGivenUp) addText(state, state.top, text);
    },
    fault(message, line) {
      if (!state.isGivenUp) addFault(state, message, line);
    },
  });
}

/**
 * XML as a push parser over a reader of elements. No DTD is fetched and no declared entity expanded; tags
 * that do not match, `&names;` and a cut end are rejections with their line, and reading goes on.
 */
export function createXmlParser(options: ParseOptions, reader: XmlReader): PushParser {
  const state: XmlState = {
    options,
    reader,
    items: [],
    maxCharacters: options.maxTextCharacters ?? MAX_TEXT_CHARACTERS,
    top: null,
    hasRoot: false,
    faultCount: 0,
    isGivenUp: false,
    line: 1,
    eventCount: 0,
  };
  const scanner = createStateScanner(state);
  let silentCount = 0;
  const takeItems = () => state.items.splice(0, state.items.length);
  return {
    push(chunk) {
      if (state.isGivenUp) return [];
      const { eventCount } = state;
      scanner.write(chunk);
      silentCount = state.eventCount === eventCount ? silentCount + chunk.length : 0;
      if (silentCount > LONGEST_PIECE + state.maxCharacters)
        giveUp(state, "a tag, comment or text is too long", state.line);
      return takeItems();
    },
    finish() {
      if (!state.isGivenUp) scanner.close();
      finishDocument(state);
      return takeItems();
    },
  };
}
