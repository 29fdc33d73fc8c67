export { createRandom, type RandomSource } from "../statistics/random.js";
export type { StanceCalibration } from "./calibrate-stance.js";
export { CODE_FIELDS, CODE_VALUES, type CodedText, type CodeField, type Codes } from "./codes.js";
export {
  type BreakdownPart,
  type Breakdowns,
  type CodeComparison,
  type CompareCodesOptions,
  compareCodes,
  type FieldComparison,
} from "./compare-codes.js";
export { type CodeSheet, type CodeSheetOptions, createCodeSheet } from "./create-code-sheet.js";
export {
  type Disagreement,
  type FieldReliability,
  measureReliability,
  type PairAgreement,
  type ReliabilityOptions,
} from "./measure-reliability.js";
export {
  type Coder,
  type CoderTable,
  type FilledSheet,
  readCodeSheets,
} from "./read-code-sheets.js";
export { readCodes } from "./read-codes.js";
