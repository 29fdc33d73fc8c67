import { VERB_FORMS } from "../languages/fr/conjugation.js";
import { type Document, sentenceOf, TokenKind } from "../text/document.js";
import type { Lexicon } from "../text/lexicon.js";
import type { Match } from "../text/matcher.js";
import { indexRanges, type RangeIndex } from "../text/token-ranges.js";
import type { Holder, Position } from "../types.js";
import { type ClauseReader, createClauseReader } from "./clause-reader.js";
import { isDenied } from "./read-negation.js";
import { type HolderCues, isNoun, readSubject, type Subject } from "./read-subject.js";
import type { ObjectCue, StanceEffect } from "./stance-model.js";

type Modality =
  | "actual"
  | "habit"
  | "call"
  | "hypothetical"
  | "earlier"
  | "intended"
  | "mistaken"
  | "unreal";

/** A position that the text names, before anything is decided. Tokens, end-exclusive. */
export interface FoundPosition {
  readonly label: Position | "refused" | "not-contre" | "not-abstention";
  readonly holder: Holder;
  readonly modality: Modality;
  readonly object: ObjectCue | "unknown";
  /** Its object may be another than the text voted on. */
  readonly weak: boolean;
  /** Its rule alone does not show that the object is the text. */
  readonly loose: boolean;
  /** A nominal turn ("un oui") that counts where nothing stronger does. */
  readonly nominal: boolean;
  /** A vote cast, not an opinion. */
  readonly isAct: boolean;
  readonly isFinal: boolean;
  readonly denied: boolean;
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

type StanceMatch = Match<StanceEffect>;
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

/** Sorts the matches of a stance model by what they do. */
export function groupStanceMatches(
  document: Document,
  lexicon: Lexicon,
  model: number,
  matches: readonly StanceMatch[],
): StanceMatches {
  const byKind = new Map<Kind, StanceMatch[]>();
  for (const match of matches) {
    const list = byKind.get(match.rule.effect.kind);
    if (list === undefined) byKind.set(match.rule.effect.kind, [match]);
    else list.push(match);
  }
  const reader = createClauseReader(document, lexicon, model);
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

type Mark = Pick<StanceMatch, "from" | "to">;

interface Head {
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
    if (VERB_FORMS.some((form) => reader.is(i, `form-${form}`))) return i;
  }
  return match.from;
}

/** Predicates and assertions in order; of those on one verb the strong one, then the longest. */
function listHeads(found: StanceMatches, cues: HolderCues): Head[] {
  const heads: Head[] = [];
  for (const match of [...found.of("predicate"), ...found.of("assertion")]) {
    const { effect } = match.rule;
    if (effect.kind !== "predicate" && effect.kind !== "assertion") continue;
    heads.push({ match, effect, verb: verbOf(found.reader, match) });
  }
  const isWeak = (head: Head): boolean => head.effect.weak === true;
  const rank = (head: Head): number => (isWeak(head) ? 0 : 1000) + head.match.to - head.match.from;
  const verbal = heads
    .filter((head) => mayState(found, head, cues))
    .map((head, order) => ({ head, order, from: head.match.from, to: head.match.to }));
  const index = indexRanges(verbal);
  const best = verbal
    .filter(({ head, order, from, to }) =>
      index
        .touching(from, to)
        .every(
          (other) =>
            other.head === head ||
            rank(head) > rank(other.head) ||
            (rank(head) === rank(other.head) && order < other.order),
        ),
    )
    .map(({ head }) => head);
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
function clauseOf(found: StanceMatches, heads: readonly Head[], index: number) {
  const { document, reader } = found;
  const { match } = heads[index] as Head;
  const sentence = sentenceOf(document, match.from);
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const before = heads[index - 1];
  const after = heads[index + 1];
  const isEdge = (i: number): boolean =>
    document.kinds[i] === TokenKind.strong || reader.is(i, "break-hard");
  let from = Math.max(start, before === undefined ? start : before.match.to);
  const edge = reader.findLeft(match.from, from, isEdge);
  if (edge >= 0) from = edge + 1;
  let to = Math.min(end, after === undefined ? end : after.match.from);
  for (let i = match.to; i < to; i++) if (isEdge(i)) to = i;
  return { sentence, start, end, from, to };
}

type Clause = ReturnType<typeof clauseOf>;

const within = (match: StanceMatch, from: number, to: number): boolean =>
  match.from < to && from < match.to;

/** "Amendements 3 à 9 : contre." */
function readNominalObject(
  found: StanceMatches,
  head: Head,
  clause: Clause,
): ObjectCue | "unknown" {
  const cues = found
    .touching(
      "object",
      afterLastComma(found.document, clause.start, head.match.from),
      head.match.from,
    )
    .map((m) => (m.rule.effect as { object: ObjectCue }).object);
  const isOnPart = cues.length > 0 && cues.every((object) => object === "part");
  return isOnPart ? "part" : readObjectBefore(found, head, clause);
}

/** Cues farther from the verb than this tell of other things. */
const OBJECT_REACH = 8;
/** "la décision de reporter la décharge": a later cue may say what the first one is about. */
const COMPLEMENT_REACH = 4;

/**
 * What the position is on: the first cue from the verb on, made precise by what follows it closely; else one set
 * before the verb.
 */
function readObject(found: StanceMatches, head: Head, clause: Clause): ObjectCue | "unknown" {
  if (head.effect.kind === "predicate" && head.effect.object === "text") return "text";
  if (head.effect.kind === "predicate" && head.effect.object === "before") {
    return readAntecedent(found, head, clause);
  }
  const isNominal = head.effect.kind === "assertion" && head.effect.weak === true;
  if (isNominal) return readNominalObject(found, head, clause);
  const limit = Math.min(clause.to, head.match.to + OBJECT_REACH);
  const comma = firstComma(found.document, head.match.to, limit);
  const cues = found
    .touching("object", head.match.from, limit)
    .filter((m) => m.from < comma || !isAside(m));
  if (cues.length === 0) {
    const isRelative = found.reader.has(head.match.from - 4, head.match.from, "relative-plural");
    return isRelative ? readAntecedent(found, head, clause) : readObjectBefore(found, head, clause);
  }
  const first = Math.min(...cues.map((m) => Math.max(m.from, head.match.from)));
  const candidates = cues
    .filter((m) => m.from <= first || (m.from <= first + COMPLEMENT_REACH && isComplement(m)))
    .map((m) => (m.rule.effect as { object: ObjectCue }).object);
  return pickObject(candidates);
}

/** "l’amendement 61, pour lequel j’ai voté": the cue right before; a text where there is none. */
function readAntecedent(found: StanceMatches, head: Head, clause: Clause): ObjectCue {
  const before = found
    .touching("object", clause.start, head.match.from + 1)
    .filter((m) => m.from >= clause.start && m.to <= head.match.from + 1)
    .filter((m) => head.match.from - m.to <= ANTECEDENT_REACH);
  const last = before[before.length - 1];
  if (last !== undefined) return (last.rule.effect as { object: ObjectCue }).object;
  const { from, to } = head.match;
  return found.reader.has(from - 4, to, "relative-plural") ? "other" : "text";
}

const ANTECEDENT_REACH = 4;

/** "m’abstenir, notamment à cause du paragraphe 3": after a comma a part or another text is no object. */
const isAside = (match: StanceMatch): boolean => {
  const { object } = match.rule.effect as { object: ObjectCue };
  return object === "part" || object === "other" || object === "measure";
};

function afterLastComma(document: Document, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (document.kinds[i] === TokenKind.soft) return i + 1;
  return from;
}

function firstComma(document: Document, from: number, to: number): number {
  for (let i = from; i < to; i++) if (document.kinds[i] === TokenKind.soft) return i;
  return to;
}

const COMPLEMENTS: ReadonlySet<string> = new Set(["objection", "refusal", "discharge"]);

const isComplement = (match: StanceMatch): boolean =>
  COMPLEMENTS.has((match.rule.effect as { object: ObjectCue }).object);

/** "Sur le paragraphe 18, j’ai voté contre": the object set before the verb. */
function readObjectBefore(found: StanceMatches, head: Head, clause: Clause): ObjectCue | "unknown" {
  const cues = found
    .touching("object", clause.from, head.match.from)
    .filter((m) => isFronted(found.reader, m.from, clause.start))
    .map((m) => (m.rule.effect as { object: ObjectCue }).object)
    .filter((object) => object !== "text" && object !== "measure");
  return pickObject(cues);
}

/** "Sur le paragraphe 18, …", "À l’amendement 7, …". */
const isFronted = (reader: ClauseReader, cue: number, start: number): boolean =>
  reader.has(cue - 3, cue, "about") || (cue - start <= 3 && reader.has(start, cue, "fronting"));

/** The most telling of several cues close together ("la résolution alternative de mon groupe"). */
const OBJECT_ORDER: readonly ObjectCue[] = [
  "objection",
  "refusal",
  "part",
  "other",
  "common",
  "discharge",
  "resolution",
  "measure",
  "text",
];

const pickObject = (cues: readonly ObjectCue[]): ObjectCue | "unknown" =>
  OBJECT_ORDER.find((cue) => cues.includes(cue)) ?? "unknown";

function readModality(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  subject: Subject | null,
): Modality {
  const cues = found.touching("modality", clause.start, clause.end);
  const has = (modality: string, from: number, to: number): boolean =>
    cues.some(
      (m) => (m.rule.effect as { modality: string }).modality === modality && within(m, from, to),
    );
  if (has("mistaken", clause.from, clause.to) && subject?.modality !== "intended")
    return "mistaken";
  const own = subject?.modality ?? "actual";
  if (subject === null && found.reader.has(head.match.from - 3, head.match.to, "aux-pluperfect")) {
    return "earlier";
  }
  if (subject === null && isConditional(found.reader, head.match)) return "hypothetical";
  if (own === "unreal" || own === "intended" || own === "call") return own;
  if (own === "hypothetical" || has("unreal", head.match.from, head.match.to)) {
    return has("unreal", clause.start, clause.end) ? "unreal" : "hypothetical";
  }
  if (own === "earlier" || isEarlier(found, head, clause, subject)) return "earlier";
  if (has("habit", head.verb - 3, head.verb + 2)) return "habit";
  return own;
}

/** "mon vote aurait été favorable", "il eût été contre". */
const isConditional = (reader: ClauseReader, { from, to }: Mark): boolean =>
  reader.has(from - 4, to + 1, "aux-conditional-plural");

/** A cue of an earlier vote that opens the sentence or stands at the verb group. */
function isEarlier(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  subject: Subject | null,
): boolean {
  const groupFrom = Math.min(head.match.from, subject?.from ?? head.match.from);
  return found.touching("modality", clause.start, clause.end).some((m) => {
    if ((m.rule.effect as { modality: string }).modality !== "earlier") return false;
    const opens = m.from >= clause.from && m.from - clause.start <= 2 && m.to <= head.match.from;
    return opens || within(m, groupFrom - 1, head.match.to + 3);
  });
}

function labelOf(effect: Head["effect"], denied: boolean): FoundPosition["label"] {
  const { label } = effect;
  if (!denied || (effect.kind === "assertion" && label === "refused")) return label;
  if (effect.deniedLabel !== undefined) return effect.deniedLabel;
  if (label === "pour") return "refused";
  if (label === "refused") return "pour";
  return label === "contre" ? "not-contre" : "not-abstention";
}

function holderCues(found: StanceMatches): HolderCues {
  const starts = (holder: string): number[] =>
    found
      .of("holder")
      .filter((m) => (m.rule.effect as { holder: string }).holder === holder)
      .map((m) => m.from);
  return { group: starts("group"), author: starts("author") };
}

/** Every position that a document names, in order, with its holder, object and mood. */
export function findPositions(found: StanceMatches): FoundPosition[] {
  const cues = holderCues(found);
  const heads = listHeads(found, cues);
  const positions: FoundPosition[] = [];
  heads.forEach((head, i) => {
    const clause = clauseOf(found, heads, i);
    const position = readPosition(found, head, clause, cues, positions[positions.length - 1]);
    if (position !== null) positions.push(position);
  });
  return positions;
}

function readPosition(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  cues: HolderCues,
  before: FoundPosition | undefined,
): FoundPosition | null {
  const { document, reader } = found;
  const { effect, match } = head;
  if (effect.kind === "assertion") {
    const denied = reader.has(Math.max(clause.from, match.from - 3), match.from, "ne");
    if (effect.weak === true && reader.isAsked(match.from)) return null;
    return describe(found, head, clause, null, denied);
  }
  if (effect.form === "elliptical") {
    if (before === undefined || before.sentence !== clause.sentence) return null;
    const subject = { ...ELLIPTICAL, holder: before.holder, from: match.from };
    return describe(found, head, clause, subject, false);
  }
  const floor = Math.max(clause.start, before === undefined ? 0 : before.to - 1);
  const isCoordinate =
    before?.sentence === clause.sentence && reader.has(head.verb - 3, head.verb, "and");
  const isOwned = effect.form === "possessive";
  const mark = reader.findLeft(
    head.verb,
    clause.start,
    (i) => document.kinds[i] === TokenKind.strong,
  );
  const start = isOwned ? Math.max(floor, clause.from) : isCoordinate ? clause.start : floor;
  const lowest = Math.max(start, mark + 1);
  const subject = subjectOf(found, head, lowest, cues);
  if (subject === null) return null;
  if (reader.isAsked(head.verb) && subject.from === head.verb) return null;
  if (effect.weak === true && reader.has(subject.from - 2, subject.from + 1, "if")) return null;
  const isReported = reader.isQuoted(head.verb);
  return describe(
    found,
    head,
    clause,
    isReported ? { ...subject, holder: "others" } : subject,
    isDenied(reader, head.verb, subject, Math.max(mark + 1, isCoordinate ? before.to : 0)),
  );
}

const ELLIPTICAL: Subject = {
  holder: "author",
  modality: "actual",
  from: 0,
  refuses: false,
  frees: false,
};

function subjectOf(
  found: StanceMatches,
  head: Head,
  floor: number,
  cues: HolderCues,
): Subject | null {
  const form = head.effect.kind === "predicate" ? head.effect.form : undefined;
  if (form === "aux") return readState(found.reader, head.match.from, floor, cues);
  if (form === "near") return readState(found.reader, head.match.from, floor, cues);
  if (form === "possessive") return readGiver(found.reader, head, floor, cues);
  return readSubject(found.reader, head.verb, floor, cues);
}

/** "je ne puis lui donner ma voix": read from its verb; the noun is still its owner's. */
function readGiver(reader: ClauseReader, head: Head, floor: number, cues: HolderCues): Subject {
  const isVerb = VERB_FORMS.some((form) => reader.is(head.verb, `form-${form}`));
  const giver = isVerb ? readSubject(reader, head.verb, floor, cues) : null;
  const { from, to } = head.match;
  const isOwned = reader.has(from, to, "mine") || reader.has(from, to, "ours");
  if (giver !== null && !isOwned) return giver;
  if (giver === null || giver.holder === "others") return readOwner(reader, head, floor);
  return head.effect.label === "refused" ? { ...giver, refuses: false } : giver;
}

/** "a mon soutien", "emporte notre voix": the owner of the noun speaks. */
function readOwner(reader: ClauseReader, head: Head, floor: number): Subject {
  const { from, to } = head.match;
  const isOurs = !reader.has(from, to, "mine") && reader.has(from, to, "ours");
  const conditional =
    reader.has(Math.max(floor, from - 3), to, "aux-conditional") ||
    reader.has(Math.max(floor, from - 3), to, "aux-conditional-plural");
  return {
    holder: isOurs ? "group" : "author",
    modality: conditional ? "hypothetical" : "actual",
    from: Math.max(floor, from - 4),
    refuses:
      reader.has(Math.max(floor, from - 4), to, "governor-refuse") &&
      head.effect.label !== "refused",
    frees: false,
  };
}

/** "Je suis favorable": the verb is the auxiliary itself. */
function readState(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Subject {
  const nous = reader.findLeft(verb, floor, (i) => reader.is(i, "nous"));
  const je = reader.findLeft(verb, floor, (i) => reader.is(i, "je"));
  const from = Math.max(je, nous, floor);
  const holder =
    nous > je || cues.group.some((at) => at >= floor && at < verb) ? "group" : "author";
  return { holder, modality: "actual", from, refuses: false, frees: false };
}

function describe(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  subject: Subject | null,
  denied: boolean,
): FoundPosition {
  const { match, effect } = head;
  const from = Math.max(clause.start, Math.min(match.from, subject?.from ?? match.from));
  return {
    label: labelOf(effect, denied),
    holder: subject?.holder ?? "author",
    modality: readModality(found, head, clause, subject),
    object: readObject(found, head, clause),
    weak: effect.weak === true && !isPerformed(found.reader, head, subject),
    loose: effect.weak === true,
    nominal: effect.kind === "assertion" && effect.weak === true,
    isAct: effect.act === true,
    isFinal: found.touching("final", clause.from, clause.to).length > 0,
    denied,
    rule: match.rule.id,
    from: startOfSubject(found.reader, from, clause.start),
    to: match.to,
    sentence: clause.sentence,
  };
}

/** Takes in the "j’" before an auxiliary, so that the quote begins with its subject. */
function startOfSubject(reader: ClauseReader, from: number, floor: number): number {
  const isSmall = (i: number): boolean =>
    reader.is(i, "ne") || reader.is(i, "clitic") || reader.is(i, "je") || reader.is(i, "nous");
  let at = from;
  while (at - 1 >= floor && isSmall(at - 1)) at--;
  return at;
}

/** "J’ai soutenu la création …": a deed done is a vote, whatever its object is called. */
function isPerformed(reader: ClauseReader, head: Head, subject: Subject | null): boolean {
  if (subject === null || head.effect.kind !== "predicate") return false;
  if (subject.holder !== "author" || subject.modality !== "actual") return false;
  const isGoverned = reader.is(head.verb, "form-infinitive") && subject.from < head.verb;
  return isGoverned || reader.is(head.verb, "form-participle");
}
