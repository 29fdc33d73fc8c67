/** Whole lines of a byte stream, or one line that was too long to hold. */
export interface LineBatch {
  /** 1-based number of its first line. */
  readonly firstLine: number;
  /** The lines with their line feeds (the last one of the source may lack it); empty where `isTooLong`. */
  readonly bytes: Uint8Array;
  readonly lineCount: number;
  /** One line, longer than the limit, left out. */
  readonly isTooLong: boolean;
}

export interface SplitOptions {
  /** Longest line to hold, in bytes. Default 67,108,864. */
  readonly maxLineBytes?: number;
}

/** Default of `maxLineBytes`. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 10;

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Cuts a byte stream into batches of whole lines, as they arrive: a batch is what is complete after a chunk. It holds
 * one chunk and one unfinished line at most.
 *
 * @example
 * for await (const batch of splitBatches(createReadStream("texts.jsonl"))) batch.lineCount;
 */
export async function* splitBatches(
  chunks: AsyncIterable<Uint8Array>,
  options: SplitOptions = {},
): AsyncGenerator<LineBatch> {
  const maxLineBytes = options.maxLineBytes ?? MAX_LINE_BYTES;
  let line = 1;
  let open: Uint8Array[] = [];
  let openBytes = 0;
  let isTooLong = false;

  const skip = (): LineBatch => {
    const batch = { firstLine: line, bytes: new Uint8Array(0), lineCount: 1, isTooLong: true };
    [line, open, openBytes, isTooLong] = [line + 1, [], 0, false];
    return batch;
  };
  const take = (last: Uint8Array): LineBatch => {
    const bytes = join(last.length === 0 ? open : [...open, last]);
    const endsOpen = bytes[bytes.length - 1] !== LINE_FEED;
    const lineCount = countLineFeeds(bytes) + (endsOpen ? 1 : 0);
    const batch = { firstLine: line, bytes, lineCount, isTooLong: false };
    [line, open, openBytes] = [line + lineCount, [], 0];
    return batch;
  };

  for await (const chunk of chunks) {
    let rest = chunk;
    const first = rest.indexOf(LINE_FEED);
    const length = openBytes + (first < 0 ? rest.length : first);
    if (isTooLong || length > maxLineBytes) {
      isTooLong = true;
      [open, openBytes] = [[], 0];
      if (first < 0) continue;
      yield skip();
      rest = rest.subarray(first + 1);
    }
    const last = rest.lastIndexOf(LINE_FEED);
    if (last >= 0) yield take(rest.subarray(0, last + 1));
    if (last + 1 < rest.length) {
      // Copied (a Buffer's own slice would not): the chunk's memory may be used again or given away.
      open.push(new Uint8Array(rest.subarray(last + 1)));
      openBytes += rest.length - last - 1;
    }
  }
  if (isTooLong) yield skip();
  else if (openBytes > 0) yield take(new Uint8Array(0));
}
