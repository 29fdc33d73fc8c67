import type { ParsedItem } from "../types.js";

/** What a reader has to know about its source. */
export interface ParseOptions {
  /** Name of the source, as it shall stand in places and ids; nothing is opened. */
  readonly file: string;
  /** Columns of a table: target field → column of the source, as `{ text: "content" }`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Longest line, or JSON value, that is held in memory; a longer one is a rejection. Default 67,108,864. */
  readonly maxLineCharacters?: number;
  /** Longest text of one explanation; a longer one is a rejection. Default 16,777,216. */
  readonly maxTextCharacters?: number;
}

/**
 * Chunks of decoded text in, items out, in the order of the source. It holds one record at a time.
 * `finish` hands out what was still open; after it the parser is used up.
 */
export interface PushParser {
  push(chunk: string): readonly ParsedItem[];
  finish(): readonly ParsedItem[];
}

/** A format that the library reads. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** What comes out: "explanations", "roll calls", "members", "segments". */
  readonly gives: readonly string[];
  /** True where the reader was built on, and is tested with, a file that its publisher wrote. */
  readonly hasRealSample: boolean;
  /** How surely `head` (the first 64 k characters) is of this format, 0–1. */
  detect(head: string): number;
  createParser(options: ParseOptions): PushParser;
}

/** Default of `maxLineCharacters`. */
export const MAX_LINE_CHARACTERS = 64 * 1024 * 1024;
/** Default of `maxTextCharacters`. */
export const MAX_TEXT_CHARACTERS = 16 * 1024 * 1024;
/** How much of a source `detect` is shown. */
export const HEAD_CHARACTERS = 64 * 1024;
