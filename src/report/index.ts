export type { ChartOptions } from "./charts/chart-options.js";
export { listAxisRows } from "./charts/list-axis-rows.js";
export { type AxisDot, type AxisRow, plotAxis } from "./charts/plot-axis.js";
export { plotCalibration } from "./charts/plot-calibration.js";
export { plotCoverage } from "./charts/plot-coverage.js";
export { plotPositions } from "./charts/plot-positions.js";
export { plotReuse } from "./charts/plot-reuse.js";
export { plotRoles } from "./charts/plot-roles.js";
export { plotTimeline } from "./charts/plot-timeline.js";
export type { CodeRow } from "./codes/code-row.js";
export { hashText } from "./codes/hash-text.js";
export { normalizeText } from "./codes/normalize-text.js";
export { parseCodes } from "./codes/parse-codes.js";
export { composeReport, type ReportMaterial } from "./compose-report.js";
export { type CsvCell, formatCsv } from "./csv/format-csv.js";
export { formatGroupsCsv } from "./csv/format-groups-csv.js";
export { formatRecordsCsv } from "./csv/format-records-csv.js";
export { formatJsonLines } from "./export/format-json-lines.js";
export { formatParquet } from "./export/format-parquet.js";
export { formatRunCrate, type Run, type RunFile } from "./export/format-run-crate.js";
export { formatWebAnnotations } from "./export/format-web-annotations.js";
export { formatReport, formatReportSections, type SectionId } from "./format-report.js";
export { type EvidenceMark, highlightEvidence, listEvidence } from "./highlight-evidence.js";
export { formatTerminalReport, type TerminalOptions } from "./terminal.js";
export type {
  FrameWords,
  InstitutionPoint,
  Provenance,
  ReportFrame,
  ReportInput,
  ReportLanguage,
  ReportOptions,
  ReportRecord,
  ReportReuse,
} from "./types.js";
