/** Tables, figures and README of this package, from its codes alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plotPositions } from "../../src/report/charts/plot-positions.js";
import { plotRoles } from "../../src/report/charts/plot-roles.js";
import type { CodeRow } from "../../src/report/codes/code-row.js";
import { parseCodes } from "../../src/report/codes/parse-codes.js";
import { formatGroupsCsv } from "../../src/report/csv/format-groups-csv.js";
import { stanceGround } from "../../src/summary/count-stances.js";
import { summarizeGroups } from "../../src/summary/summarize-groups.js";
import type { GroupSummary } from "../../src/summary/types.js";

const HERE = import.meta.dirname;
const read = (name: string): string => readFileSync(join(HERE, name), "utf8");
const README_BLOCK = /(<!-- figures: npm run build:corpora -->\n)[\s\S]*?(<!-- end -->)/u;

/** The codes of the package, inferred positions included. */
export const readPackage = (): CodeRow[] => parseCodes(read("codes.csv"), read("inferred.csv"));

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

function groupLine({ name, textCount, memberCount, stanceShares }: GroupSummary): string {
  const shares = (["pour", "contre", "abstention", "inferred", "indetermine"] as const).map(
    (key) => `${stanceShares[key].count} (${percent(stanceShares[key].count, textCount)})`,
  );
  return `| ${[name ?? "(none)", textCount, memberCount, ...shares].join(" | ")} |`;
}

const distinct = (rows: readonly CodeRow[], field: (row: CodeRow) => unknown): number =>
  new Set(rows.map(field)).size;

function countCopies(rows: readonly CodeRow[]): number {
  const sizes = new Map<string, number>();
  for (const { clusterId } of rows)
    if (clusterId) sizes.set(String(clusterId), (sizes.get(String(clusterId)) ?? 0) + 1);
  return rows.filter((row) => (sizes.get(String(row.clusterId)) ?? 0) > 1).length;
}

function describeSample(rows: readonly CodeRow[]): string {
  const dates = rows.flatMap((row) => row.date ?? []).sort();
  const inferred = rows.filter((row) => stanceGround(row.stance) === "inferred").length;
  const counted = rows.filter((row) => row.verdict === "agrees" || row.verdict === "differs");
  const differing = counted.filter((row) => row.verdict === "differs").length;
  return [
    `${rows.length} texts by ${distinct(rows, (row) => row.mepId)} members on ${distinct(rows, (row) => row.procedure)} procedures, ${dates[0]} to ${dates.at(-1)}.`,
    `Declared positions: ${rows.filter((row) => row.stance.declared).length}; inferred ones (apart): ${inferred};`,
    `in a cluster of copies: ${countCopies(rows)} (${percent(countCopies(rows), rows.length)}).`,
    `Text and record are compared for ${counted.length} texts and differ in ${differing} (${percent(differing, counted.length)}), whatever the reason.`,
  ].join("\n");
}

function formatFigures(rows: readonly CodeRow[], groups: readonly GroupSummary[]): string {
  return [
    describeSample(rows),
    "",
    "Written explanations by political group, as texts of this sample (no estimate of the term):",
    "",
    "| group | texts | members | pour | contre | abstention | inferred | cannot tell |",
    "|---|--:|--:|--:|--:|--:|--:|--:|",
    ...groups.map(groupLine),
    "",
  ].join("\n");
}

/** Every file that follows from the codes, by its name in this folder. */
export function deriveFiles(): ReadonlyMap<string, string> {
  const rows = readPackage();
  const party = summarizeGroups(rows, { by: "party" });
  const group = summarizeGroups(rows, { by: "group" });
  const figures = formatFigures(rows, group);
  const readme = read("README.md").replace(
    README_BLOCK,
    (_, open: string, close: string) => open + figures + close,
  );
  return new Map([
    ["tables/party.csv", formatGroupsCsv(party)],
    ["tables/group.csv", formatGroupsCsv(group)],
    ["figures/positions-by-group.svg", plotPositions(group, { lang: "en" })],
    ["figures/roles-by-group.svg", plotRoles(group, { lang: "en" })],
    ["README.md", readme],
  ]);
}
