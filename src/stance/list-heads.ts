import { sentenceOf, TokenKind } from "../text/document.js";
import { indexRanges } from "../text/token-ranges.js";
import type { ClauseReader } from "./clause-reader.js";
import { isVerbForm, Probe } from "./probe.js";
import { isNoun, readSubject } from "./read-subject.js";
import type { StanceMatch, StanceMatches } from "./stance-matches.js";
import type { StanceEffect } from "./stance-model.js";
import type { HolderCues } from "./subject.js";

/** A predicate or assertion that may name a position, with its verb. */
export interface Head {
  readonly match: StanceMatch;
  readonly effect: Extract<StanceEffect, { kind: "predicate" | "assertion" }>;
  readonly verb: number;
}

/** The verb of a predicate: the first (or last) token of its match that has a verb's form. */
function verbOf(reader: ClauseReader, match: StanceMatch): number {
  const { effect } = match.rule;
  const isLast = effect.kind === "predicate" && effect.head === "last";
  const step = isLast ? -1 : 1;
  for (let i = isLast ? match.to - 1 : match.from; i >= match.from && i < match.to; i += step) {
    if (isVerbForm(reader, i)) return i;
  }
  return match.from;
}

/** A head with its match's tokens, in the order in which heads of equal rank win. */
interface Candidate {
  readonly head: Head;
  readonly order: number;
  /** A strong head before a weak one, then the longer. */
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

const WEIGHT_OF_STRENGTH = 1000;

/** Predicates, then assertions, each that may state a position. */
function listCandidates(found: StanceMatches, cues: HolderCues): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (match: StanceMatch): void => {
    const { effect } = match.rule;
    if (effect.kind !== "predicate" && effect.kind !== "assertion") return;
    const head: Head = { match, effect, verb: verbOf(found.reader, match) };
    if (!mayState(found, head, cues)) return;
    const { from, to } = match;
    const rank = (effect.weak === true ? 0 : WEIGHT_OF_STRENGTH) + to - from;
    candidates.push({ head, order: candidates.length, rank, from, to });
  };
  for (const match of found.of("predicate")) add(match);
  for (const match of found.of("assertion")) add(match);
  return candidates;
}

/** Predicates and assertions in order; of those on one verb the strong one, then the longest. */
export function listHeads(found: StanceMatches, cues: HolderCues): Head[] {
  const candidates = listCandidates(found, cues);
  const index = indexRanges(candidates);
  const best: Head[] = [];
  for (const one of candidates) {
    const isBeaten = index
      .touching(one.from, one.to)
      .some(({ rank, order }) => rank > one.rank || (rank === one.rank && order < one.order));
    if (!isBeaten) best.push(one.head);
  }
  return best.sort((a, b) => a.match.from - b.match.from);
}

/** False for a noun of the verb's form, and for a verb that states nobody's position. */
function mayState(found: StanceMatches, head: Head, cues: HolderCues): boolean {
  const { effect, match, verb } = head;
  if (effect.kind !== "predicate" || effect.form !== undefined) return true;
  if (isNoun(found.reader, verb)) return false;
  const start = found.document.sentenceStarts[sentenceOf(found.document, match.from)] as number;
  return readSubject(found.reader, verb, start, cues) !== null;
}

/** The clause of a head: between its neighbours, strong marks and contrasts. */
export function clauseOf(found: StanceMatches, heads: readonly Head[], index: number) {
  const { document, reader } = found;
  const { match } = heads[index] as Head;
  const sentence = sentenceOf(document, match.from);
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const before = heads[index - 1];
  const after = heads[index + 1];
  const isEdge = (i: number): boolean =>
    document.kinds[i] === TokenKind.strong || reader.is(i, Probe["break-hard"]);
  let from = Math.max(start, before === undefined ? start : before.match.to);
  const edge = reader.findLeft(match.from, from, isEdge);
  if (edge >= 0) from = edge + 1;
  let to = Math.min(end, after === undefined ? end : after.match.from);
  for (let i = match.to; i < to; i++) if (isEdge(i)) to = i;
  return { sentence, start, end, from, to };
}

/** The tokens of a head's sentence (start, end) and clause (from, to). */
export type Clause = ReturnType<typeof clauseOf>;
