import { TokenKind } from "../text/document.js";
import type { ClauseReader } from "./clause-reader.js";
import { Probe } from "./probe.js";
import { readGovernor } from "./read-governor.js";
import { readNearest, readThird } from "./read-nearest.js";
import { type HolderCues, REACH, type Reading, type Subject } from "./subject.js";

/** The subject of a finite verb that je and third persons share ("vote", "approuve"). */
function readShared(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Reading {
  const isCoordinate = reader.has(verb - 3, verb, Probe.and);
  const lowest = isCoordinate ? floor : Math.max(floor, verb - REACH.subject);
  const je = reader.findLeft(verb, lowest, (i) => reader.is(i, Probe.je));
  const other = reader.findLeft(verb, lowest, (i) => reader.is(i, Probe.others));
  if (je > other) return { holder: "author", modality: "actual", from: je };
  return readThird(reader, verb, floor, cues);
}

function readPluralFirst(reader: ClauseReader, verb: number, floor: number): Reading {
  const lowest = Math.max(floor, verb - REACH.subject);
  const nous = reader.findLeft(verb, lowest, (i) => reader.is(i, Probe.nous));
  if (nous >= 0) return { holder: "group", modality: "actual", from: nous };
  return { holder: "author", modality: "call", from: verb };
}

function readPluralSecond(reader: ClauseReader, verb: number, floor: number): Reading | null {
  const vous = reader.findLeft(verb, Math.max(floor, verb - 3), (i) => reader.is(i, Probe.others));
  return vous >= 0 ? null : { holder: "author", modality: "call", from: verb };
}

/** Reads the auxiliary of a compound tense: who, and whether the deed is real. */
function readAuxiliary(
  reader: ClauseReader,
  aux: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  if (reader.is(aux, Probe["aux-first"]))
    return { holder: "author", modality: "actual", from: aux };
  if (reader.is(aux, Probe["aux-plural"]))
    return { holder: "group", modality: "actual", from: aux };
  if (reader.is(aux, Probe["aux-conditional"])) {
    return { holder: "author", modality: "hypothetical", from: aux };
  }
  if (reader.is(aux, Probe["aux-conditional-plural"])) {
    const nous = reader.findLeft(aux, floor, (i) => reader.is(i, Probe.nous));
    const holder = nous >= 0 ? "group" : readThird(reader, aux, floor, cues).holder;
    return { holder, modality: "hypothetical", from: aux };
  }
  if (reader.is(aux, Probe["aux-pluperfect"])) {
    const je = reader.findLeft(
      aux,
      floor,
      (i) => reader.is(i, Probe.je) || reader.is(i, Probe.nous),
    );
    const holder = je >= 0 ? "author" : readThird(reader, aux, floor, cues).holder;
    return { holder, modality: "earlier", from: aux };
  }
  if (reader.is(aux, Probe["aux-infinitive"])) return readGovernor(reader, aux, floor, cues);
  return readThird(reader, aux, floor, cues);
}

const AUXILIARIES = [
  Probe["aux-first"],
  Probe["aux-plural"],
  Probe["aux-third"],
  Probe["aux-conditional"],
  Probe["aux-conditional-plural"],
  Probe["aux-pluperfect"],
  Probe["aux-infinitive"],
] as const;

const isAuxiliary = (reader: ClauseReader, token: number): boolean =>
  AUXILIARIES.some((probe) => reader.is(token, probe));

function readParticiple(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const lowest = Math.max(floor, verb - REACH.auxiliary);
  const aux = reader.findLeft(verb, lowest, (i) => isAuxiliary(reader, i));
  if (aux >= 0) return readAuxiliary(reader, aux, floor, cues);
  // "Voté contre." with nothing before it: the author, in few words.
  const before = reader.findLeft(verb, floor, (i) => reader.isWord(i));
  return before < 0 ? { holder: "author", modality: "actual", from: verb } : null;
}

function readGerund(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const before = readNearest(reader, verb, floor, cues);
  if (before !== null && before.holder !== "others") return before;
  // "Voici comment : en votant contre.": nobody else is named.
  if (before === null && reader.document.kinds[verb - 2] === TokenKind.strong) {
    return { holder: "author", modality: "actual", from: verb };
  }
  // "En votant pour, j’ai voulu …": the subject follows.
  if (!reader.opensSentence(verb - 1)) return before;
  const isAuthor = reader.has(verb, verb + REACH.subject, Probe.je);
  return isAuthor ? { holder: "author", modality: "actual", from: verb } : before;
}

function readByForm(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  if (reader.is(verb, Probe["form-participle"])) {
    const reading = readParticiple(reader, verb, floor, cues);
    // "Notre groupe dit non": the participle is also a present.
    const isPresent =
      reader.is(verb, Probe["form-first-or-third"]) || reader.is(verb, Probe["form-third"]);
    if (reading !== null || !isPresent) return reading;
  }
  if (reader.is(verb, Probe["form-infinitive"])) return readGovernor(reader, verb, floor, cues);
  if (reader.is(verb, Probe["form-plural-first"])) return readPluralFirst(reader, verb, floor);
  if (reader.is(verb, Probe["form-plural-second"])) return readPluralSecond(reader, verb, floor);
  if (reader.is(verb, Probe["form-gerund"])) return readGerund(reader, verb, floor, cues);
  if (
    reader.is(verb, Probe["form-conditional-first"]) ||
    reader.is(verb, Probe["form-imperfect-first"])
  ) {
    const who = readShared(reader, verb, floor, cues);
    const isConditional = reader.is(verb, Probe["form-conditional-first"]);
    return { ...who, modality: isConditional ? "hypothetical" : "earlier" };
  }
  if (reader.is(verb, Probe["form-first"])) return readFirst(reader, verb, floor, cues);
  return readShared(reader, verb, floor, cues);
}

/** A form of je alone; without a je near it may be telegraphic ("Voterai contre."). */
function readFirst(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Reading {
  const reading = readShared(reader, verb, floor, cues);
  if (reading.holder === "author") return reading;
  const other = reader.findLeft(verb, Math.max(floor, verb - 3), (i) => reader.is(i, Probe.others));
  return other >= 0 ? reading : { holder: "author", modality: "actual", from: verb };
}

/**
 * Reads who says the verb at `verb` and in what mood, from its form, its auxiliary or governing verb, and the nearest
 * subject before it (M. Riegel, J.-C. Pellat & R. Rioul, Grammaire méthodique du français, chap. X).
 *
 * @param floor first token that may belong to the clause
 * @returns null where the verb states no position of anybody ("le texte voté hier", "pour rejeter")
 */
export function readSubject(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Subject | null {
  const reading = readByForm(reader, verb, floor, cues);
  if (reading === null) return null;
  // "Je m’y refuse et vote contre": what is refused stands before the conjunction.
  const and = reader.is(verb, Probe["form-infinitive"])
    ? -1
    : reader.findLeft(verb, verb - 4, (i) => reader.is(i, Probe.and));
  const start = reader.is(verb, Probe["form-gerund"]) ? verb - 1 : and;
  const group = { from: Math.max(reading.from, start), to: verb };
  const refuses = reader.has(group.from, group.to, Probe["governor-refuse"]);
  const frees = reader.has(group.from, group.to, Probe["governor-free"]);
  return { ...reading, from: group.from, refuses, frees };
}

/** "le vote", "mon soutien", "Vote blanc.": a noun of the same form as the verb. */
export function isNoun(reader: ClauseReader, verb: number): boolean {
  const verbal = [Probe["form-infinitive"], Probe["form-participle"], Probe["form-gerund"]];
  if (verbal.some((form) => reader.is(verb, form))) return false;
  const isFirst =
    reader.opensSentence(verb) || reader.document.kinds[verb - 1] === TokenKind.strong;
  if (isFirst) return reader.is(verb, Probe["form-first-or-third"]);
  if (!reader.is(verb - 1, Probe.determiner)) return false;
  if (!reader.is(verb - 1, Probe.clitic)) return true;
  // "Elle le rejette": the pronoun before the clitic.
  if (reader.is(verb - 2, Probe.it)) return false;
  const hasSubject = (i: number): boolean => reader.is(i, Probe.je) || reader.is(i, Probe.nous);
  return reader.findLeft(verb, verb - 4, hasSubject) < 0;
}
