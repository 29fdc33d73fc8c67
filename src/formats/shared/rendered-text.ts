const PARAGRAPHS = new Set([
  "p",
  "div",
  "blockquote",
  "ul",
  "ol",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
]);
/** White space that HTML folds; no-break spaces are not among it. */
const FOLDED = /[ \t\n\r\f]+/g;

/** Text as a browser shows it: white space folded, paragraphs a blank line apart, `br` a line end. */
export interface RenderedText {
  add(text: string): void;
  /** A tag within the text, opening or closing. */
  tag(name: string): void;
  readonly characterCount: number;
  toString(): string;
}

/**
 * Collects the text of an element.
 *
 * @example
 * const text = createRenderedText();
 * text.add("  Je vote \n pour. "); text.tag("p"); text.add("Merci.");
 * text.toString(); // "Je vote pour.\n\nMerci."
 */
export function createRenderedText(): RenderedText {
  let blocks: string[] = [];
  let characterCount = 0;
  return {
    add(text) {
      characterCount += text.length;
      blocks.push(text.replace(FOLDED, " "));
    },
    tag(name) {
      if (name === "br") blocks.push("\n");
      else if (PARAGRAPHS.has(name)) blocks.push("\n\n");
    },
    get characterCount() {
      return characterCount;
    },
    toString() {
      const joined = blocks
        .join("")
        .replace(/ {2,}/g, " ")
        .replace(/ ?\n ?/g, "\n");
      blocks = [joined];
      return joined.replace(/\n{3,}/g, "\n\n").replace(/^[ \n]+|[ \n]+$/g, "");
    },
  };
}
