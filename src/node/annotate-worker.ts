import { parentPort, workerData } from "node:worker_threads";
import { type BatchAnnotatorOptions, createBatchAnnotator } from "./create-batch-annotator.js";
import type { LineBatch } from "./split-batches.js";

// The script of a worker thread: batches in, annotated batches out, in order.
const annotate = createBatchAnnotator(workerData as BatchAnnotatorOptions);
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (batch: LineBatch) => {
  last = last.then(async () => {
    const annotated = await annotate(batch);
    parentPort?.postMessage(annotated, [annotated.bytes.buffer as ArrayBuffer]);
  });
});
