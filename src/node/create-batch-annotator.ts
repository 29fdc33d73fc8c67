import { type AnalyzerOptions, createAnalyzer } from "../analyzer.js";
import type { Analysis } from "../types.js";
import { type AnnotatedBatch, annotateBatch } from "./annotate-batch.js";
import type { LineOptions } from "./annotate-line.js";
import type { LineBatch } from "./split-batches.js";

/** What a batch annotator is made from; plain data, so that it can be sent to a worker. */
export interface BatchAnnotatorOptions extends LineOptions {
  readonly threshold?: number;
  readonly frames?: AnalyzerOptions["frames"];
}

type Analyze = (text: string) => Analysis;

const isUnreadEnglish = (analysis: Analysis): boolean =>
  analysis.language === "en" && analysis.frames.every((frame) => frame.role === null);

/**
 * A function that annotates batches. English is loaded at the first English text, and the batch that holds it is
 * annotated again.
 */
export function createBatchAnnotator(
  options: BatchAnnotatorOptions,
): (batch: LineBatch) => Promise<AnnotatedBatch> {
  const { keepText, maxTextCharacters, ...analyzerOptions } = options;
  const lineOptions = {
    ...(keepText === undefined ? {} : { keepText }),
    ...(maxTextCharacters === undefined ? {} : { maxTextCharacters }),
  };
  let hasEnglish = false;
  let analyze: Analyze = createAnalyzer(analyzerOptions).analyze;
  return async (batch) => {
    let needsEnglish = false;
    const watched: Analyze = (text) => {
      const analysis = analyze(text);
      needsEnglish ||= !hasEnglish && isUnreadEnglish(analysis);
      return analysis;
    };
    const annotated = annotateBatch(batch, watched, lineOptions);
    if (!needsEnglish) return annotated;
    analyze = await loadEnglish(analyzerOptions);
    hasEnglish = true;
    return annotateBatch(batch, analyze, lineOptions);
  };
}

async function loadEnglish(options: AnalyzerOptions): Promise<Analyze> {
  const { english, french } = await import("../english.js");
  return createAnalyzer({ ...options, languages: [french, english] }).analyze;
}
