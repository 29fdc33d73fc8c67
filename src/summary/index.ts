export {
  type ComparedGroup,
  type ComparisonOptions,
  compareGroups,
  type GroupComparison,
  type GroupComparisons,
} from "./compare-groups.js";
export {
  type CorrectedGroup,
  type CorrectionOptions,
  correctGroupShares,
} from "./correct-group-shares.js";
export { groupRecords, type RecordGroup } from "./group-records.js";
export { INTERVAL_FLOOR } from "./interval-floor.js";
export { type HeldName, type MemberProfile, profileMember } from "./profile-member.js";
export { listRecordDifferences } from "./record-differences.js";
export { summarizeGroups } from "./summarize-groups.js";
export {
  type SensitivityOptions,
  type SensitivityRow,
  summarizeSensitivity,
} from "./summarize-sensitivity.js";
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
