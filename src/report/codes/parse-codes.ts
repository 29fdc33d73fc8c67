import { PourcontreError } from "../../errors.js";
import type { Verdict } from "../../reconcile/types.js";
import type {
  AxisLabel,
  ExplanationKind,
  LinkTier,
  Position,
  StanceLabel,
  StanceObject,
  ToneLabel,
} from "../../types.js";
import { readCsv } from "../../vendor/csv-parse.js";
import type { CodeRow } from "./code-row.js";

type Row = ReadonlyMap<string, string>;

const REQUIRED = ["id", "textHash", "stance", "declared", "ground"] as const;

function readRows(csv: string): Row[] {
  const { records, fault } = readCsv(new TextEncoder().encode(csv.replace(/^\uFEFF/u, "")), {
    delimiter: ",",
  });
  if (fault !== null) throw new PourcontreError("INVALID_ARGUMENT", fault.message);
  const [header = [], ...rows] = records;
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const message = `not a table of codes: no column ${missing.join(", ")}`;
    throw new PourcontreError("INVALID_ARGUMENT", message);
  }
  return rows.map((row) => new Map(header.map((name, i) => [name, row[i] ?? ""])));
}

const textOf = (row: Row, name: string): string | null => row.get(name) || null;
const numberOf = (row: Row, name: string): number | null => {
  const cell = textOf(row, name);
  return cell === null ? null : Number(cell);
};

/** The fields that an explanation lacks rather than holds as null. */
function factsOf(row: Row) {
  const names = ["party", "group", "date", "procedure", "kind"] as const;
  const mepId = numberOf(row, "mepId");
  const facts = names.flatMap((name) => {
    const value = textOf(row, name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    ...(Object.fromEntries(facts) as { party?: string; kind?: ExplanationKind }),
    ...(mepId === null ? {} : { mepId }),
  };
}

/** A position of an inferred row stands in the other table; without it the row cannot tell. */
function stanceOf(row: Row, inferred: Row | undefined): CodeRow["stance"] {
  const ground = row.get("ground");
  const source = ground === "inferred" ? inferred : row;
  const label = source === undefined ? null : (textOf(source, "stance") as StanceLabel | null);
  return {
    label: label ?? "indetermine",
    declared: row.get("declared") === "true",
    confidence: (source === undefined ? null : numberOf(source, "confidence")) ?? 0,
    evidence: ground === "refused" ? [{ kind: "refused" }] : [],
  };
}

function framingOf(row: Row): Pick<CodeRow, "frames" | "axis" | "tone"> {
  const axis = textOf(row, "axis") as AxisLabel | null;
  const tone = textOf(row, "tone") as ToneLabel | null;
  return {
    frames: [
      { id: "privacy", role: textOf(row, "privacy") },
      { id: "child-protection", role: textOf(row, "child") },
    ],
    axis: axis === null ? null : { label: axis, position: numberOf(row, "axisPosition") },
    tone: tone === null ? null : { label: tone, score: numberOf(row, "toneScore") ?? 0 },
  };
}

function toCodeRow(row: Row, inferred: Row | undefined): CodeRow {
  const vote = textOf(row, "recordedVote");
  return {
    id: row.get("id") ?? "",
    sample: textOf(row, "sample"),
    ...factsOf(row),
    subjects: (row.get("subjects") ?? "").split(";").filter((subject) => subject !== ""),
    wordCount: numberOf(row, "wordCount"),
    textHash: row.get("textHash") ?? "",
    language: textOf(row, "language") ?? "und",
    stance: stanceOf(row, inferred),
    method: textOf(inferred ?? row, "method") ?? "none",
    object: textOf(inferred ?? row, "object") as StanceObject | null,
    ...framingOf(row),
    clusterId: textOf(row, "clusterId"),
    partyLineShare: numberOf(row, "partyLineShare"),
    recordedVote: vote === "did-not-vote" ? null : (vote as Position | null),
    linkTier: textOf(row, "linkTier") as LinkTier | null,
    rollCallId: textOf(row, "rollCallId"),
    verdict: textOf(inferred ?? row, "verdict") as Verdict | null,
  };
}

/**
 * Reads a table of codes (`corpora/term9-codes/codes.csv`) to rows that `summarizeGroups` takes. Inferred positions
 * stand in a table of their own (`inferred.csv`); where it is not given, these rows are `indetermine`.
 *
 * @param codes the table as text
 * @param inferred the table of inferred positions as text
 * @throws PourcontreError INVALID_ARGUMENT for a text that is no such table
 * @example
 * summarizeGroups(parseCodes(codes, inferred), { by: "party" });
 */
export function parseCodes(codes: string, inferred?: string): CodeRow[] {
  const readings = inferred === undefined ? [] : parseInferred(inferred);
  const byId = new Map(readings.map((row) => [row.get("id") ?? "", row]));
  return readRows(codes).map((row) => toCodeRow(row, byId.get(row.get("id") ?? "")));
}

function parseInferred(csv: string): Row[] {
  const { records, fault } = readCsv(new TextEncoder().encode(csv), { delimiter: "," });
  if (fault !== null) throw new PourcontreError("INVALID_ARGUMENT", fault.message);
  const [header = [], ...rows] = records;
  return rows.map((row) => new Map(header.map((name, i) => [name, row[i] ?? ""])));
}
