import { decodeReferences } from "./char-references.js";
import { findTagEnd, type MarkupMode, type MarkupTag, readTag } from "./markup-tag.js";

/** What a tokenizer reports. Lines are 1-based. */
export interface MarkupHandler {
  tag(tag: MarkupTag, line: number): void;
  text(text: string, line: number): void;
  fault(message: string, line: number): void;
}

export interface MarkupTokenizer {
  push(chunk: string): void;
  finish(): void;
}

/** Something that is passed over up to its end mark, however long it is. */
type Skipped = "comment" | "instruction" | "doctype" | null;

interface Scan {
  readonly mode: MarkupMode;
  readonly handler: MarkupHandler;
  /** What is read and not yet understood: less than a tag, or a possible end mark. */
  rest: string;
  line: number;
  skipped: Skipped;
  /** Brackets of a DOCTYPE's own declarations that are open. */
  bracketCount: number;
  isInCdata: boolean;
  /** The HTML element whose content holds no tags, or "". */
  rawElement: string;
}

const LONGEST_TAG = 1024 * 1024;
const LONGEST_REFERENCE = 40;
const RAW_ELEMENTS = new Set(["script", "style", "title", "textarea"]);

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Takes `count` characters off what is to be read. */
function take(scan: Scan, count: number): string {
  const taken = scan.rest.slice(0, count);
  scan.rest = scan.rest.slice(count);
  scan.line += countLines(taken);
  return taken;
}

function emitText(scan: Scan, count: number, isLiteral: boolean): void {
  if (count === 0) return;
  const { line, mode, handler } = scan;
  const text = take(scan, count);
  const onUnknown = (name: string) => {
    if (mode === "xml") handler.fault(`the entity &${name}; is not expanded`, line);
  };
  handler.text(isLiteral ? text : decodeReferences(text, mode, onUnknown), line);
}

/** How much of the text at the front is complete: a reference at its very end may go on. */
function completeTextLength(text: string, isLast: boolean): number {
  const ampersand = text.lastIndexOf("&");
  const isOpen = ampersand !== -1 && !text.includes(";", ampersand);
  return isOpen && !isLast && text.length - ampersand < LONGEST_REFERENCE ? ampersand : text.length;
}

function readText(scan: Scan, isLast: boolean): boolean {
  const end = scan.rest.indexOf("<");
  if (end > 0) emitText(scan, end, false);
  else if (end === -1) {
    emitText(scan, completeTextLength(scan.rest, isLast), false);
    return false;
  }
  return true;
}

/** Passes over everything up to `mark`; of a mark that may be cut, the front is kept. */
function skipTo(scan: Scan, mark: string): boolean {
  const end = scan.rest.indexOf(mark);
  if (end === -1) {
    take(scan, Math.max(0, scan.rest.length - mark.length + 1));
    return false;
  }
  take(scan, end + mark.length);
  scan.skipped = null;
  return true;
}

/** A DOCTYPE: neither what it names nor what it declares is looked at. */
function skipDoctype(scan: Scan): boolean {
  for (const match of scan.rest.matchAll(/[[\]>]/g)) {
    if (match[0] === "[") scan.bracketCount += 1;
    else if (match[0] === "]") scan.bracketCount = Math.max(0, scan.bracketCount - 1);
    else if (scan.bracketCount === 0) {
      take(scan, match.index + 1);
      scan.skipped = null;
      return true;
    }
  }
  take(scan, scan.rest.length);
  return false;
}

function readCdata(scan: Scan): boolean {
  const end = scan.rest.indexOf("]]>");
  emitText(scan, end === -1 ? Math.max(0, scan.rest.length - 2) : end, true);
  if (end === -1) return false;
  take(scan, 3);
  scan.isInCdata = false;
  return true;
}

function readRaw(scan: Scan, isLast: boolean): boolean {
  const isLiteral = scan.rawElement === "script" || scan.rawElement === "style";
  const end = scan.rest.search(new RegExp(`</${scan.rawElement}`, "i"));
  if (end === -1) {
    const tail = isLast ? 0 : Math.max(LONGEST_REFERENCE, scan.rawElement.length + 2);
    emitText(scan, Math.max(0, scan.rest.length - tail), isLiteral);
    return false;
  }
  emitText(scan, end, isLiteral);
  scan.rawElement = "";
  return true;
}

function readTagToken(scan: Scan, isLast: boolean): boolean {
  const end = findTagEnd(scan.rest, 1);
  const { line } = scan;
  if (end === -1) {
    if (!isLast && scan.rest.length <= LONGEST_TAG) return false;
    scan.handler.fault(isLast ? "the file ends inside a tag" : "a tag is too long", line);
    take(scan, scan.rest.length);
    return false;
  }
  const tag = readTag(take(scan, end), scan.mode);
  if (tag === null) return true;
  scan.handler.tag(tag, line);
  if (scan.mode === "html" && !tag.isClosing && RAW_ELEMENTS.has(tag.name))
    scan.rawElement = tag.name;
  return true;
}

/** Reads what begins with `<`; false where more input is needed first. */
function readMarkup(scan: Scan, isLast: boolean): boolean {
  const { rest } = scan;
  if (rest.length < 9 && !isLast && /^<(?:$|!)/.test(rest)) return false;
  if (rest.startsWith("<!--")) scan.skipped = "comment";
  else if (rest.startsWith("<![CDATA[") && scan.mode === "xml") scan.isInCdata = true;
  else if (rest.startsWith("<!")) scan.skipped = "doctype";
  else if (rest.startsWith("<?")) scan.skipped = "instruction";
  else if (/^<\/?[\p{L}_:]/u.test(rest)) return readTagToken(scan, isLast);
  else if (rest === "</" && !isLast) return false;
  else {
    if (scan.mode === "xml") scan.handler.fault('a "<" that opens no tag', scan.line);
    emitText(scan, 1, true);
    return true;
  }
  take(scan, scan.isInCdata ? 9 : scan.skipped === "comment" ? 4 : 2);
  return true;
}

function readNext(scan: Scan, isLast: boolean): boolean {
  if (scan.skipped === "comment") return skipTo(scan, "-->");
  if (scan.skipped === "instruction") return skipTo(scan, scan.mode === "xml" ? "?>" : ">");
  if (scan.skipped === "doctype") return skipDoctype(scan);
  if (scan.isInCdata) return readCdata(scan);
  if (scan.rawElement !== "") return readRaw(scan, isLast);
  return scan.rest.startsWith("<") ? readMarkup(scan, isLast) : readText(scan, isLast);
}

/**
 * Cuts XML or HTML into tags and text, chunk by chunk, with lines. It follows no reference outside the
 * source and expands no declared entity, so neither outside DTDs nor nested entities do anything. Well-
 * formedness (do tags match?) is the caller's to check. It holds at most one tag.
 */
export function createMarkupTokenizer(mode: MarkupMode, handler: MarkupHandler): MarkupTokenizer {
  const scan: Scan = {
    mode,
    handler,
    rest: "",
    line: 1,
    skipped: null,
    bracketCount: 0,
    isInCdata: false,
    rawElement: "",
  };
  const run = (isLast: boolean): void => {
    while (scan.rest !== "" && readNext(scan, isLast));
  };
  return {
    push(chunk) {
      scan.rest += chunk;
      run(false);
    },
    finish() {
      run(true);
      if (scan.rest !== "" && !scan.isInCdata && scan.skipped === null)
        emitText(scan, scan.rest.length, false);
      if (scan.isInCdata || scan.skipped !== null)
        handler.fault("the file ends inside a comment, a declaration or CDATA", scan.line);
    },
  };
}
