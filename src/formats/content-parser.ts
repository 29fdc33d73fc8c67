import { PourcontreError } from "../errors.js";
import type { ParsedItem } from "../types.js";
import { type Format, HEAD_CHARACTERS, type ParseOptions, type PushParser } from "./format.js";
import { formats } from "./registry.js";
import { rejectionItem } from "./shared/items.js";

/** Below this a guess is no answer. */
const LEAST_SCORE = 0.25;

/**
 * The format of a content, by its first 64 k characters; null where none is likely.
 *
 * @example
 * detectFormat('{"id": "1", "text": "Pour."}\n')?.id; // "jsonl"
 */
export function detectFormat(head: string): Format | null {
  const start = head.slice(0, HEAD_CHARACTERS);
  let best: Format | null = null;
  let bestScore = LEAST_SCORE;
  for (const format of formats) {
    const score = format.detect(start);
    if (score > bestScore) {
      best = format;
      bestScore = score;
    }
  }
  return best;
}

/**
 * The format of that id.
 *
 * @throws PourcontreError UNKNOWN_FORMAT, with the ids that there are
 */
export function findFormat(id: string): Format {
  const format = formats.find((candidate) => candidate.id === id);
  if (format !== undefined) return format;
  const known = formats.map((candidate) => candidate.id).join(", ");
  throw new PourcontreError("UNKNOWN_FORMAT", `there is no format "${id}"; there are ${known}`);
}

/** What a content is read with; without `format` it is found from the content. */
export interface ContentOptions extends ParseOptions {
  readonly format?: string;
}

/** A push parser that finds its format. */
export interface ContentParser extends PushParser {
  /** Id of the format, null as long as it is not known. */
  readonly format: string | null;
}

interface ContentState {
  readonly options: ContentOptions;
  format: Format | null;
  parser: PushParser | null;
  /** Start of the content, until the format is known. */
  head: string;
  hasContent: boolean;
  /** True once the head was looked at and led to no format. */
  isUnknown: boolean;
}

function open(state: ContentState, format: Format): readonly ParsedItem[] {
  const parser = format.createParser(state.options);
  state.format = format;
  state.parser = parser;
  const { head } = state;
  state.head = "";
  return head === "" ? [] : parser.push(head);
}

function pushContent(state: ContentState, chunk: string): readonly ParsedItem[] {
  state.hasContent ||= chunk.trim() !== "";
  if (state.parser !== null) return state.parser.push(chunk);
  if (state.isUnknown) return [];
  state.head += chunk;
  if (state.head.length < HEAD_CHARACTERS) return [];
  const format = detectFormat(state.head);
  if (format !== null) return open(state, format);
  state.isUnknown = true;
  return [];
}

function finishContent(state: ContentState): readonly ParsedItem[] {
  const place = { file: state.options.file, line: null };
  if (!state.hasContent) return [rejectionItem(place, "empty-file", "the file is empty")];
  const items: ParsedItem[] = [];
  if (state.parser === null && !state.isUnknown) {
    const format = detectFormat(state.head);
    if (format !== null) items.push(...open(state, format));
  }
  if (state.parser !== null) return [...items, ...state.parser.finish()];
  const known = formats.map((format) => format.id).join(", ");
  const message = `the format was not recognised; name it, one of ${known}`;
  return [rejectionItem(place, "unknown-format", message)];
}

/**
 * Decoded text in, items out: finds the format from the first 64 k characters, unless `options.format` names
 * it. An empty content and one of no known format are rejections.
 *
 * @throws PourcontreError UNKNOWN_FORMAT, INVALID_OPTION (a map with an unknown target)
 */
export function createContentParser(options: ContentOptions): ContentParser {
  const state: ContentState = {
    options,
    format: null,
    parser: null,
    head: "",
    hasContent: false,
    isUnknown: false,
  };
  if (options.format !== undefined) open(state, findFormat(options.format));
  return {
    push: (chunk) => pushContent(state, chunk),
    finish: () => finishContent(state),
    get format() {
      return state.format?.id ?? null;
    },
  };
}
