import type { Readable } from "node:stream";
import { PourcontreError } from "../errors.js";
import { type ContentOptions, createContentParser } from "../formats/content-parser.js";
import { createByteDecoder } from "../formats/decode.js";
import type { ParsedItem, RejectionCode } from "../types.js";
import { openBytes } from "./open-bytes.js";

/** How sources are read; without `format` each is told by its content. */
export interface ReadOptions extends Omit<ContentOptions, "file"> {
  /** Items to read at most, over all sources; more are one rejection, `too-many-records`. */
  readonly maxRecords?: number;
  readonly signal?: AbortSignal;
}

function rejection(file: string, code: RejectionCode, message: string): ParsedItem {
  return { type: "rejection", rejection: { file, line: null, code, message } };
}

async function* readSource(
  path: string,
  options: ReadOptions,
  stdin: Readable,
): AsyncGenerator<ParsedItem> {
  const file = path === "-" ? "standard input" : path;
  const { maxRecords: _max, signal, ...contentOptions } = options;
  const decoder = createByteDecoder(file);
  const parser = createContentParser({ ...contentOptions, file });
  let isReadable = true;
  try {
    for await (const bytes of await openBytes(path, stdin, signal)) {
      if (signal?.aborted) throw new PourcontreError("ABORTED", "reading was stopped");
      const { text, rejections } = decoder.push(bytes);
      yield* rejections;
      yield* parser.push(text);
    }
  } catch (error) {
    if (!(error instanceof PourcontreError) || error.code !== "FILE_UNREADABLE") throw error;
    isReadable = false;
    yield rejection(file, "unreadable", error.message.slice(`${file}: `.length));
  }
  const { text, rejections } = decoder.finish();
  const isText = !rejections.some(
    (item) => item.type === "rejection" && isWholeFile(item.rejection),
  );
  if (isReadable || decoder.encoding !== null) yield* rejections;
  if (isText && decoder.encoding !== "binary") {
    yield* parser.push(text);
    yield* parser.finish();
  }
}

const isWholeFile = ({ code }: { readonly code: RejectionCode }): boolean =>
  code === "empty-file" || code === "binary-file";

/**
 * Everything that files hold, in order: explanations, roll calls, members, segments, and rejections for what cannot
 * be used (also a file that cannot be opened). Memory holds one chunk and one record.
 *
 * @param paths files, gzip or not; `-` is standard input
 * @throws PourcontreError UNKNOWN_FORMAT, INVALID_OPTION, ABORTED
 * @example
 * for await (const item of readItems(["page.html"], process.stdin)) item.type; // "explanation" …
 */
export async function* readItems(
  paths: readonly string[],
  stdin: Readable,
  options: ReadOptions = {},
): AsyncGenerator<ParsedItem> {
  const { maxRecords = Number.POSITIVE_INFINITY } = options;
  let count = 0;
  for (const path of paths) {
    for await (const item of readSource(path, options, stdin)) {
      if (item.type !== "rejection" && ++count > maxRecords) {
        yield rejection(path, "too-many-records", `more than ${maxRecords}: the rest is not read`);
        return;
      }
      yield item;
    }
  }
}

/** The explanations of files; what cannot be used goes to `onRejection`. See `readItems`. */
export async function* readExplanations(
  paths: readonly string[],
  stdin: Readable,
  options: ReadOptions & {
    readonly onRejection?: (
      rejection: Extract<ParsedItem, { type: "rejection" }>["rejection"],
    ) => void;
  } = {},
): AsyncGenerator<Extract<ParsedItem, { type: "explanation" }>["explanation"]> {
  const { onRejection, ...readOptions } = options;
  for await (const item of readItems(paths, stdin, readOptions)) {
    if (item.type === "explanation") yield item.explanation;
    if (item.type === "rejection") onRejection?.(item.rejection);
  }
}
