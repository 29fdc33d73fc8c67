import type { VerbPhrases } from "../../languages/en/verb-phrases.js";
import type { Holder } from "../../types.js";
import type { ClauseReader } from "../clause-reader.js";
import { EnglishProbe } from "./english-probe.js";

/** What the reading of one clause stands on. */
export interface EnglishClause {
  readonly reader: ClauseReader;
  readonly phrases: VerbPhrases;
  /** First token of the sentence, and one after its last. */
  readonly start: number;
  readonly end: number;
  /** Tokens of "my group", "our delegation": from, to. */
  readonly groups: readonly { readonly from: number; readonly to: number }[];
  readonly authors: readonly { readonly from: number; readonly to: number }[];
}

/** Words between a preposition and the end of its phrase, at most. */
const LONGEST_PHRASE = 4;

/** True for a mark. */
export const isPunctuation = (reader: ClauseReader, token: number): boolean =>
  !reader.isWord(token);

/** "in fact", "on behalf of my group": the first token of a phrase with a preposition that ends at `at`, or -1. */
export function startOfPhrase({ reader, start }: EnglishClause, at: number): number {
  for (let i = at - 1; i >= Math.max(start, at - LONGEST_PHRASE); i--) {
    if (isPunctuation(reader, i) || reader.is(i, EnglishProbe.i) || reader.is(i, EnglishProbe.we))
      return -1;
    if (reader.is(i, EnglishProbe.preposition)) return i;
  }
  return -1;
}

/** "my group" as a subject, not after a preposition ("with my group"). */
export function isGroup({ reader, groups }: EnglishClause, at: number): boolean {
  return groups.some(
    (g) => at >= g.from && at < g.to && !reader.is(g.from - 1, EnglishProbe.preposition),
  );
}

/** Whom a noun names: the author's group, the author by another name, or others. */
export function holderOfNoun(clause: EnglishClause, at: number): Holder {
  if (clause.authors.some((a) => at >= a.from && at < a.to)) return "author";
  return isGroup(clause, at) ? "group" : "others";
}
