/** The coded texts that the models of roles and tone learn from. Needs ../shared beside the project. */
import { readFileSync } from "node:fs";
import type { AxisLabel, ChildRole, PrivacyRole, ToneLabel } from "../../src/types.js";

export interface CodedText {
  readonly id: string;
  readonly text: string;
  /** Texts of one procedure stay on one side of a split. */
  readonly group: string;
  readonly origin: "codes" | "learn" | "tone" | "case" | "drill";
  readonly party: string;
  readonly privacy: PrivacyRole;
  readonly child: ChildRole;
  readonly axis: AxisLabel;
  readonly tone: ToneLabel;
}

/** An explanation of which the tone alone was coded. */
export type ToneText = Pick<CodedText, "id" | "text" | "origin" | "tone">;

const HERE = new URL(".", import.meta.url);
export const CORPORA = new URL("../../corpora/", HERE);
export const SHARED = new URL("../../../shared/data/", HERE);

type Row = Readonly<Record<string, string>>;

function readTable(url: URL): Row[] {
  const [header = "", ...lines] = readFileSync(url, "utf8").trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}

/** The objects of a JSON Lines file. */
export function readJsonLines<T>(url: URL): T[] {
  const lines = readFileSync(url, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}

interface Source {
  readonly id: string;
  readonly text: string;
  readonly procedure: string;
  readonly party?: string;
}

type Case = Pick<CodedText, "id" | "text" | "privacy" | "child" | "axis" | "tone"> & {
  readonly half?: string;
};

function readTrain(): Map<string, Source> {
  const sources = readJsonLines<Source>(new URL("term9/explanations.train.jsonl", SHARED));
  return new Map(sources.map((source) => [source.id, source]));
}

/** More real explanations, of which one coder read the tone. */
export function readToneTexts(): ToneText[] {
  const byId = readTrain();
  return readTable(new URL("frames-gold/tone.csv", CORPORA)).flatMap(({ id = "", tone }) => {
    const source = byId.get(id);
    if (source === undefined) return [];
    return [{ id, text: source.text, origin: "tone", tone: tone as ToneLabel }];
  });
}

/** Real explanations coded for learning (383 by two coders, 760 by one). */
export function readCodedExplanations(): CodedText[] {
  const byId = readTrain();
  const tables = [
    ["codes", readTable(new URL("frames-gold/codes.csv", CORPORA))],
    ["learn", readTable(new URL("frames-gold/learn.csv", CORPORA))],
  ] as const;
  return tables.flatMap(([origin, rows]) =>
    rows.flatMap((row) => {
      const source = byId.get(row["id"] ?? "");
      if (source === undefined) return [];
      const { id, text, procedure } = source;
      const codes = row as unknown as Pick<CodedText, "privacy" | "child" | "axis" | "tone">;
      const { privacy, child, axis, tone } = codes;
      const party = source.party ?? "";
      return [{ id, text, group: procedure, origin, party, privacy, child, axis, tone }];
    }),
  );
}

/** Invented cases: the half of corpora/mention-cases asked for. */
export function readMentionCases(half: "learn" | "report"): CodedText[] {
  return readJsonLines<Case>(new URL("mention-cases/cases.jsonl", CORPORA))
    .filter((one) => one.half === half)
    .map((one) => ({ ...one, group: one.id, origin: "case", party: "" }));
}

/** Invented drill texts, for learning only. */
export function readDrillTexts(): CodedText[] {
  return ["drill.jsonl", "written.jsonl"]
    .flatMap((file) => readJsonLines<Case>(new URL(`mention-cases/${file}`, CORPORA)))
    .map((one) => ({ ...one, group: one.id, origin: "drill", party: "" }));
}

/** Everything to learn from. */
export function readLearningTexts(): CodedText[] {
  return [...readCodedExplanations(), ...readMentionCases("learn"), ...readDrillTexts()];
}
