import type { ClauseReader } from "./clause-reader.js";
import { Probe } from "./probe.js";
import { readNearest, readThird } from "./read-nearest.js";
import { type HolderCues, REACH, type Reading } from "./subject.js";

const SHORT_SENTENCE = 5;

/** The infinitive depends on a verb before it: "décidé de", "peux que", "invite … à", "il faut". */
export function readGovernor(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const isCoordinate = reader.has(verb - 3, verb, Probe.and);
  const isDistant = isCoordinate || reader.is(verb - 1, Probe.negator);
  const lowest = Math.max(floor, verb - REACH.governor * (isDistant ? 2 : 1));
  const governs = (i: number): boolean =>
    reader.is(i, Probe.governor) ||
    reader.is(i, Probe["governor-refuse"]) ||
    reader.is(i, Probe["governor-intend"]) ||
    reader.is(i, Probe["governor-unreal"]) ||
    reader.is(i, Probe["governor-call"]);
  if (reader.is(verb - 1, Probe.se)) {
    const must = reader.findLeft(verb, Math.max(floor, verb - 8), (i) =>
      reader.is(i, Probe.impersonal),
    );
    if (must >= 0) return { holder: "author", modality: "call", from: must };
    return readUngoverned(reader, verb - 1, floor) ?? readThird(reader, verb, floor, cues);
  }
  // "plutôt que de cautionner", "loin de soutenir": what is not done.
  if (reader.has(verb - 3, verb, Probe.rather)) return null;
  const governor = reader.findLeft(verb, lowest, governs);
  if (governor < 0) return readUngoverned(reader, verb, floor);
  if (reader.is(governor, Probe["governor-call"])) return readCall(reader, governor, floor, cues);
  const who =
    readGovernorAuxiliary(reader, governor, floor) ??
    readImpersonal(reader, governor, verb) ??
    readNearest(reader, governor, floor, cues) ??
    readAfter(reader, governor, verb) ??
    readGroup(reader, governor, floor, cues) ??
    readOwnerless(reader, governor);
  if (who === null) return null;
  if (who.holder === "others") return { ...who, from: governor };
  const from = Math.max(floor, Math.min(governor, who.from));
  if (reader.is(governor, Probe["governor-unreal"]) || isUnreal(reader, from, governor)) {
    return { ...who, modality: "unreal", from };
  }
  if (isHesitation(reader, governor, from, verb)) return { ...who, modality: "unreal", from };
  const intends =
    reader.is(governor, Probe["governor-intend"]) ||
    reader.has(from, governor, Probe["aux-pluperfect"]);
  return { ...who, modality: intends ? "intended" : "actual", from };
}

/** "Nous, députés de l’Ouest, avons décidé de": the auxiliary tells, whatever stands between. */
function readGovernorAuxiliary(
  reader: ClauseReader,
  governor: number,
  floor: number,
): Reading | null {
  const aux = reader.findLeft(
    governor,
    Math.max(floor, governor - 4),
    (i) => reader.is(i, Probe["aux-first"]) || reader.is(i, Probe["aux-plural"]),
  );
  if (aux < 0) return null;
  const holder = reader.is(aux, Probe["aux-first"]) ? "author" : "group";
  return { holder, modality: "actual", from: aux };
}

/** "Il m’a semblé juste de", "il est impensable pour moi de": il stands for nobody. */
function readImpersonal(reader: ClauseReader, governor: number, verb: number): Reading | null {
  if (!reader.is(governor, Probe["noun-governor"])) return null;
  const il = reader.findLeft(governor, Math.max(0, governor - 6), (i) => reader.is(i, Probe.il));
  if (il < 0) return null;
  const isOurs = reader.has(il, verb, Probe.nous);
  return { holder: isOurs ? "group" : "author", modality: "actual", from: il };
}

/** "Mon groupe ne se privera pas de": the group stands farther before. */
function readGroup(
  reader: ClauseReader,
  governor: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const who = readThird(reader, governor, floor, cues);
  return who.holder === "others" ? null : who;
}

/** "Trois raisons de voter contre", "impossible de soutenir": said by the author. */
function readOwnerless(reader: ClauseReader, governor: number): Reading | null {
  if (!reader.is(governor, Probe["noun-governor"])) return null;
  return { holder: "author", modality: "actual", from: governor };
}

/** "J’ai hésité à m’abstenir": weighed and not done, unless the hesitation is denied. */
function isHesitation(reader: ClauseReader, governor: number, from: number, verb: number): boolean {
  return reader.is(governor, Probe.hesitate) && !reader.has(Math.max(0, from - 2), verb, Probe.ne);
}

const isUnreal = (reader: ClauseReader, from: number, to: number): boolean =>
  reader.has(from, to, Probe["aux-conditional"]) ||
  reader.has(from, to, Probe["aux-conditional-plural"]);

/** "ce qui me conduit à", "les raisons de mon vote": the author stands between governor and verb. */
function readAfter(reader: ClauseReader, governor: number, verb: number): Reading | null {
  const at = reader.findLeft(
    verb,
    governor,
    (i) => reader.is(i, Probe.me) || reader.is(i, Probe.nous),
  );
  if (at < 0) return null;
  return {
    holder: reader.is(at, Probe.nous) ? "group" : "author",
    modality: "actual",
    from: governor,
  };
}

function readCall(
  reader: ClauseReader,
  governor: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  if (reader.is(governor, Probe.impersonal)) {
    return { holder: "author", modality: "call", from: governor };
  }
  // "Je vous invite à voter": whoever is called stands between.
  const je = reader.findLeft(governor, Math.max(floor, governor - 4), (i) =>
    reader.is(i, Probe.je),
  );
  if (je >= 0) return { holder: "author", modality: "call", from: je };
  // "La commission nous recommande de": we are the ones who are asked.
  const isAsked = reader.is(governor - 1, Probe.nous);
  if (isAsked && reader.is(governor, Probe["form-first-or-third"])) {
    return { holder: "others", modality: "actual", from: governor };
  }
  const who = readNearest(reader, governor, floor, cues);
  if (who === null || who.holder === "others") return null;
  return { ...who, modality: "call", from: Math.min(governor, who.from) };
}

function readUngoverned(reader: ClauseReader, verb: number, floor: number): Reading | null {
  const before = verb - 1;
  if (reader.is(before, Probe.purpose) || reader.is(before - 1, Probe.purpose)) return null;
  if (reader.is(before, Probe.me)) return { holder: "author", modality: "actual", from: before };
  if (reader.is(before, Probe.nous)) return { holder: "group", modality: "actual", from: before };
  // "Voter contre." is a position; "Voter contre serait une faute" is not.
  const isFirst = reader.findLeft(verb, floor, (i) => reader.isWord(i)) < 0;
  const isShort = isFirst && reader.wordsAfter(verb) <= SHORT_SENTENCE;
  return isShort ? { holder: "author", modality: "actual", from: verb } : null;
}
