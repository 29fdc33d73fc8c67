import { TokenKind } from "../text/document.js";
import type { ClauseReader } from "./clause-reader.js";
import { Probe } from "./probe.js";
import type { Subject } from "./subject.js";

const AFTER_VERB = 3;

/** How far before "pour que" its degree is sought. */
const ABOVE = 14;

/** True where "ne … que" restricts, or "n’en … pas moins" insists, instead of denying. */
function isRestriction(reader: ClauseReader, ne: number, end: number): boolean {
  const less = firstOf(reader, ne + 1, end, Probe.less);
  if (less >= 0 && reader.is(less - 1, Probe.negator)) return true;
  const que = firstOf(reader, ne + 1, end, Probe.que);
  return que >= 0 && !reader.has(ne + 1, que, Probe.negator);
}

/** "Je ne l’ai votée que par solidarité": done, for one reason alone. */
const isRestrictedAfter = (reader: ClauseReader, ne: number, verb: number): boolean =>
  reader.is(verb + 1, Probe.que) &&
  !reader.is(verb + 2, Probe.if) &&
  !reader.has(ne + 1, verb, Probe.negator);

/** "mon groupe, qui n’a pas la foi du charbonnier, rejette": what a relative clause denies. */
function isInRelative({ document, is }: ClauseReader, ne: number, verb: number): boolean {
  if (!is(ne - 1, Probe.others) || document.kinds[ne - 2] !== TokenKind.soft) return false;
  for (let i = ne; i < verb; i++) if (document.kinds[i] === TokenKind.soft) return true;
  return false;
}

function firstOf(reader: ClauseReader, from: number, to: number, probe: number): number {
  for (let i = from; i < to; i++) if (reader.is(i, probe)) return i;
  return -1;
}

/** Tokens of "ne" that deny between two tokens; each stands for one negation. */
function countNegations(reader: ClauseReader, from: number, verb: number): number {
  const end = Math.min(reader.document.tokenCount, verb + 1 + AFTER_VERB);
  let count = 0;
  let isWritten = false;
  for (let i = Math.max(0, from); i < verb; i++) {
    if (!reader.is(i, Probe.ne) || isInRelative(reader, i, verb)) continue;
    isWritten = true;
    if (!isRestriction(reader, i, verb) && !isRestrictedAfter(reader, i, verb)) count++;
  }
  if (isWritten) return count;
  // "pas voté pour", "sans pouvoir soutenir": the ne left out in speech and telegrams.
  const pas = firstOf(reader, Math.max(from, verb - 2), verb, Probe.negator);
  // "raison de plus pour soutenir"
  if (pas >= 0 && reader.is(pas - 1, Probe.of)) return 0;
  return pas >= 0 && reader.has(pas, end, Probe.negator) && !reader.is(pas - 1, Probe.ne) ? 1 : 0;
}

/**
 * "Pas assez mauvais pour que je le rejette", "trop faible pour que je le soutienne", "nul ne dira que je n’ai pas
 * voté": one more negation, from above. What nobody says without a negation of its own is left as said.
 */
function countAbove(reader: ClauseReader, subject: number, own: number): number {
  const que = reader.findLeft(subject + 1, subject - 3, (i) => reader.is(i, Probe.que));
  if (que < 0) return 0;
  if (reader.is(que - 1, Probe.saying)) {
    return own % 2 === 1 && reader.has(que - ABOVE / 2, que, Probe.ne) ? 1 : 0;
  }
  if (!reader.is(que - 1, Probe.purpose)) return 0;
  const degree = reader.findLeft(
    que,
    que - ABOVE,
    (i) => reader.is(i, Probe.enough) || reader.is(i, Probe["too-much"]),
  );
  if (degree < 0) return 0;
  const isDenied = reader.has(degree - AFTER_VERB, degree, Probe.negator);
  return reader.is(degree, Probe["too-much"]) === isDenied ? 0 : 1;
}

/**
 * Whether a position is denied: an odd number of negations and refusals governs its verb. « Je ne peux que soutenir »
 * restricts and denies nothing; « je n’ai pas hésité à soutenir » denies the hesitation.
 *
 * @param floor first token after a verb that shares the subject ("je ne m’oppose pas et vote pour")
 */
export function isDenied(
  reader: ClauseReader,
  verb: number,
  subject: Subject,
  floor: number,
): boolean {
  const conjunction = reader.findLeft(verb, verb - 4, (i) => reader.is(i, Probe.and));
  // "je lui refuse ma voix, en votant contre": the gerund is not what the finite verb denies.
  const gerund = reader.is(verb, Probe["form-gerund"]) ? verb - 3 : 0;
  const from = Math.max(floor, conjunction, subject.from - 3, gerund);
  const own = countNegations(reader, from, verb);
  const negations = own + countAbove(reader, subject.from, own);
  if (subject.frees && negations % 2 === 1) return false;
  return (negations + (subject.refuses ? 1 : 0)) % 2 === 1;
}
