import { documentKey } from "../../src/rollcalls/document-key.js";
import type { Explanation, RecordedPosition, RollCall } from "../../src/types.js";
import { readJsonLines } from "../support/read-json-lines.js";

/** The data of the 9th term, beside the project (not part of it). */
export const TERM9 = "../shared/data/term9";

interface SourceVote {
  vote_id: number;
  procedure: string | null;
  doc_url: string | null;
  date: string;
  title: string;
  subtitle: string | null;
  eu_totals: { for: number; against: number; abstention: number } | null;
  positions: Record<string, string>;
}

const POSITIONS: Readonly<Record<string, RecordedPosition>> = {
  FOR: "for",
  AGAINST: "against",
  ABSTENTION: "abstention",
  DID_NOT_VOTE: "did-not-vote",
};

/** One vote of `rollcalls.jsonl`; its subtitle opens with 👍 on the adoption of a text. */
export function toRollCall(source: SourceVote): RollCall {
  const document = source.doc_url === null ? null : documentKey(source.doc_url);
  return {
    id: String(source.vote_id),
    date: source.date,
    title: [source.title, source.subtitle].filter((part) => part !== null).join(" – "),
    ...(source.procedure === null ? {} : { procedure: source.procedure }),
    ...(document === null ? {} : { docs: [document] }),
    isMain: source.subtitle?.includes("👍") ?? false,
    totals: source.eu_totals,
    positions: Object.entries(source.positions).flatMap(([mepId, position]) => {
      const recorded = POSITIONS[position];
      return recorded === undefined ? [] : [{ mepId: Number(mepId), position: recorded }];
    }),
    corrections: null,
  };
}

export function readTerm9RollCalls(): RollCall[] {
  return readJsonLines<SourceVote>(`${TERM9}/rollcalls.jsonl`).map(toRollCall);
}

export interface Term9Row {
  readonly explanation: Explanation;
  readonly containmentInTrain: number | null;
}

/** The explanations of `train` or `dev`; null fields are left out. */
export function readTerm9Explanations(split: "train" | "dev"): Term9Row[] {
  const sources = readJsonLines<Record<string, unknown>>(`${TERM9}/explanations.${split}.jsonl`);
  return sources.map((source) => {
    const { rollcall: _, containmentInTrain, ...fields } = source;
    const present = Object.entries(fields).filter(
      ([key, value]) => value !== null || key === "linkTier" || key === "recordedVote",
    );
    return {
      explanation: Object.fromEntries(present) as unknown as Explanation,
      containmentInTrain: typeof containmentInTrain === "number" ? containmentInTrain : null,
    };
  });
}
