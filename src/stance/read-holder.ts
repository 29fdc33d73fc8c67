import type { ClauseReader } from "./clause-reader.js";
import type { Head } from "./list-heads.js";
import { isVerbForm, Probe } from "./probe.js";
import { readSubject } from "./read-subject.js";
import type { StanceMatches } from "./stance-matches.js";
import type { HolderCues, Subject } from "./subject.js";

const NO_CUES: HolderCues = { group: [], author: [] };

/** Where a document names the author's group, or the author by another name. */
export function holderCues(found: StanceMatches): HolderCues {
  if (found.of("holder").length === 0) return NO_CUES;
  const starts = (holder: string): number[] =>
    found
      .of("holder")
      .filter((m) => (m.rule.effect as { holder: string }).holder === holder)
      .map((m) => m.from);
  return { group: starts("group"), author: starts("author") };
}

/** Who speaks a head, sought where its form says. */
export function subjectOf(
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
  const isVerb = isVerbForm(reader, head.verb);
  const giver = isVerb ? readSubject(reader, head.verb, floor, cues) : null;
  const { from, to } = head.match;
  const isOwned = reader.has(from, to, Probe.mine) || reader.has(from, to, Probe.ours);
  if (giver !== null && !isOwned) return giver;
  if (giver === null || giver.holder === "others") return readOwner(reader, head, floor);
  return head.effect.label === "refused" ? { ...giver, refuses: false } : giver;
}

/** "a mon soutien", "emporte notre voix": the owner of the noun speaks. */
function readOwner(reader: ClauseReader, head: Head, floor: number): Subject {
  const { from, to } = head.match;
  const isOurs = !reader.has(from, to, Probe.mine) && reader.has(from, to, Probe.ours);
  const conditional =
    reader.has(Math.max(floor, from - 3), to, Probe["aux-conditional"]) ||
    reader.has(Math.max(floor, from - 3), to, Probe["aux-conditional-plural"]);
  return {
    holder: isOurs ? "group" : "author",
    modality: conditional ? "hypothetical" : "actual",
    from: Math.max(floor, from - 4),
    refuses:
      reader.has(Math.max(floor, from - 4), to, Probe["governor-refuse"]) &&
      head.effect.label !== "refused",
    frees: false,
  };
}

/** "Je suis favorable": the verb is the auxiliary itself. */
function readState(reader: ClauseReader, verb: number, floor: number, cues: HolderCues): Subject {
  const nous = reader.findLeft(verb, floor, (i) => reader.is(i, Probe.nous));
  const je = reader.findLeft(verb, floor, (i) => reader.is(i, Probe.je));
  const from = Math.max(je, nous, floor);
  const holder =
    nous > je || cues.group.some((at) => at >= floor && at < verb) ? "group" : "author";
  // "J’étais hostile à celle de 2016."
  const modality = reader.is(verb, Probe["aux-pluperfect"]) ? "earlier" : "actual";
  return { holder, modality, from, refuses: false, frees: false };
}
