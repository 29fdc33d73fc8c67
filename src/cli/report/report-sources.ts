import type { Readable } from "node:stream";
import { createAnalyzer } from "../../analyzer.js";
import { mergeRollCalls } from "../../formats/howtheyvote/merge-roll-calls.js";
import { readItems } from "../../node/read-items.js";
import {
  type AppliedCorrection,
  applyCorrections,
  type Corrected,
} from "../../reconcile/apply-corrections.js";
import { parseCorrections } from "../../reconcile/parse-corrections.js";
import type { ExplanationRecord } from "../../record.js";
import type { InstitutionPoint, Provenance } from "../../report/types.js";
import type { InstitutionalSegment, Rejection, RollCall } from "../../types.js";
import { hashFile } from "../hash-content.js";
import { readWholeFile } from "../read-whole-file.js";

/** `a.xml,b.xml` as a list. */
export function listFiles(flag: string | undefined): string[] {
  return (flag ?? "").split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

/** The roll calls of files, joined where votes and positions stand in two tables; what cannot be used is rejected. */
export async function readRollCalls(
  paths: readonly string[],
  stdin: Readable,
): Promise<{ rollCalls: readonly RollCall[]; rejections: Rejection[] }> {
  const rollCalls: RollCall[] = [];
  const rejections: Rejection[] = [];
  for await (const item of readItems(paths, stdin)) {
    if (item.type === "rollcall") rollCalls.push(item.rollCall);
    if (item.type === "rejection") rejections.push(item.rejection);
  }
  return { rollCalls: mergeRollCalls(rollCalls), rejections };
}

/** Mean place on the axis of the segments that have one; null where none has. */
function placeInstitution(segments: readonly InstitutionalSegment[]): InstitutionPoint | null {
  const analyzer = createAnalyzer();
  const positions = segments.flatMap(({ text }) => {
    const position = analyzer.analyze(text).axis?.position ?? null;
    return position === null ? [] : [position];
  });
  if (positions.length === 0) return null;
  // Titles of saved texts may bear the signs of Markdown.
  const title = segments
    .find(({ kind }) => kind === "title")
    ?.text.replace(/[*#_]+/gu, "")
    .trim();
  return {
    name: title ?? segments[0]?.documentId ?? "",
    position: positions.reduce((sum, position) => sum + position, 0) / positions.length,
    number: positions.length,
  };
}

/** Institutional texts as reference points of the axis. */
export async function readInstitutions(
  paths: readonly string[],
  stdin: Readable,
): Promise<InstitutionPoint[]> {
  const points: InstitutionPoint[] = [];
  for (const path of paths) {
    const segments: InstitutionalSegment[] = [];
    for await (const item of readItems([path], stdin, { format: "institutional" })) {
      if (item.type === "segment") segments.push(item.segment);
    }
    const point = placeInstitution(segments);
    if (point !== null) points.push(point);
  }
  return points;
}

/** SHA-256 of each file as it lies on the disk; standard input has none. */
export async function hashInputs(
  paths: readonly string[],
): Promise<NonNullable<Provenance["inputs"]>> {
  return Promise.all(
    paths.map(async (file) => {
      const sha256 = await hashFile(file);
      return sha256 === null ? { file } : { file, sha256 };
    }),
  );
}

export interface CorrectedReport {
  readonly records: readonly Corrected<ExplanationRecord>[];
  readonly rejections: readonly Rejection[];
  readonly applied: NonNullable<Provenance["corrections"]>;
}

const toPrinted = (id: string) => (correction: AppliedCorrection) => ({
  id,
  field: correction.field,
  from: String(correction.from ?? ""),
  to: String(correction.to ?? ""),
  reason: `${correction.reason} (${correction.who}, ${correction.date})`,
});

/** Applies a table of corrections by hand to the records; each stays visible in the report. */
export async function correctRecords(
  records: readonly ExplanationRecord[],
  path: string | undefined,
): Promise<CorrectedReport> {
  if (path === undefined) return { records, rejections: [], applied: [] };
  const source = await readWholeFile(path);
  const { corrections, rejections } = parseCorrections(source, path);
  const corrected = applyCorrections(records, corrections);
  return {
    records: corrected.records,
    rejections: [...rejections, ...corrected.rejections],
    applied: corrected.records.flatMap((r) => (r.corrections ?? []).map(toPrinted(r.id))),
  };
}
