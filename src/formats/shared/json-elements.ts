import { MAX_LINE_CHARACTERS } from "../format.js";

/** One element of a JSON list (or a whole object), as source text. */
export interface JsonElement {
  readonly source: string;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** `broken`: a string runs over a line end, which no JSON string may; `cut`: the source ended in it. */
  readonly state: "whole" | "too-long" | "broken" | "cut";
}

export interface JsonElementSplitter {
  push(chunk: string): readonly JsonElement[];
  /** The element open at the end, and whether every bracket was closed. */
  finish(): {
    readonly elements: readonly JsonElement[];
    readonly isClosed: boolean;
    readonly line: number;
  };
}

interface Scan {
  readonly maxCharacters: number;
  readonly listKeys: ReadonlySet<string>;
  readonly found: JsonElement[];
  chunk: string;
  depth: number;
  /** Depth inside the list whose elements are wanted; 0 where no list is open. */
  listDepth: number;
  isInString: boolean;
  isEscaped: boolean;
  line: number;
  /** Last string that stood directly in the top object: its key, where a value follows. */
  key: string;
  keyStart: number;
  /** Where the open element begins in the chunk; −1: no element is open. */
  from: number;
  /** Pieces of the open element that earlier chunks held. */
  parts: string[];
  characterCount: number;
  startLine: number;
}

const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const LONGEST_KEY = 64;

function openElement(scan: Scan, at: number): void {
  if (scan.from !== -1 || scan.depth !== scan.listDepth) return;
  scan.from = at;
  scan.parts = [];
  scan.characterCount = 0;
  scan.startLine = scan.line;
}

function keepPart(scan: Scan, end: number): void {
  const part = scan.chunk.slice(scan.from, end);
  scan.characterCount += part.length;
  if (scan.characterCount > scan.maxCharacters) scan.parts = [];
  else scan.parts.push(part);
}

function closeElement(scan: Scan, end: number, state: JsonElement["state"]): void {
  if (scan.from === -1) return;
  keepPart(scan, end);
  const isTooLong = scan.characterCount > scan.maxCharacters;
  const source = scan.parts.join("");
  scan.found.push({ source, line: scan.startLine, state: isTooLong ? "too-long" : state });
  scan.from = -1;
  scan.parts = [];
}

function openBracket(scan: Scan, code: number, at: number): void {
  if (scan.depth === 0 && code === OPEN_LIST) {
    scan.listDepth = 1;
  } else if (
    scan.depth === 1 &&
    code === OPEN_LIST &&
    scan.listDepth === 0 &&
    scan.listKeys.has(scan.key)
  ) {
    scan.listDepth = 2;
    scan.from = -1;
    scan.parts = [];
  } else {
    openElement(scan, at);
  }
  scan.depth += 1;
}

function closeBracket(scan: Scan, at: number): void {
  if (scan.depth === scan.listDepth) {
    closeElement(scan, at, "whole");
    scan.listDepth = 0;
  }
  scan.depth = Math.max(0, scan.depth - 1);
  if (scan.depth === scan.listDepth) closeElement(scan, at + 1, "whole");
}

/** A line ended inside a string: gives the element up and goes on after the line as between elements. */
function breakString(scan: Scan, at: number): void {
  scan.isInString = false;
  scan.isEscaped = false;
  if (scan.from === -1) return;
  closeElement(scan, at, "broken");
  scan.depth = scan.listDepth;
}

function keepKey(scan: Scan, end: number): void {
  if (scan.depth !== 1 || scan.listDepth !== 0 || scan.key.length > LONGEST_KEY) return;
  scan.key += scan.chunk.slice(scan.keyStart, Math.min(end, scan.keyStart + LONGEST_KEY + 1));
}

function readInString(scan: Scan, code: number, at: number): void {
  if (code === NEWLINE) breakString(scan, at);
  else if (scan.isEscaped) scan.isEscaped = false;
  else if (code === BACKSLASH) scan.isEscaped = true;
  else if (code === QUOTE) {
    scan.isInString = false;
    keepKey(scan, at);
  }
}

function readOutside(scan: Scan, code: number, at: number): void {
  if (code <= SPACE) return;
  if (code === QUOTE) {
    openElement(scan, at);
    scan.isInString = true;
    scan.key = "";
    scan.keyStart = at + 1;
  } else if (code === OPEN_LIST || code === OPEN_OBJECT) openBracket(scan, code, at);
  else if (code === CLOSE_LIST || code === CLOSE_OBJECT) closeBracket(scan, at);
  else if (code === COMMA) {
    if (scan.depth === scan.listDepth) closeElement(scan, at, "whole");
  } else openElement(scan, at);
}

function takeFound(scan: Scan): readonly JsonElement[] {
  return scan.found.splice(0, scan.found.length);
}

function pushChunk(scan: Scan, chunk: string): readonly JsonElement[] {
  scan.chunk = chunk;
  scan.keyStart = 0;
  if (scan.from !== -1) scan.from = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    const code = chunk.charCodeAt(at);
    if (scan.isInString) readInString(scan, code, at);
    else readOutside(scan, code, at);
    if (code === NEWLINE) scan.line += 1;
  }
  if (scan.isInString) keepKey(scan, chunk.length);
  if (scan.from !== -1) keepPart(scan, chunk.length);
  return takeFound(scan);
}

/**
 * Cuts the elements of a JSON list out of chunks: of a top list, of a list that stands in the top object
 * under one of `listKeys`, or, where there is neither, the whole objects. Holds one element at most. An
 * element with a string that runs over a line end is given up there, and reading goes on with the next.
 */
export function createJsonElementSplitter(options: {
  readonly listKeys?: readonly string[];
  readonly maxCharacters?: number | undefined;
}): JsonElementSplitter {
  const scan: Scan = {
    maxCharacters: options.maxCharacters ?? MAX_LINE_CHARACTERS,
    listKeys: new Set(options.listKeys ?? []),
    found: [],
    chunk: "",
    depth: 0,
    listDepth: 0,
    isInString: false,
    isEscaped: false,
    line: 1,
    key: "",
    keyStart: 0,
    from: -1,
    parts: [],
    characterCount: 0,
    startLine: 1,
  };
  return {
    push: (chunk) => pushChunk(scan, chunk),
    finish() {
      const isClosed = scan.depth === 0;
      if (scan.from !== -1) {
        scan.chunk = "";
        scan.from = 0;
        closeElement(scan, 0, scan.depth === 0 && !scan.isInString ? "whole" : "cut");
      }
      return { elements: takeFound(scan), isClosed, line: scan.line };
    },
  };
}
