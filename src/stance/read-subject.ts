import type { Holder } from "../types.js";
import type { ClauseReader } from "./clause-reader.js";

/** Who says a verb of position, in what mood, and from which token on its verb group runs. */
export interface Subject {
  readonly holder: Holder;
  readonly modality: "actual" | "hypothetical" | "earlier" | "intended" | "unreal" | "call";
  /** First token of the verb group: subject, auxiliary or governing verb. */
  readonly from: number;
  /** The governing verb refuses ("je refuse de soutenir"). */
  readonly refuses: boolean;
  /** The governing verb turns a negation into an affirmation ("je n’ai pas hésité à"). */
  readonly frees: boolean;
}

const REACH = { subject: 12, auxiliary: 16, governor: 12 } as const;

const SHORT_SENTENCE = 5;

/** Where cues of holders stand: first tokens of "notre groupe" (group) or "votre serviteur" (author). */
export interface HolderCues {
  readonly group: readonly number[];
  readonly author: readonly number[];
}

type Reading = Pick<Subject, "holder" | "modality"> & { from: number };

/** The first of some tokens in order that stands in [from, to), or -1. */
function cueIn(cues: readonly number[], from: number, to: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const at = cues[low];
  return at !== undefined && at < to ? at : -1;
}

/** The subject of a verb in the third person: the author's group, the author by another name, or others. */
function readThird(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Reading {
  const author = cueIn(cues.author, floor, verb);
  if (author >= 0) return { holder: "author", modality: "actual", from: author };
  const group = cueIn(cues.group, Math.max(floor, verb - REACH.auxiliary), verb);
  const from = Math.max(floor, group + 3, verb - REACH.auxiliary);
  const other = group < 0 ? -1 : reader.findLeft(verb, from, (i) => reader.is(i, "others"));
  if (group >= 0 && other < 0) return { holder: "group", modality: "actual", from: group };
  return { holder: "others", modality: "actual", from: verb };
}

/** The subject of a finite verb that je and third persons share ("vote", "approuve"). */
function readShared(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Reading {
  const isCoordinate = reader.has(verb - 3, verb, "and");
  const lowest = isCoordinate ? floor : Math.max(floor, verb - REACH.subject);
  const je = reader.findLeft(verb, lowest, (i) => reader.is(i, "je"));
  const other = reader.findLeft(verb, lowest, (i) => reader.is(i, "others"));
  if (je > other) return { holder: "author", modality: "actual", from: je };
  return readThird(reader, verb, floor, cues);
}

function readPluralFirst(reader: ClauseReader, verb: number, floor: number): Reading {
  const lowest = Math.max(floor, verb - REACH.subject);
  const nous = reader.findLeft(verb, lowest, (i) => reader.is(i, "nous"));
  if (nous >= 0) return { holder: "group", modality: "actual", from: nous };
  return { holder: "author", modality: "call", from: verb };
}

function readPluralSecond(reader: ClauseReader, verb: number, floor: number): Reading | null {
  const vous = reader.findLeft(verb, Math.max(floor, verb - 3), (i) => reader.is(i, "others"));
  return vous >= 0 ? null : { holder: "author", modality: "call", from: verb };
}

/** Reads the auxiliary of a compound tense: who, and whether the deed is real. */
function readAuxiliary(
  reader: ClauseReader,
  aux: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  if (reader.is(aux, "aux-first")) return { holder: "author", modality: "actual", from: aux };
  if (reader.is(aux, "aux-plural")) return { holder: "group", modality: "actual", from: aux };
  if (reader.is(aux, "aux-conditional")) {
    return { holder: "author", modality: "hypothetical", from: aux };
  }
  if (reader.is(aux, "aux-conditional-plural")) {
    const nous = reader.findLeft(aux, floor, (i) => reader.is(i, "nous"));
    const holder = nous >= 0 ? "group" : readThird(reader, aux, floor, cues).holder;
    return { holder, modality: "hypothetical", from: aux };
  }
  if (reader.is(aux, "aux-pluperfect")) {
    const je = reader.findLeft(aux, floor, (i) => reader.is(i, "je") || reader.is(i, "nous"));
    const holder = je >= 0 ? "author" : readThird(reader, aux, floor, cues).holder;
    return { holder, modality: "earlier", from: aux };
  }
  if (reader.is(aux, "aux-infinitive")) return readGovernor(reader, aux, floor, cues);
  return readThird(reader, aux, floor, cues);
}

const AUXILIARIES = [
  "aux-first",
  "aux-plural",
  "aux-third",
  "aux-conditional",
  "aux-conditional-plural",
  "aux-pluperfect",
  "aux-infinitive",
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

/** Whoever stands nearest before a governing verb or an infinitive. */
function readNearest(
  reader: ClauseReader,
  token: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const at = reader.findLeft(
    token,
    floor,
    (i) =>
      reader.is(i, "je") ||
      reader.is(i, "me") ||
      (i >= token - 2 && (reader.is(i, "mine") || reader.is(i, "ours"))) ||
      reader.is(i, "nous") ||
      reader.is(i, "others"),
  );
  if (at < 0) return null;
  if (reader.is(at, "others")) {
    const reading = readThird(reader, token, floor, cues);
    return reading.holder === "others" ? { ...reading, from: at } : reading;
  }
  const isGroup = reader.is(at, "nous") || reader.is(at, "ours");
  const je = reader.findLeft(at, Math.max(floor, at - 6), (i) => reader.is(i, "je"));
  const from = reader.is(at, "me") && je >= 0 ? je : at;
  return { holder: isGroup ? "group" : "author", modality: "actual", from };
}

/** The infinitive depends on a verb before it: "décidé de", "peux que", "invite … à", "il faut". */
function readGovernor(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const lowest = Math.max(floor, verb - REACH.governor);
  const governs = (i: number): boolean =>
    reader.is(i, "governor") ||
    reader.is(i, "governor-refuse") ||
    reader.is(i, "governor-intend") ||
    reader.is(i, "governor-unreal") ||
    reader.is(i, "governor-call");
  if (reader.is(verb - 1, "se")) return readThird(reader, verb, floor, cues);
  // "plutôt que de cautionner", "loin de soutenir": what is not done.
  if (reader.has(verb - 3, verb, "rather")) return null;
  const governor = reader.findLeft(verb, lowest, governs);
  if (governor < 0) return readUngoverned(reader, verb, floor);
  if (reader.is(governor, "governor-call")) return readCall(reader, governor, floor, cues);
  const who =
    readGovernorAuxiliary(reader, governor, floor) ??
    readImpersonal(reader, governor, verb) ??
    readNearest(reader, governor, floor, cues) ??
    readAfter(reader, governor, verb) ??
    readOwnerless(reader, governor);
  if (who === null) return null;
  if (who.holder === "others") return { ...who, from: governor };
  const from = Math.max(floor, Math.min(governor, who.from));
  if (reader.is(governor, "governor-unreal") || isUnreal(reader, from, governor)) {
    return { ...who, modality: "unreal", from };
  }
  if (isHesitation(reader, governor, from, verb)) return { ...who, modality: "unreal", from };
  const intends =
    reader.is(governor, "governor-intend") || reader.has(from, governor, "aux-pluperfect");
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
    (i) => reader.is(i, "aux-first") || reader.is(i, "aux-plural"),
  );
  if (aux < 0) return null;
  const holder = reader.is(aux, "aux-first") ? "author" : "group";
  return { holder, modality: "actual", from: aux };
}

/** "Il m’a semblé juste de", "il est impensable pour moi de": il stands for nobody. */
function readImpersonal(reader: ClauseReader, governor: number, verb: number): Reading | null {
  if (!reader.is(governor, "noun-governor")) return null;
  const il = reader.findLeft(governor, Math.max(0, governor - 6), (i) => reader.is(i, "il"));
  if (il < 0) return null;
  const isOurs = reader.has(il, verb, "nous");
  return { holder: isOurs ? "group" : "author", modality: "actual", from: il };
}

/** "Trois raisons de voter contre", "impossible de soutenir": said by the author. */
function readOwnerless(reader: ClauseReader, governor: number): Reading | null {
  if (!reader.is(governor, "noun-governor")) return null;
  return { holder: "author", modality: "actual", from: governor };
}

/** "J’ai hésité à m’abstenir": weighed and not done, unless the hesitation is denied. */
function isHesitation(reader: ClauseReader, governor: number, from: number, verb: number): boolean {
  return reader.is(governor, "hesitate") && !reader.has(Math.max(0, from - 2), verb, "ne");
}

const isUnreal = (reader: ClauseReader, from: number, to: number): boolean =>
  reader.has(from, to, "aux-conditional") || reader.has(from, to, "aux-conditional-plural");

/** "ce qui me conduit à", "les raisons de mon vote": the author stands between governor and verb. */
function readAfter(reader: ClauseReader, governor: number, verb: number): Reading | null {
  const at = reader.findLeft(verb, governor, (i) => reader.is(i, "me") || reader.is(i, "nous"));
  if (at < 0) return null;
  return {
    holder: reader.is(at, "nous") ? "group" : "author",
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
  if (reader.is(governor, "impersonal")) {
    return { holder: "author", modality: "call", from: governor };
  }
  // "Je vous invite à voter": whoever is called stands between.
  const je = reader.findLeft(governor, Math.max(floor, governor - 4), (i) => reader.is(i, "je"));
  if (je >= 0) return { holder: "author", modality: "call", from: je };
  const who = readNearest(reader, governor, floor, cues);
  if (who === null || who.holder === "others") return null;
  return { ...who, modality: "call", from: Math.min(governor, who.from) };
}

function readUngoverned(reader: ClauseReader, verb: number, floor: number): Reading | null {
  const before = verb - 1;
  if (reader.is(before, "purpose") || reader.is(before - 1, "purpose")) return null;
  if (reader.is(before, "me")) return { holder: "author", modality: "actual", from: before };
  if (reader.is(before, "nous")) return { holder: "group", modality: "actual", from: before };
  // "Voter contre." is a position; "Voter contre serait une faute" is not.
  const isFirst = reader.findLeft(verb, floor, (i) => reader.isWord(i)) < 0;
  const isShort = isFirst && reader.wordsAfter(verb) <= SHORT_SENTENCE;
  return isShort ? { holder: "author", modality: "actual", from: verb } : null;
}

function readGerund(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const before = readNearest(reader, verb, floor, cues);
  if (before !== null && before.holder !== "others") return before;
  // "En votant pour, j’ai voulu …": the subject follows.
  if (!reader.opensSentence(verb - 1)) return before;
  const isAuthor = reader.has(verb, verb + REACH.subject, "je");
  return isAuthor ? { holder: "author", modality: "actual", from: verb } : before;
}

function readByForm(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  if (reader.is(verb, "form-participle")) {
    const reading = readParticiple(reader, verb, floor, cues);
    if (reading !== null || !reader.is(verb, "form-first-or-third")) return reading;
  }
  if (reader.is(verb, "form-infinitive")) return readGovernor(reader, verb, floor, cues);
  if (reader.is(verb, "form-plural-first")) return readPluralFirst(reader, verb, floor);
  if (reader.is(verb, "form-plural-second")) return readPluralSecond(reader, verb, floor);
  if (reader.is(verb, "form-gerund")) return readGerund(reader, verb, floor, cues);
  if (reader.is(verb, "form-conditional-first") || reader.is(verb, "form-imperfect-first")) {
    const who = readShared(reader, verb, floor, cues);
    const isConditional = reader.is(verb, "form-conditional-first");
    return { ...who, modality: isConditional ? "hypothetical" : "earlier" };
  }
  if (reader.is(verb, "form-first")) return readFirst(reader, verb, floor, cues);
  return readShared(reader, verb, floor, cues);
}

/** A form of je alone; without a je near it may be telegraphic ("Voterai contre."). */
function readFirst(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Reading {
  const reading = readShared(reader, verb, floor, cues);
  if (reading.holder === "author") return reading;
  const other = reader.findLeft(verb, Math.max(floor, verb - 3), (i) => reader.is(i, "others"));
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
  const group = { from: reading.from, to: verb };
  const refuses = reader.has(group.from, group.to, "governor-refuse");
  const frees = reader.has(group.from, group.to, "governor-free");
  return { ...reading, from: group.from, refuses, frees };
}

/** "le vote", "mon soutien", "Vote blanc.": a noun of the same form as the verb. */
export function isNoun(reader: ClauseReader, verb: number): boolean {
  if (reader.is(verb, "form-infinitive") || reader.is(verb, "form-participle")) return false;
  if (reader.opensSentence(verb)) return reader.is(verb, "form-first-or-third");
  if (!reader.is(verb - 1, "determiner")) return false;
  if (!reader.is(verb - 1, "clitic")) return true;
  const hasSubject = (i: number): boolean => reader.is(i, "je") || reader.is(i, "nous");
  return reader.findLeft(verb, verb - 4, hasSubject) < 0;
}
