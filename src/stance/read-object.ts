import { type Document, TokenKind } from "../text/document.js";
import type { ClauseReader } from "./clause-reader.js";
import type { Clause, Head } from "./list-heads.js";
import { Probe } from "./probe.js";
import type { StanceMatch, StanceMatches } from "./stance-matches.js";
import type { ObjectCue } from "./stance-model.js";

/** Cues farther from the verb than this tell of other things. */
const OBJECT_REACH = 8;

/** "la décision de reporter la décharge": a later cue may say what the first one is about. */
const COMPLEMENT_REACH = 4;

const ANTECEDENT_REACH = 4;

/**
 * What the position is on: the first cue from the verb on, made precise by what follows it closely; else one set
 * before the verb.
 */
export function readObject(
  found: StanceMatches,
  head: Head,
  clause: Clause,
): ObjectCue | "unknown" {
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
  if (cues.length === 0 && found.reader.has(head.match.to, head.match.to + 2, Probe.anaphor)) {
    const parts = found.touching("object", clause.start, head.match.from).filter(isPart);
    if (parts.length > 0) return "part";
  }
  if (cues.length === 0) {
    const isRelative = found.reader.has(
      head.match.from - 4,
      head.match.from,
      Probe["relative-plural"],
    );
    return isRelative ? readAntecedent(found, head, clause) : readObjectBefore(found, head, clause);
  }
  const first = Math.min(...cues.map((m) => Math.max(m.from, head.match.from)));
  const candidates = cues
    .filter((m) => m.from <= first || (m.from <= first + COMPLEMENT_REACH && isComplement(m)))
    .map((m) => (m.rule.effect as { object: ObjectCue }).object);
  return pickObject(candidates);
}

/** "Amendements 3 à 9 : contre." */
function readNominalObject(
  found: StanceMatches,
  head: Head,
  clause: Clause,
): ObjectCue | "unknown" {
  // "Contre le paragraphe 12 ; pour le rapport."
  const own = found.touching("object", head.match.from, head.match.to);
  if (own.length > 0 && !own.some(isAside)) {
    return pickObject(own.map((m) => (m.rule.effect as { object: ObjectCue }).object));
  }
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

/** "l’amendement 61, pour lequel j’ai voté": the cue right before; a text where there is none. */
function readAntecedent(found: StanceMatches, head: Head, clause: Clause): ObjectCue {
  const before = found
    .touching("object", clause.start, head.match.from + 1)
    .filter((m) => m.from >= clause.start && m.to <= head.match.from + 1)
    .filter((m) => head.match.from - m.to <= (isPart(m) ? OBJECT_REACH : ANTECEDENT_REACH));
  const last = before[before.length - 1];
  if (last !== undefined) return (last.rule.effect as { object: ObjectCue }).object;
  const { from, to } = head.match;
  return found.reader.has(from - 4, to, Probe["relative-plural"]) ? "other" : "text";
}

const isPart = (match: StanceMatch): boolean =>
  (match.rule.effect as { object: ObjectCue }).object === "part";

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
  reader.has(cue - 3, cue, Probe.about) ||
  (cue - start <= 3 && reader.has(start, cue, Probe.fronting));

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
