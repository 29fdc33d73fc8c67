import type { Document } from "../text/document.js";
import type { Lexicon } from "../text/lexicon.js";
import type { Match } from "../text/matcher.js";
import { indexRanges, type RangeIndex } from "../text/token-ranges.js";
import { type ClauseReader, createClauseReader } from "./clause-reader.js";
import type { StanceEffect } from "./stance-model.js";

/** A match of a rule of stance. */
export type StanceMatch = Match<StanceEffect>;

type Kind = StanceEffect["kind"];

/** The matches of a stance model in one document, by kind. */
export interface StanceMatches {
  readonly document: Document;
  readonly reader: ClauseReader;
  readonly all: readonly StanceMatch[];
  of(kind: Kind): readonly StanceMatch[];
  /** Those of a kind that overlap the tokens [from, to), in order. */
  touching(kind: Kind, from: number, to: number): readonly StanceMatch[];
}

const NONE: readonly StanceMatch[] = [];
const noneOfAny = (): Record<Kind, readonly StanceMatch[]> => ({
  predicate: NONE,
  assertion: NONE,
  modality: NONE,
  leaning: NONE,
  correction: NONE,
  object: NONE,
  holder: NONE,
  final: NONE,
  absence: NONE,
  apart: NONE,
  "apart-denied": NONE,
  "not-me": NONE,
  split: NONE,
  inverse: NONE,
  changes: NONE,
  persists: NONE,
  "me-too": NONE,
  praise: NONE,
});

/**
 * Sorts the matches of a stance model by what they do.
 *
 * @param probes the numbers by which the language's grammar asks for word classes
 */
export function groupStanceMatches(
  document: Document,
  lexicon: Lexicon,
  model: number,
  matches: readonly StanceMatch[],
  probes: Readonly<Record<string, number>>,
): StanceMatches {
  const byKind = noneOfAny();
  for (const match of matches) {
    const { kind } = match.rule.effect;
    const list = byKind[kind];
    if (list === NONE) byKind[kind] = [match];
    else (list as StanceMatch[]).push(match);
  }
  const reader = createClauseReader(document, lexicon.probeBits(model, probes));
  const indices: Partial<Record<Kind, RangeIndex<StanceMatch>>> = {};
  const touching = (kind: Kind, from: number, to: number): readonly StanceMatch[] => {
    if (byKind[kind] === NONE) return NONE;
    indices[kind] ??= indexRanges(byKind[kind]);
    return indices[kind].touching(from, to);
  };
  return {
    document,
    reader,
    all: matches,
    of: (kind) => byKind[kind],
    touching,
  };
}
