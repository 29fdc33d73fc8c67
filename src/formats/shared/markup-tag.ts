import { decodeReferences } from "./char-references.js";

export type MarkupMode = "xml" | "html";

/** A start or end tag, read. */
export interface MarkupTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isClosing: boolean;
  /** `<a/>`. */
  readonly isEmpty: boolean;
}

const NAME = /^<(\/?)([\p{L}_:][^\s/>]*)/u;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function readAttributes(
  inner: string,
  mode: MarkupMode,
  fold: (name: string) => string,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    const key = fold(name ?? "");
    const value = decodeReferences(double ?? single ?? bare ?? "", mode);
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

/**
 * Reads one tag, from `<` to `>`. Names are lower case in HTML; of an attribute that stands twice the first
 * counts. `null` where it is no tag.
 *
 * @example
 * readTag("<a HREF='/x'>", "html"); // { name: "a", attributes: Map { "href" → "/x" }, … }
 */
export function readTag(source: string, mode: MarkupMode): MarkupTag | null {
  const match = NAME.exec(source);
  if (match === null) return null;
  const fold = (name: string) => (mode === "html" ? name.toLowerCase() : name);
  const inner = source.slice(match[0].length, source.endsWith("/>") ? -2 : -1);
  const attributes = inner === "" ? NO_ATTRIBUTES : readAttributes(inner, mode, fold);
  const isClosing = match[1] === "/";
  return { name: fold(match[2] ?? ""), attributes, isClosing, isEmpty: source.endsWith("/>") };
}

/**
 * Where the tag that begins at `from` ends: the index after its `>`, quotes respected; −1 where the source
 * ends before.
 */
export function findTagEnd(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      if (source.charAt(at - 1) === "=" || /=\s+$/.test(source.slice(Math.max(from, at - 8), at)))
        quote = character;
    } else if (character === ">") return at + 1;
  }
  return -1;
}
