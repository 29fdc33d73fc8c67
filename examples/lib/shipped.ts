/** What the project ships, read for the examples: codes of a sample of the 9th term, and one roll call. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeRollCalls, parseText } from "../../src/formats/index.js";
import type { RollCall } from "../../src/index.js";
import { type CodeRow, parseCodes } from "../../src/report/index.js";

const CORPORA = join(import.meta.dirname, "../../corpora");
const read = (path: string): string => readFileSync(join(CORPORA, path), "utf8");

/** Codes of 13,548 real explanations, without their texts; inferred positions are marked as such. */
export function readCodes(): readonly CodeRow[] {
  return parseCodes(read("term9-codes/codes.csv"), read("term9-codes/inferred.csv"));
}

/** The vote of 6 July 2021 on the derogation from the ePrivacy directive, with the votes of the French members. */
export function readRollCall(): RollCall {
  const tables = ["votes.csv", "member_votes.csv"].map((name) =>
    parseText(read(`rollcall-134463/${name}`), { file: name, format: "howtheyvote" }),
  );
  const [rollCall] = mergeRollCalls(tables.flatMap(({ rollCalls }) => rollCalls));
  if (rollCall === undefined) throw new Error("corpora/rollcall-134463 holds no vote");
  return rollCall;
}

/** Rows of a small table of the project as objects; cells hold no commas there. */
export function readTable(path: string): Record<string, string>[] {
  const [head = "", ...lines] = read(path).trim().split(/\r?\n/u);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** Writes a chart beside the others and says where. */
export function saveChart(name: string, svg: string): void {
  const folder = join(tmpdir(), "pourcontre-examples");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.svg`);
  writeFileSync(path, svg);
  console.log(`chart: ${path}`);
}

export const percent = (share: number | null): string =>
  share === null ? "–" : `${(100 * share).toFixed(1)}%`;
