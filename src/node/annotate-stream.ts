import { PourcontreError } from "../errors.js";
import type { AnnotatedBatch } from "./annotate-batch.js";
import type { LineError } from "./annotate-line.js";
import { type BatchAnnotatorOptions, createBatchAnnotator } from "./create-batch-annotator.js";
import { type LineBatch, splitBatches } from "./split-batches.js";
import { mapWithWorkers } from "./worker-pool.js";
import { annotateWorkerUrl } from "./worker-url.js";

/** How far a stream has come. */
export interface AnnotateProgress {
  readonly lineCount: number;
  readonly errorCount: number;
  /** Bytes of the input that the annotated lines take. */
  readonly inputBytes: number;
  /** What went wrong since the last report: ten errors of each batch at most. */
  readonly errors: readonly LineError[];
}

export interface AnnotateStreamOptions extends BatchAnnotatorOptions {
  /** Worker threads; 1 (the default) annotates on the calling thread. */
  readonly jobs?: number;
  /** Longest line to hold, in bytes. Default 67,108,864. */
  readonly maxLineBytes?: number;
  /** Lines to annotate at most; more end the stream with LIMIT_EXCEEDED. */
  readonly maxRecords?: number;
  /** Lines to pass over at the beginning: those that an earlier run has annotated. */
  readonly skipLines?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnnotateProgress) => void;
}

/** A batch whose first lines are left out. */
function skipIn(batch: LineBatch, lineCount: number): LineBatch {
  let start = 0;
  for (let i = 0; i < lineCount; i++) start = batch.bytes.indexOf(10, start) + 1;
  return {
    ...batch,
    firstLine: batch.firstLine + lineCount,
    lineCount: batch.lineCount - lineCount,
    bytes: batch.bytes.subarray(start),
  };
}

async function* chooseBatches(
  chunks: AsyncIterable<Uint8Array>,
  options: AnnotateStreamOptions,
): AsyncGenerator<LineBatch> {
  const { skipLines = 0, maxRecords = Number.POSITIVE_INFINITY, maxLineBytes } = options;
  for await (const batch of splitBatches(
    chunks,
    maxLineBytes === undefined ? {} : { maxLineBytes },
  )) {
    if (options.signal?.aborted) throw new PourcontreError("ABORTED", "annotating was stopped");
    const skipped = Math.max(0, skipLines - batch.firstLine + 1);
    if (skipped >= batch.lineCount) continue;
    const chosen = skipped > 0 ? skipIn(batch, skipped) : batch;
    const room = maxRecords - chosen.firstLine + 1;
    if (room >= chosen.lineCount) yield chosen;
    else {
      if (room > 0) yield keepFirst(chosen, room);
      throw new PourcontreError(
        "LIMIT_EXCEEDED",
        `more than ${maxRecords} lines: the rest is not read`,
      );
    }
  }
}

function keepFirst(batch: LineBatch, lineCount: number): LineBatch {
  let end = 0;
  for (let i = 0; i < lineCount; i++) end = batch.bytes.indexOf(10, end) + 1;
  return { ...batch, lineCount, bytes: batch.bytes.subarray(0, end) };
}

async function* annotateHere(
  batches: AsyncIterable<LineBatch>,
  options: BatchAnnotatorOptions,
): AsyncGenerator<AnnotatedBatch> {
  const annotate = createBatchAnnotator(options);
  for await (const batch of batches) yield annotate(batch);
}

function annotateInWorkers(
  batches: AsyncIterable<LineBatch>,
  options: BatchAnnotatorOptions,
  jobs: number,
): AsyncGenerator<AnnotatedBatch> {
  const pack = (batch: LineBatch) => {
    const bytes = new Uint8Array(batch.bytes);
    return { message: { ...batch, bytes }, transfer: [bytes.buffer as ArrayBuffer] };
  };
  return mapWithWorkers(batches, {
    script: annotateWorkerUrl(),
    workerData: options,
    jobs,
    pack,
  });
}

function checkOptions(options: AnnotateStreamOptions): void {
  for (const name of ["jobs", "maxRecords", "maxTextCharacters", "maxLineBytes"] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && value >= 1))
      throw new PourcontreError(
        "INVALID_OPTION",
        `${name} must be a whole number from 1: ${value}`,
      );
  }
}

/**
 * Annotates JSON Lines as a stream of bytes: one line out for one line in, in the same order, in constant memory. It
 * reads on only as fast as its output is taken.
 *
 * @param chunks the bytes of JSON Lines in UTF-8, an object with `id` and `text` a line
 * @throws PourcontreError INVALID_OPTION, ABORTED, LIMIT_EXCEEDED (after the lines within the limit)
 * @example
 * for await (const bytes of annotateStream(process.stdin, { jobs: 2 })) process.stdout.write(bytes);
 */
export async function* annotateStream(
  chunks: AsyncIterable<Uint8Array>,
  options: AnnotateStreamOptions = {},
): AsyncGenerator<Uint8Array> {
  checkOptions(options);
  const { jobs = 1, keepText, maxTextCharacters, analyzer } = options;
  const annotatorOptions: BatchAnnotatorOptions = {
    ...(keepText === undefined ? {} : { keepText }),
    ...(maxTextCharacters === undefined ? {} : { maxTextCharacters }),
    ...(analyzer === undefined ? {} : { analyzer }),
  };
  let inputBytes = 0;
  const counted = countBytes(chunks, (count) => {
    inputBytes += count;
  });
  const batches = chooseBatches(counted, options);
  const annotated =
    jobs === 1
      ? annotateHere(batches, annotatorOptions)
      : annotateInWorkers(batches, annotatorOptions, jobs);
  let lineCount = options.skipLines ?? 0;
  let errorCount = 0;
  for await (const batch of annotated) {
    yield batch.bytes;
    lineCount += batch.lineCount;
    errorCount += batch.errorCount;
    options.onProgress?.({ lineCount, errorCount, inputBytes, errors: batch.errors });
  }
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  add: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}
