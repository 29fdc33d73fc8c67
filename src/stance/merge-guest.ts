import type { Document } from "../text/document.js";
import { sentenceOf } from "../text/document.js";
import type { Match } from "../text/matcher.js";
import { tokenAt } from "../text/spans.js";
import type { Position } from "../types.js";
import type { TextCues } from "./decide-declared.js";
import type { FoundPosition } from "./found-position.js";

/** A cue from which a position follows although none is stated. Tokens, end-exclusive. */
export interface Leaning {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** What a text names before anything is decided. */
export interface StanceFindings {
  readonly positions: readonly FoundPosition[];
  readonly cues: TextCues;
  readonly leanings: readonly Leaning[];
}

/** What some sentences of a text say, read in their own language. */
export interface GuestStance {
  /** Of the same length as the host's: the other sentences are blank in it. */
  readonly document: Document;
  readonly findings: StanceFindings;
  /** The host's sentences that the guest has read instead. */
  readonly sentences: ReadonlySet<number>;
}

function toHost<T extends { readonly from: number; readonly to: number }>(
  host: Document,
  guest: Document,
  place: T,
): T {
  const from = tokenAt(host, guest.starts[place.from] as number);
  const to = tokenAt(host, (guest.ends[place.to - 1] as number) - 1) + 1;
  return { ...place, from, to };
}

/** One label of two: null where they disagree. */
function mergeOne(own: Position | null, guest: Position | null): Position | null {
  if (own === null || guest === null) return own ?? guest;
  return own === guest ? own : null;
}

function mergeCues(own: TextCues, guest: TextCues): TextCues {
  return {
    objectionVoted: own.objectionVoted || guest.objectionVoted,
    corrects: own.corrects || guest.corrects,
    absent: own.absent || guest.absent,
    mistaken: own.mistaken || guest.mistaken,
    joins: own.joins || guest.joins,
    inverts: own.inverts || guest.inverts,
    changes: own.changes || guest.changes,
    persists: own.persists || guest.persists,
    splits: own.splits || guest.splits,
    standsApart: own.standsApart || guest.standsApart,
    houseRefuses: own.houseRefuses || guest.houseRefuses,
    namesAlternative: own.namesAlternative || guest.namesAlternative,
    leaning: mergeOne(own.leaning, guest.leaning),
    correctedTo: mergeOne(own.correctedTo, guest.correctedTo),
  };
}

/** Leaves the guest's sentences to the guest. */
export function withoutGuestSentences<M extends Match>(
  document: Document,
  matches: readonly M[],
  guest: GuestStance | undefined,
): readonly M[] {
  if (guest === undefined) return matches;
  return matches.filter((match) => !guest.sentences.has(sentenceOf(document, match.from)));
}

/** Puts what a guest found beside the host's own findings, in the order of the text and in the host's tokens. */
export function mergeGuest(
  host: Document,
  own: StanceFindings,
  guest: GuestStance | undefined,
): StanceFindings {
  if (guest === undefined) return own;
  const { document, findings } = guest;
  const positions = findings.positions.map((position) => {
    const placed = toHost(host, document, position);
    return { ...placed, sentence: sentenceOf(host, placed.from) };
  });
  return {
    positions: [...own.positions, ...positions].sort((a, b) => a.from - b.from),
    cues: mergeCues(own.cues, findings.cues),
    leanings: [...own.leanings, ...findings.leanings.map((l) => toHost(host, document, l))],
  };
}
