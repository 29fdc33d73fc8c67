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
export { openBytes } from "./open-bytes.js";
export { type ReadOptions, readExplanations, readItems } from "./read-items.js";
