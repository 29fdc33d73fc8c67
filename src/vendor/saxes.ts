import { SaxesParser } from "saxes";

/** What a scanner of XML reports. Lines are 1-based. */
export interface XmlHandler {
  /** `line` is where the tag begins, or the next one where its name ends the line. */
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  /** A closing tag as it is written, or an empty element; it may close nothing that is open. */
  close(name: string, line: number): void;
  text(text: string): void;
  fault(message: string, line: number): void;
}

export interface XmlScanner {
  write(chunk: string): void;
  close(): void;
}

/** Faults that saxes finds again and again once tags did not match, and at a cut end; the caller sees both itself. */
const FOLLOWING = /one root|outside of root|^unclosed tag|must contain a root/;
/** What saxes says too shortly. */
const WORDS: Readonly<Record<string, string>> = {
  "undefined entity.": "an entity that is not one of XML's five is not expanded",
};
const UNMATCHED = /^unmatched closing tag: (.*)\.$/;

interface Scan {
  readonly parser: SaxesParser;
  readonly handler: XmlHandler;
  tagLine: number;
  /** saxes closes all that stands inside, then says that it was wrong: the tag really written is the last one. */
  closing: { readonly name: string; readonly line: number } | null;
  /** A closing tag of nothing, which saxes hands on as text too. */
  strayText: string;
}

function settle(scan: Scan): void {
  const { closing } = scan;
  scan.closing = null;
  if (closing !== null) scan.handler.close(closing.name, closing.line);
}

function readText(scan: Scan, text: string): void {
  settle(scan);
  const { strayText } = scan;
  scan.strayText = "";
  const own = text.startsWith(strayText) ? text.slice(strayText.length) : text;
  if (own !== "") scan.handler.text(own);
}

function readFault(scan: Scan, error: Error): void {
  const message = error.message.replace(/^\d+:\d+: /, "");
  if (message === "unexpected close tag.") {
    scan.closing = null;
    return;
  }
  settle(scan);
  const name = UNMATCHED.exec(message)?.[1];
  if (name !== undefined) {
    scan.strayText = `</${name}>`;
    scan.handler.close(name, scan.parser.line);
  } else if (!FOLLOWING.test(message))
    scan.handler.fault(WORDS[message] ?? message, scan.parser.line);
}

function listen(scan: Scan): void {
  const { parser } = scan;
  parser.on("opentagstart", () => {
    settle(scan);
    scan.tagLine = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) =>
    scan.handler.open(name, new Map(Object.entries(attributes)), scan.tagLine),
  );
  parser.on("closetag", ({ name }) => {
    settle(scan);
    scan.closing = { name, line: parser.line };
  });
  parser.on("text", (text) => readText(scan, text));
  parser.on("cdata", (text) => {
    settle(scan);
    scan.handler.text(text);
  });
  parser.on("error", (error) => readFault(scan, error));
}

/**
 * Cuts XML into tags and text with saxes, chunk by chunk. saxes fetches no DTD and expands no entity but XML's five:
 * another `&name;` is a fault and stays as it is written. Faults do not stop it.
 *
 * @param isFragment true for a piece without the one element around all
 */
export function createXmlScanner(handler: XmlHandler, isFragment = false): XmlScanner {
  const parser = new SaxesParser({ fragment: isFragment });
  const scan: Scan = {
    parser,
    handler,
    tagLine: 1,
    closing: null,
    strayText: "",
  };
  listen(scan);
  return {
    write: (chunk) => void parser.write(chunk),
    close() {
      parser.close();
      settle(scan);
    },
  };
}
