import type { ClauseReader } from "./clause-reader.js";
import { Probe } from "./probe.js";
import { type HolderCues, REACH, type Reading } from "./subject.js";

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

const ANAPHORA_REACH = 40;

/** "Ma délégation a lu le texte. Elle votera contre.": the token of the pronoun, or -1. */
function standsForGroup(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): number {
  const it = reader.findLeft(verb, Math.max(floor, verb - 5), (i) => reader.is(i, Probe.others));
  if (!reader.is(it, Probe.it)) return -1;
  const group = cues.group.filter((at) => at < it && at >= it - ANAPHORA_REACH).at(-1);
  if (group === undefined) return -1;
  // "Elle n’y trouve rien et elle le rejette": the same pronoun again.
  const isOther = (i: number): boolean => reader.is(i, Probe.others) && !reader.is(i, Probe.it);
  return reader.findLeft(it, group + 3, isOther) < 0 ? it : -1;
}

/** The subject of a verb in the third person: the author's group, the author by another name, or others. */
export function readThird(
  reader: ClauseReader,
  verb: number,
  floor: number,
  cues: HolderCues,
): Reading {
  const author = cueIn(cues.author, floor, verb);
  if (author >= 0) return { holder: "author", modality: "actual", from: author };
  const group = cueIn(cues.group, Math.max(floor, verb - REACH.auxiliary), verb);
  const from = Math.max(floor, group + 3, verb - REACH.auxiliary);
  const other = group < 0 ? -1 : reader.findLeft(verb, from, (i) => reader.is(i, Probe.others));
  if (group >= 0 && other < 0) return { holder: "group", modality: "actual", from: group };
  const pronoun = standsForGroup(reader, verb, floor, cues);
  if (pronoun >= 0) return { holder: "group", modality: "actual", from: pronoun };
  return { holder: "others", modality: "actual", from: verb };
}

/** "mon choix, qui reste de": what is the author's own decides for the author. */
function ownerBefore(reader: ClauseReader, relative: number, floor: number): Reading | null {
  const noun = reader.findLeft(relative, Math.max(floor, relative - 3), (i) =>
    reader.is(i, Probe["noun-governor"]),
  );
  if (noun < 1 || !reader.is(relative, Probe.others)) return null;
  const isOurs = reader.is(noun - 1, Probe.ours);
  if (!isOurs && !reader.is(noun - 1, Probe.mine)) return null;
  return { holder: isOurs ? "group" : "author", modality: "actual", from: noun - 1 };
}

/** Whoever stands nearest before a governing verb or an infinitive. */
export function readNearest(
  reader: ClauseReader,
  token: number,
  floor: number,
  cues: HolderCues,
): Reading | null {
  const at = reader.findLeft(
    token,
    floor,
    (i) =>
      reader.is(i, Probe.je) ||
      reader.is(i, Probe.me) ||
      (i >= token - 2 && (reader.is(i, Probe.mine) || reader.is(i, Probe.ours))) ||
      reader.is(i, Probe.nous) ||
      reader.is(i, Probe.others),
  );
  if (at < 0) return null;
  const owner = ownerBefore(reader, at, floor);
  if (owner !== null) return owner;
  if (reader.is(at, Probe.others)) {
    const reading = readThird(reader, token, floor, cues);
    return reading.holder === "others" ? { ...reading, from: at } : reading;
  }
  const isGroup = reader.is(at, Probe.nous) || reader.is(at, Probe.ours);
  const je = reader.findLeft(at, Math.max(floor, at - 6), (i) => reader.is(i, Probe.je));
  const from = reader.is(at, Probe.me) && je >= 0 ? je : at;
  return { holder: isGroup ? "group" : "author", modality: "actual", from };
}
