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
  const byKind = new Map<Kind, StanceMatch[]>();
  for (const match of matches) {
    const list = byKind.get(match.rule.effect.kind);
    if (list === undefined) byKind.set(match.rule.effect.kind, [match]);
    else list.push(match);
  }
  const reader = createClauseReader(document, lexicon, lexicon.probeTerminals(model, probes));
  const indices = new Map<Kind, RangeIndex<StanceMatch>>();
  const indexOf = (kind: Kind): RangeIndex<StanceMatch> => {
    const known = indices.get(kind) ?? indexRanges(byKind.get(kind) ?? []);
    indices.set(kind, known);
    return known;
  };
  return {
    document,
    reader,
    all: matches,
    of: (kind) => byKind.get(kind) ?? [],
    touching: (kind, from, to) => indexOf(kind).touching(from, to),
  };
}
