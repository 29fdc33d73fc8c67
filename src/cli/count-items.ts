import type { Readable } from "node:stream";
import { createContentParser } from "../formats/content-parser.js";
import { createByteDecoder } from "../formats/decode.js";
import { openBytes } from "../node/open-bytes.js";
import type { ParsedItem } from "../types.js";

/** What one file holds, counted. */
export interface ItemCounts {
  readonly file: string;
  /** Id of the format; null where it was not recognised. */
  readonly format: string | null;
  readonly explanationCount: number;
  readonly rollCallCount: number;
  /** Positions of members in the roll calls. */
  readonly positionCount: number;
  readonly memberCount: number;
  readonly segmentCount: number;
  readonly rejectionCount: number;
  /** Code and words of the first rejection. */
  readonly firstRejection: string | null;
}

type Counts = { -readonly [Key in keyof ItemCounts]: ItemCounts[Key] };

function addItem(counts: Counts, item: ParsedItem): void {
  if (item.type === "explanation") counts.explanationCount += 1;
  else if (item.type === "member") counts.memberCount += 1;
  else if (item.type === "segment") counts.segmentCount += 1;
  else if (item.type === "rollcall") {
    counts.rollCallCount += 1;
    counts.positionCount += item.rollCall.positions.length;
  } else {
    counts.rejectionCount += 1;
    const { code, message, line } = item.rejection;
    counts.firstRejection ??= `${line === null ? "" : `line ${line}: `}${code}: ${message}`;
  }
}

/**
 * Reads a file to its end and counts what it holds, kind by kind. Nothing of it is kept.
 *
 * @throws PourcontreError FILE_UNREADABLE
 */
export async function countItems(path: string, name: string, stdin: Readable): Promise<ItemCounts> {
  const counts: Counts = {
    file: name,
    format: null,
    explanationCount: 0,
    rollCallCount: 0,
    positionCount: 0,
    memberCount: 0,
    segmentCount: 0,
    rejectionCount: 0,
    firstRejection: null,
  };
  const add = (items: readonly ParsedItem[]): void => {
    for (const item of items) addItem(counts, item);
  };
  const decoder = createByteDecoder(name);
  const parser = createContentParser({ file: name });
  for await (const bytes of await openBytes(path, stdin)) {
    const { text, rejections } = decoder.push(bytes);
    add([...rejections, ...parser.push(text)]);
  }
  const { text, rejections } = decoder.finish();
  add(rejections);
  if (decoder.encoding !== null && decoder.encoding !== "binary")
    add([...parser.push(text), ...parser.finish()]);
  counts.format = parser.format;
  return counts;
}
