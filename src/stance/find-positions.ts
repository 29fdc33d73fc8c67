import { sentenceOf, TokenKind } from "../text/document.js";
import type { ClauseReader } from "./clause-reader.js";
import type { FoundPosition } from "./found-position.js";
import { type Clause, clauseOf, type Head, listHeads } from "./list-heads.js";
import { Probe } from "./probe.js";
import { holderCues, subjectOf } from "./read-holder.js";
import { readModality } from "./read-modality.js";
import { isDenied } from "./read-negation.js";
import { readObject } from "./read-object.js";
import type { StanceMatches } from "./stance-matches.js";
import type { HolderCues, Subject } from "./subject.js";

function labelOf(effect: Head["effect"], denied: boolean): FoundPosition["label"] {
  const { label } = effect;
  if (!denied || (effect.kind === "assertion" && label === "refused")) return label;
  if (effect.deniedLabel !== undefined) return effect.deniedLabel;
  if (label === "pour") return "refused";
  if (label === "refused") return "pour";
  return label === "contre" ? "not-contre" : "not-abstention";
}

/** Every position that a document names, in order, with its holder, object and mood. */
export function findPositions(found: StanceMatches): FoundPosition[] {
  const cues = holderCues(found);
  const heads = listHeads(found, cues);
  const positions: FoundPosition[] = [];
  heads.forEach((head, i) => {
    const clause = clauseOf(found, heads, i);
    const position = readPosition(found, head, clause, cues, positions[positions.length - 1]);
    const told = position === null ? null : withRepeated(position, head, positions);
    if (told !== null) positions.push(told);
  });
  return positions;
}

const UNREAL = [
  Probe["aux-conditional"],
  Probe["aux-conditional-plural"],
  Probe["form-conditional-first"],
];

/**
 * Whether "oui" or "non" at the head of a sentence answers a question about the vote, or no question: « Ce texte est-il
 * utile ? Oui. » tells no vote, nor does « L’aurais-je soutenu ? ».
 */
function answersVote({ document, reader }: StanceMatches, at: number, clause: Clause): boolean {
  if (clause.start === 0 || !reader.opensSentence(at) || !reader.is(at, Probe["yes-no"]))
    return true;
  const before = document.sentenceStarts[sentenceOf(document, clause.start - 1)] as number;
  if (!reader.isAsked(before)) return true;
  const isUnreal = UNREAL.some((probe) => reader.has(before, clause.start, probe));
  return !isUnreal && reader.has(before, clause.start, Probe["asks-vote"]);
}

/** "Je voterai en ce sens": the label is that of the author's last position, where there is one. */
function withRepeated(
  position: FoundPosition,
  { effect }: Head,
  before: readonly FoundPosition[],
): FoundPosition | null {
  if (effect.kind !== "predicate" || effect.like === undefined) return position;
  const last = before.filter((p) => p.holder !== "others" && STATED.has(p.label)).at(-1);
  if (last === undefined) return effect.like === "default" ? position : null;
  return { ...position, label: last.label, object: last.object };
}

const STATED: ReadonlySet<string> = new Set(["pour", "contre", "abstention"]);

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
    const ne = reader.findLeft(match.from, Math.max(clause.from, match.from - 3), (i) =>
      reader.is(i, Probe.ne),
    );
    // "ne mérite que mon abstention" restricts.
    const denied = ne >= 0 && !reader.has(ne, match.from, Probe.que);
    const isReply = effect.weak === true || reader.opensSentence(match.from);
    if (isReply && reader.isAsked(match.from)) return null;
    if (!answersVote(found, match.from, clause)) return null;
    return describe(found, head, clause, null, denied);
  }
  if (effect.form === "elliptical") {
    if (before === undefined || before.sentence !== clause.sentence) return null;
    const subject = { ...ELLIPTICAL, holder: before.holder, from: match.from };
    const told = describe(found, head, clause, subject, false);
    return told.object === "unknown" ? { ...told, object: before.object } : told;
  }
  const floor = Math.max(clause.start, before === undefined ? 0 : before.to - 1);
  // "J’ai combattu la fraude en votant pour": the deed and the vote have one subject.
  const isMeans = effect.act === true && reader.is(head.verb, Probe["form-gerund"]);
  const isJoined = isMeans || reader.has(head.verb - 3, head.verb, Probe.and);
  const isCoordinate = before?.sentence === clause.sentence && isJoined;
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
  if (reader.isAsked(head.verb) && (subject.from === head.verb || subject.modality === "call")) {
    return null;
  }
  if (isOwned && reader.isAsked(head.verb)) return null;
  if (effect.weak === true && reader.has(subject.from - 2, subject.from + 1, Probe.if)) return null;
  const isReported = reader.isQuoted(head.verb);
  return describe(
    found,
    head,
    clause,
    isReported ? { ...subject, holder: "others" } : subject,
    isDenied(
      reader,
      head.verb,
      subject,
      Math.max(clause.start, mark + 1, isCoordinate ? before.to : 0),
    ),
  );
}

const ELLIPTICAL: Subject = {
  holder: "author",
  modality: "actual",
  from: 0,
  refuses: false,
  frees: false,
};

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
    reader.is(i, Probe.ne) ||
    reader.is(i, Probe.clitic) ||
    reader.is(i, Probe.je) ||
    reader.is(i, Probe.nous);
  let at = from;
  while (at - 1 >= floor && isSmall(at - 1)) at--;
  return at;
}

/** "J’ai soutenu la création …": a deed done is a vote, whatever its object is called. */
function isPerformed(reader: ClauseReader, head: Head, subject: Subject | null): boolean {
  if (subject === null || head.effect.kind !== "predicate") return false;
  if (subject.holder !== "author" || subject.modality !== "actual") return false;
  const isGoverned = reader.is(head.verb, Probe["form-infinitive"]) && subject.from < head.verb;
  return isGoverned || reader.is(head.verb, Probe["form-participle"]);
}
