/** The public names of the library, one by one; what each is for stands where it lives. */
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.js";
export { findConcordance } from "./concordance/find-concordance.js";
export { type ErrorCode, PourcontreError } from "./errors.js";
export { french } from "./french.js";
export { measureKeyness } from "./keyness/measure-keyness.js";
export type { LanguagePack, LanguageReader, PackOptions, TextReading } from "./language-pack.js";
export type { ReconcileOptions } from "./reconcile/find-record.js";
export { reconcile } from "./reconcile/reconcile.js";
export { summarizeExplainers } from "./reconcile/summarize-explainers.js";
export type { ReconciledRow, Verdict } from "./reconcile/types.js";
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
export { extendRegistry } from "./registry/extend-registry.js";
export { findMember } from "./registry/find-member.js";
export { frenchTerm9 } from "./registry/french-term9.js";
export { findReuse, type Reuse, type ReuseOptions, type ReusePair } from "./reuse/find-reuse.js";
export { indexReuse, type ReuseIndex } from "./reuse/index-reuse.js";
export { type MarkedRecord, markCopies } from "./reuse/mark-copies.js";
export { measurePartyLine, type PartyLines } from "./reuse/measure-party-line.js";
export { type ReuseMatrix, reuseMatrix } from "./reuse/reuse-matrix.js";
export { type ReuseText, toReuseText } from "./reuse/reuse-text.js";
export { indexRollCalls, type RollCallIndex } from "./rollcalls/index-roll-calls.js";
export { linkExplanation, type RollCallLink } from "./rollcalls/link-explanation.js";
export {
  type ComparisonOptions,
  compareGroups,
  correctGroupShares,
  type GroupBy,
  type GroupComparison,
  type GroupSummary,
  type MemberProfile,
  profileMember,
  type SensitivityRow,
  type ShareEstimate,
  type SummaryOptions,
  type SummaryRecord,
  summarizeGroups,
  summarizeSensitivity,
} from "./summary/index.js";
export { listSentences, listTokens, type Token } from "./text/document.js";
export type * from "./types.js";
