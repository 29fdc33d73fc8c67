/** The public names of the library, one by one; what each is for stands where it lives. */
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.js";
export { type ErrorCode, PourcontreError } from "./errors.js";
export { french } from "./french.js";
export type { LanguagePack, LanguageReader, PackOptions, TextReading } from "./language-pack.js";
export {
  type AnalysisRecord,
  createExplanationRecord,
  createRecord,
  type ErrorRecord,
  type ExplanationRecord,
  type RecordFrame,
} from "./record.js";
export {
  createRegistry,
  type Organization,
  type Registry,
  type RegistryData,
} from "./registry/create-registry.js";
export {
  type EnrichedExplanation,
  type EnrichmentCode,
  type EnrichmentNote,
  enrichExplanation,
} from "./registry/enrich-explanation.js";
export { frenchTerm9 } from "./registry/french-term9.js";
export { summarizeGroups } from "./summary/summarize-groups.js";
export type {
  GroupBy,
  GroupSummary,
  ShareEstimate,
  SummaryOptions,
  SummaryRecord,
} from "./summary/types.js";
export type * from "./types.js";
