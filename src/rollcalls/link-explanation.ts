import type { Explanation, LinkTier, RollCall } from "../types.js";
import { documentKey, procedureKey } from "./document-key.js";
import type { RollCallIndex } from "./index-roll-calls.js";

/** `given`: the caller named the vote. The others as in the data: see `linkExplanation`. */
export type RollCallLinkTier = LinkTier | "given";

export type LinkReason =
  | "vote-given"
  | "one-document-one-adoption-vote"
  | "several-documents"
  | "no-document"
  | "several-readings"
  | "adoption-vote-of-the-date"
  | "other-date"
  | "several-adoption-votes"
  | "only-vote-on-record"
  | "no-adoption-vote"
  | "nothing-names-the-vote"
  | "no-vote-on-record";

/** Where an explanation leads in the record of votes. */
export interface RollCallLink {
  readonly tier: RollCallLinkTier | null;
  /** Null where no vote, or more than one, may be meant. */
  readonly rollCall: RollCall | null;
  readonly reason: LinkReason;
  /** The votes that may be meant; the linked one alone where there is one. */
  readonly candidates: readonly RollCall[];
}

export interface LinkOptions {
  /** Id of the vote, where the caller knows it. */
  readonly rollCallId?: string;
}

type Clues = Pick<Partial<Explanation>, "procedure" | "docs" | "date">;

const none = (reason: LinkReason, candidates: readonly RollCall[] = []): RollCallLink => ({
  tier: null,
  rollCall: null,
  reason,
  candidates,
});

const linked = (tier: RollCallLinkTier, rollCall: RollCall, reason: LinkReason): RollCallLink => ({
  tier,
  rollCall,
  reason,
  candidates: [rollCall],
});

function findCandidates(clues: Clues, index: RollCallIndex): readonly RollCall[] | null {
  const procedure = clues.procedure === undefined ? null : procedureKey(clues.procedure);
  const documents = (clues.docs ?? []).map(documentKey).filter((key) => key !== null);
  if (procedure === null && documents.length === 0) return null;
  const ofProcedure = procedure === null ? [] : (index.byProcedure.get(procedure) ?? []);
  if (ofProcedure.length > 0) return ofProcedure;
  return [...new Set(documents.flatMap((key) => index.byDocument.get(key) ?? []))];
}

/** Why one adoption vote may still not be the one explained; null where nothing speaks against it. */
function findDoubt(clues: Clues, rollCall: RollCall): LinkReason | null {
  if (clues.date !== undefined && clues.date !== rollCall.date) return "other-date";
  const procedure = procedureKey(clues.procedure ?? rollCall.procedure ?? "");
  if (procedure?.endsWith("(COD)") === true) return "several-readings";
  const count = new Set((clues.docs ?? rollCall.docs ?? []).map(documentKey)).size;
  if (count === 0) return "no-document";
  return count > 1 ? "several-documents" : null;
}

function linkAdoption(clues: Clues, adoptions: readonly RollCall[]): RollCallLink {
  const [only, ...others] = adoptions;
  if (only !== undefined && others.length === 0) {
    const doubt = findDoubt(clues, only);
    return doubt === null
      ? linked("strict", only, "one-document-one-adoption-vote")
      : linked("loose", only, doubt);
  }
  const ofDate = adoptions.filter((rollCall) => rollCall.date === clues.date);
  const [then, ...more] = ofDate;
  if (then !== undefined && more.length === 0)
    return linked("loose", then, "adoption-vote-of-the-date");
  return { tier: "loose", rollCall: null, reason: "several-adoption-votes", candidates: adoptions };
}

/**
 * Links an explanation to the vote that it explains: by procedure, else by document; the final vote (`isMain`) before
 * parts and amendments; the date settles between several.
 *
 * Tiers, which reproduce `linkTier` of the data where a member's vote is on record: `strict`, one adoption vote on one
 * document, of a procedure without second readings; `loose`, an adoption vote that may be another reading's or
 * document's; `single-rollcall`, the only vote on record, not said to be the adoption; `given`, the caller named it.
 * Several votes, or none, is an answer (`rollCall` null).
 *
 * @example
 * linkExplanation({ procedure: "2021/2113(DEC)", docs: ["A9-0068/2022"], date: "2022-05-04" }, index);
 * // { tier: "strict", rollCall, reason: "one-document-one-adoption-vote", candidates: [rollCall] }
 */
export function linkExplanation(
  clues: Clues,
  index: RollCallIndex,
  options: LinkOptions = {},
): RollCallLink {
  if (options.rollCallId !== undefined) {
    const given = index.byId.get(options.rollCallId);
    return given === undefined ? none("no-vote-on-record") : linked("given", given, "vote-given");
  }
  const candidates = findCandidates(clues, index);
  if (candidates === null) return none("nothing-names-the-vote");
  const adoptions = candidates.filter((rollCall) => rollCall.isMain === true);
  if (adoptions.length > 0) return linkAdoption(clues, adoptions);
  const [only, ...others] = candidates;
  if (only === undefined) return none("no-vote-on-record");
  return others.length === 0
    ? linked("single-rollcall", only, "only-vote-on-record")
    : none("no-adoption-vote", candidates);
}
