import type { AnalyzerOptions } from "../analyzer.js";
import { type AnnotatedBatch, annotateBatch } from "./annotate-batch.js";
import type { LineOptions } from "./annotate-line.js";
import { createGrowingAnalyzer } from "./create-growing-analyzer.js";
import type { LineBatch } from "./split-batches.js";

/** What a batch annotator is made from; plain data, so that it can be sent to a worker. */
export interface BatchAnnotatorOptions extends LineOptions {
  readonly analyzer?: Pick<AnalyzerOptions, "threshold" | "frames">;
}

/**
 * A function that annotates batches. English is loaded at the first English text, and the batch that holds it is
 * annotated again.
 */
export function createBatchAnnotator(
  options: BatchAnnotatorOptions,
): (batch: LineBatch) => Promise<AnnotatedBatch> {
  const analyzer = createGrowingAnalyzer(options.analyzer);
  const annotate = (batch: LineBatch): AnnotatedBatch =>
    annotateBatch(batch, (text) => analyzer.analyze(text), options);
  return async (batch) => {
    const annotated = annotate(batch);
    if (!analyzer.lacksEnglish) return annotated;
    await analyzer.loadEnglish();
    return annotate(batch);
  };
}
