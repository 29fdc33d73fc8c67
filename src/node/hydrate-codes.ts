import type { Readable } from "node:stream";
import type { CodeRow } from "../report/codes/code-row.js";
import { hashText } from "../report/codes/hash-text.js";
import { parseCodes } from "../report/codes/parse-codes.js";
import type { Explanation, Rejection } from "../types.js";
import { type ReadOptions, readExplanations } from "./read-items.js";

export interface HydrateOptions extends ReadOptions {
  /** The table of inferred positions as text; without it these rows are `indetermine`. */
  readonly inferred?: string;
  readonly onProgress?: (textCount: number) => void;
}

/** A row of codes with its text; `source` is where that was read. */
export interface HydratedRow extends CodeRow {
  readonly text: string;
}

export interface HydratedCodes {
  /** The rows whose text is at hand, in the order of the table. */
  readonly rows: readonly HydratedRow[];
  /** The rows whose text is not. */
  readonly missing: readonly CodeRow[];
  /** Texts read whose hash the table does not hold. */
  readonly unknownTextCount: number;
  readonly rejections: readonly Rejection[];
}

/**
 * Joins a table of codes with texts that are at hand, by the hash of each (`hashText`). Copies of one text share a
 * hash: one copy at hand serves all its rows.
 *
 * @param codes a table of codes as text (`corpora/term9-codes/codes.csv`)
 * @param paths files with texts, of any format that the library reads; `-` is standard input
 * @throws PourcontreError INVALID_ARGUMENT for a table that holds no codes; UNKNOWN_FORMAT, INVALID_OPTION, ABORTED
 * @example
 * const { rows, missing } = await hydrateCodes(codes, ["page.html"], process.stdin);
 * rows[0]?.text; // "J’ai voté pour…"
 */
export async function hydrateCodes(
  codes: string,
  paths: readonly string[],
  stdin: Readable,
  options: HydrateOptions = {},
): Promise<HydratedCodes> {
  const { inferred, onProgress, ...readOptions } = options;
  const table = parseCodes(codes, inferred);
  const asked = new Set(table.map((row) => row.textHash));
  const found = new Map<string, Explanation>();
  const rejections: Rejection[] = [];
  let [textCount, unknownTextCount] = [0, 0];
  const onRejection = (rejection: Rejection): void => void rejections.push(rejection);
  for await (const explanation of readExplanations(paths, stdin, { ...readOptions, onRejection })) {
    const hash = hashText(explanation.text);
    if (!asked.has(hash)) unknownTextCount++;
    else if (!found.has(hash)) found.set(hash, explanation);
    onProgress?.(++textCount);
  }
  const rows = table.flatMap((row) => {
    const held = found.get(row.textHash);
    if (held === undefined) return [];
    const { text, source } = held;
    return [{ ...row, text, ...(source === undefined ? {} : { source }) }];
  });
  const missing = table.filter((row) => !found.has(row.textHash));
  return { rows, missing, unknownTextCount, rejections };
}
