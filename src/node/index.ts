/** Files and streams: the part of the library that needs Node. */
export {
  type AnalyzedFiles,
  type AnalyzeFilesOptions,
  analyzeFiles,
} from "./analyze-files.js";
export type { LineError, LineErrorCode } from "./annotate-line.js";
export {
  type AnnotateProgress,
  type AnnotateStreamOptions,
  annotateStream,
} from "./annotate-stream.js";
export {
  type AnnotateToFileOptions,
  type AnnotateToFileResult,
  annotateToFile,
} from "./annotate-to-file.js";
export { fetchSources } from "./fetch/fetch-sources.js";
export type {
  FetchedFile,
  FetchFailure,
  FetchOptions,
  FetchProgress,
  FetchResult,
} from "./fetch/fetch-types.js";
export type { Manifest, ManifestEntry } from "./fetch/manifest.js";
export type { FetchRequest, SourceId } from "./fetch/sources.js";
export {
  type HydratedCodes,
  type HydratedRow,
  type HydrateOptions,
  hydrateCodes,
} from "./hydrate-codes.js";
export { openBytes } from "./open-bytes.js";
export { type ReadOptions, readExplanations, readItems } from "./read-items.js";
