import type { Readable } from "node:stream";
import type { AnalyzerOptions } from "../analyzer.js";
import { createExplanationRecord, type ExplanationRecord } from "../record.js";
import type { Registry } from "../registry/create-registry.js";
import { type EnrichmentNote, enrichExplanation } from "../registry/enrich-explanation.js";
import { frenchTerm9 } from "../registry/french-term9.js";
import type { Explanation, Rejection, RollCall } from "../types.js";
import { createGrowingAnalyzer, type GrowingAnalyzer } from "./create-growing-analyzer.js";
import { type ReadOptions, readItems } from "./read-items.js";

export interface AnalyzeFilesOptions extends ReadOptions {
  readonly analyzer?: AnalyzerOptions;
  /** Where parties and groups are looked up. Default: the French members of the 9th term. */
  readonly registry?: Registry;
  readonly onProgress?: (recordCount: number) => void;
}

/** What files hold, analysed. */
export interface AnalyzedFiles {
  readonly records: readonly ExplanationRecord[];
  /** Roll calls that stood among the files. */
  readonly rollCalls: readonly RollCall[];
  readonly rejections: readonly Rejection[];
  /** What the registry could not settle: unknown members, groups that cannot be told without a date. */
  readonly notes: readonly EnrichmentNote[];
}

async function analyzeOne(
  explanation: Explanation,
  analyzer: GrowingAnalyzer,
): Promise<ExplanationRecord> {
  const analysis = analyzer.analyze(explanation);
  if (!analyzer.lacksEnglish) return createExplanationRecord(explanation, analysis);
  await analyzer.loadEnglish();
  return createExplanationRecord(explanation, analyzer.analyze(explanation));
}

/**
 * Reads files, finds each member's party and group in the registry (as held on the date), and analyses every
 * explanation.
 *
 * @param paths files of any format that the library reads; `-` is standard input
 * @throws PourcontreError UNKNOWN_FORMAT, INVALID_OPTION, INVALID_FRAME, ABORTED
 * @example
 * const { records, rejections } = await analyzeFiles(["page.html"], process.stdin);
 */
export async function analyzeFiles(
  paths: readonly string[],
  stdin: Readable,
  options: AnalyzeFilesOptions = {},
): Promise<AnalyzedFiles> {
  const {
    analyzer: analyzerOptions,
    registry = frenchTerm9(),
    onProgress,
    ...readOptions
  } = options;
  const analyzer = createGrowingAnalyzer(analyzerOptions);
  const records: ExplanationRecord[] = [];
  const rollCalls: RollCall[] = [];
  const rejections: Rejection[] = [];
  const notes: EnrichmentNote[] = [];
  for await (const item of readItems(paths, stdin, readOptions)) {
    if (item.type === "rejection") rejections.push(item.rejection);
    if (item.type === "rollcall") rollCalls.push(item.rollCall);
    if (item.type !== "explanation") continue;
    const enriched = enrichExplanation(item.explanation, registry);
    notes.push(...enriched.notes);
    records.push(await analyzeOne(enriched.explanation, analyzer));
    onProgress?.(records.length);
  }
  return { records, rollCalls, rejections, notes };
}
