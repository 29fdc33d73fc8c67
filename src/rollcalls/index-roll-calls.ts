import { wordsKey } from "../registry/name-index.js";
import { nameWords } from "../registry/name-key.js";
import { compareCodeUnits } from "../text/compare-code-units.js";
import type { MemberPosition, RecordedPosition, RollCall } from "../types.js";
import { documentKey, procedureKey } from "./document-key.js";

/** Roll calls by what explanations name them with. Make one with `indexRollCalls`. */
export interface RollCallIndex {
  readonly rollCalls: readonly RollCall[];
  readonly byId: ReadonlyMap<string, RollCall>;
  readonly byProcedure: ReadonlyMap<string, readonly RollCall[]>;
  readonly byDocument: ReadonlyMap<string, readonly RollCall[]>;
}

function add<Key>(index: Map<Key, RollCall[]>, key: Key, rollCall: RollCall): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [rollCall]);
  else list.push(rollCall);
}

const byDateThenId = (a: RollCall, b: RollCall): number =>
  compareCodeUnits(a.date, b.date) || compareCodeUnits(a.id, b.id);

/**
 * Indexes roll calls by procedure and document. Two with one id: the last one counts.
 *
 * @example
 * linkExplanation(explanation, indexRollCalls(rollCalls)).tier; // "strict"
 */
export function indexRollCalls(rollCalls: readonly RollCall[]): RollCallIndex {
  const byId = new Map(rollCalls.map((rollCall) => [rollCall.id, rollCall]));
  const sorted = [...byId.values()].sort(byDateThenId);
  const byProcedure = new Map<string, RollCall[]>();
  const byDocument = new Map<string, RollCall[]>();
  for (const rollCall of sorted) {
    const procedure = rollCall.procedure === undefined ? null : procedureKey(rollCall.procedure);
    if (procedure !== null) add(byProcedure, procedure, rollCall);
    for (const key of new Set((rollCall.docs ?? []).map(documentKey)))
      if (key !== null) add(byDocument, key, rollCall);
  }
  return { rollCalls: sorted, byId, byProcedure, byDocument };
}

/** Who is looked up in a record: by EP id, else by name. */
export interface RecordedMember {
  readonly mepId?: number | undefined;
  readonly speaker?: string | undefined;
}

const isSame = (
  position: { mepId: number | null; name?: string },
  who: RecordedMember,
): boolean => {
  if (position.mepId !== null && who.mepId !== undefined) return position.mepId === who.mepId;
  if (position.name === undefined || who.speaker === undefined) return false;
  return wordsKey(nameWords(position.name)) === wordsKey(nameWords(who.speaker));
};

/** A member's entry in the record of a vote, or null: none, or a name that two entries bear. */
export function findPosition(rollCall: RollCall, who: RecordedMember): MemberPosition | null {
  const entries = rollCall.positions.filter((position) => isSame(position, who));
  return entries.length === 1 ? (entries[0] ?? null) : null;
}

/** What a member officially declared after the vote; null where nothing is declared or nothing is at hand. */
export function findCorrection(rollCall: RollCall, who: RecordedMember): RecordedPosition | null {
  const declared = (rollCall.corrections ?? []).filter((correction) => isSame(correction, who));
  return declared.at(-1)?.intended ?? null;
}
