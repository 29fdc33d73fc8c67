import { collectItems, findFormat, type ParsedContent } from "../../src/formats/index.js";

/** Reads a content in chunks of a given size, so that a test can vary the cuts. */
export function readInChunks(
  format: string,
  content: string,
  size: number,
  options: {
    readonly file?: string;
    readonly map?: Record<string, string>;
    readonly maxLineCharacters?: number;
  } = {},
): ParsedContent {
  const parser = findFormat(format).createParser({ file: "doc.txt", ...options });
  const items = [];
  for (let at = 0; at < content.length; at += size)
    items.push(...parser.push(content.slice(at, at + size)));
  items.push(...parser.finish());
  return collectItems(items, format);
}

export function read(format: string, content: string, options = {}): ParsedContent {
  return readInChunks(format, content, Math.max(1, content.length), options);
}

/** Rejections as "line code". */
export function faults({ rejections }: ParsedContent): readonly string[] {
  return rejections.map(({ line, code }) => `${line} ${code}`);
}
