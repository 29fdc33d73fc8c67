export { groupRecords, type RecordGroup } from "./group-records.js";
export { INTERVAL_FLOOR } from "./interval-floor.js";
export { summarizeGroups } from "./summarize-groups.js";
export type {
  AgreementSummary,
  AxisSummary,
  FrameSummary,
  GroupBy,
  GroupSummary,
  KindCount,
  RecordDifference,
  ResponseSummary,
  ShareEstimate,
  StanceCount,
  StanceShareKey,
  SummaryOptions,
  SummaryRecord,
  ToneSummary,
} from "./types.js";
