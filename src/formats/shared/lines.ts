import { MAX_LINE_CHARACTERS } from "../format.js";

/** One line of a source, without its line break. */
export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** True where the line was longer than allowed: `text` is empty then. */
  readonly isTooLong: boolean;
  /** Characters of the source that it takes up, its line break included. */
  readonly length: number;
}

export interface LineSplitter {
  push(chunk: string): readonly Line[];
  /** The last line, where the source does not end with a line break. */
  finish(): readonly Line[];
}

/**
 * Cuts chunks into lines at LF or CRLF. Holds one line at most; of one that is longer than
 * `maxLineCharacters` only its number is kept.
 *
 * @example
 * const lines = createLineSplitter();
 * lines.push("a\nb"); // [{ text: "a", number: 1, isTooLong: false, length: 2 }]
 * lines.finish();     // [{ text: "b", number: 2, isTooLong: false, length: 1 }]
 */
export function createLineSplitter(maxLineCharacters: number = MAX_LINE_CHARACTERS): LineSplitter {
  let parts: string[] = [];
  let length = 0;
  let number = 1;

  const add = (part: string): void => {
    length += part.length;
    if (length > maxLineCharacters) parts = [];
    else if (part !== "") parts.push(part);
  };
  const close = (breakLength: number): Line => {
    const isTooLong = length > maxLineCharacters;
    const text = isTooLong ? "" : parts.join("");
    const line = {
      text: text.endsWith("\r") ? text.slice(0, -1) : text,
      number,
      isTooLong,
      length: length + breakLength,
    };
    parts = [];
    length = 0;
    number += 1;
    return line;
  };

  return {
    push(chunk) {
      const lines: Line[] = [];
      let from = 0;
      for (let at = chunk.indexOf("\n"); at !== -1; at = chunk.indexOf("\n", from)) {
        add(chunk.slice(from, at));
        lines.push(close(1));
        from = at + 1;
      }
      add(chunk.slice(from));
      return lines;
    },
    finish: () => (length > 0 ? [close(0)] : []),
  };
}
