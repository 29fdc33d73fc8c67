import type { GroupSummary, ShareEstimate } from "../../summary/types.js";
import { type CsvCell, formatCsv } from "./format-csv.js";

const STANCES = ["pour", "contre", "abstention", "inferred", "indetermine"] as const;

function listEstimates(group: GroupSummary): (readonly [string, ShareEstimate])[] {
  const named = (prefix: string, labels: Readonly<Record<string, ShareEstimate>>) =>
    Object.entries(labels).map(([label, estimate]) => [`${prefix}.${label}`, estimate] as const);
  return [
    ...STANCES.map((key) => [`stance.${key}`, group.stanceShares[key]] as const),
    ...group.frames.flatMap((frame) => named(frame.id, frame.roles)),
    ...named("axis", group.axis.labels),
    ...named("tone", group.tone.labels),
  ];
}

const estimateHeader = (name: string): string[] =>
  ["count", "number", "share", "low", "high"].map((part) => `${name}.${part}`);

const estimateCells = (estimate: ShareEstimate): CsvCell[] => [
  estimate.count,
  estimate.number,
  estimate.share,
  estimate.interval?.low ?? null,
  estimate.interval?.high ?? null,
];

/** One row a group: every share with its count, its number and its interval where there is one. */
export function formatGroupsCsv(groups: readonly GroupSummary[]): string {
  const first = groups[0];
  const names = first === undefined ? [] : listEstimates(first).map(([name]) => name);
  const header = ["group", "name", "textCount", "analysedCount", "memberCount", "clusterCount"];
  const rows = groups.map((group) => [
    group.key,
    group.name,
    group.textCount,
    group.analysedCount,
    group.memberCount,
    group.clusterCount,
    ...listEstimates(group).flatMap(([, estimate]) => estimateCells(estimate)),
  ]);
  return formatCsv([...header, ...names.flatMap(estimateHeader)], rows);
}
