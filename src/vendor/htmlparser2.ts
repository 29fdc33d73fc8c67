import { Parser } from "htmlparser2";

/** A start tag; names are lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a scanner of HTML reports. */
export interface HtmlHandler {
  /** `line`, 1-based, is where the tag's name ends. */
  open(tag: HtmlTag, line: number): void;
  /** Also where HTML closes by itself, as right after `br`, but not at the end of the input. */
  close(name: string, line: number): void;
  text(text: string): void;
}

export interface HtmlScanner {
  write(chunk: string): void;
  end(): void;
}

interface Scan {
  line: number;
  tagLine: number;
  isEnding: boolean;
}

function createParser(handler: HtmlHandler, scan: Scan): Parser {
  return new Parser({
    onopentagname() {
      scan.tagLine = scan.line;
    },
    onopentag(name, attributes) {
      handler.open({ name, attributes: new Map(Object.entries(attributes)) }, scan.tagLine);
    },
    onclosetag(name) {
      if (!scan.isEnding) handler.close(name, scan.line);
    },
    ontext(text) {
      // At the end htmlparser2 hands out what is left of a tag that was cut.
      if (!scan.isEnding) handler.text(text);
    },
  });
}

/**
 * Cuts HTML into tags and text with htmlparser2, chunk by chunk: character references are read, comments and the
 * DOCTYPE passed over, scripts and styles are text. It holds one tag at most.
 *
 * @example
 * createHtmlScanner({ open: ({ name }) => names.push(name), close() {}, text() {} }).write("<P>a<BR>"); // p, br
 */
export function createHtmlScanner(handler: HtmlHandler): HtmlScanner {
  const scan: Scan = { line: 1, tagLine: 1, isEnding: false };
  const parser = createParser(handler, scan);
  return {
    write(chunk) {
      let from = 0;
      for (let at = chunk.indexOf("\n"); at !== -1; at = chunk.indexOf("\n", from)) {
        parser.write(chunk.slice(from, at + 1));
        scan.line += 1;
        from = at + 1;
      }
      if (from < chunk.length) parser.write(chunk.slice(from));
    },
    end() {
      scan.isEnding = true;
      parser.end();
    },
  };
}

/**
 * Reads one start tag; `null` where the source is none.
 *
 * @example
 * readHtmlTag('<SPEAKER ID=1 NAME="A B">'); // { name: "speaker", attributes: Map { "id" → "1", "name" → "A B" } }
 */
export function readHtmlTag(source: string): HtmlTag | null {
  const tags: HtmlTag[] = [];
  const scanner = createHtmlScanner({ open: (tag) => tags.push(tag), close() {}, text() {} });
  scanner.write(source);
  scanner.end();
  return tags[0] ?? null;
}
