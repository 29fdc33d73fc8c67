import { existsSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { type AnnotateStreamOptions, annotateStream } from "./annotate-stream.js";

export interface AnnotateToFileOptions extends AnnotateStreamOptions {
  /** Go on where an earlier run stopped. Default false. */
  readonly resume?: boolean;
}

/** What a run found done and did. */
export interface AnnotateToFileResult {
  /** Lines that an earlier run had written. */
  readonly resumedLineCount: number;
  /** The file was complete already: nothing was read. */
  readonly wasComplete: boolean;
}

const LINE_FEED = 10;
const CHUNK_BYTES = 1 << 20;

/** The whole lines of a file, and where the last one ends. */
async function measureWholeLines(file: FileHandle): Promise<{ lineCount: number; end: number }> {
  const chunk = new Uint8Array(CHUNK_BYTES);
  let lineCount = 0;
  let end = 0;
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) return { lineCount, end };
    const read = chunk.subarray(0, bytesRead);
    for (let at = read.indexOf(LINE_FEED); at >= 0; at = read.indexOf(LINE_FEED, at + 1)) {
      lineCount++;
      end = position + at + 1;
    }
    position += bytesRead;
  }
}

async function openPartial(path: string, resume: boolean): Promise<[FileHandle, number, number]> {
  const canResume = resume && existsSync(path);
  const file = await open(path, canResume ? "r+" : "w");
  const { lineCount, end } = canResume ? await measureWholeLines(file) : { lineCount: 0, end: 0 };
  await file.truncate(end);
  return [file, lineCount, end];
}

/**
 * Annotates JSON Lines into a file that is there whole or not at all: the lines go to `<path>.partial`, which takes
 * the file's name at the end. A run that was stopped can be resumed: the partial file's whole lines are kept, a half
 * one is cut off, and as many lines of the input are passed over; since one line stands for one line, nothing is lost
 * and nothing done twice. The input must be the same.
 *
 * @throws PourcontreError as `annotateStream`; the system's errors where the file cannot be written
 * @example
 * await annotateToFile(createReadStream("texts.jsonl"), "records.jsonl", { resume: true });
 */
export async function annotateToFile(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  options: AnnotateToFileOptions = {},
): Promise<AnnotateToFileResult> {
  const { resume = false, ...streamOptions } = options;
  const partial = `${path}.partial`;
  if (resume && existsSync(path) && !existsSync(partial))
    return { resumedLineCount: 0, wasComplete: true };
  const [file, skipLines, end] = await openPartial(partial, resume);
  try {
    let position = end;
    for await (const bytes of annotateStream(chunks, { ...streamOptions, skipLines })) {
      await writeWhole(file, bytes, position);
      position += bytes.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
  return { resumedLineCount: skipLines, wasComplete: false };
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const rest = bytes.length - done;
    const { bytesWritten } = await file.write(bytes, done, rest, position + done);
    done += bytesWritten;
  }
}
