export {
  type ContentOptions,
  type ContentParser,
  createContentParser,
  detectFormat,
  findFormat,
} from "./content-parser.js";
export { type ByteDecoder, createByteDecoder, type DecodedChunk, decodeBytes } from "./decode.js";
export { describeFormats, type FormatRow } from "./describe-formats.js";
export type { Format, ParseOptions, PushParser } from "./format.js";
export { mergeRollCalls } from "./howtheyvote/merge-roll-calls.js";
export { collectItems, type ParsedContent, parseText } from "./parse-text.js";
export { formats } from "./registry.js";
export { formatTei, type TeiEntry, type TeiOptions } from "./tei/format.js";
