import { type Document, sentenceOf } from "../../text/document.js";
import type { Match } from "../../text/matcher.js";
import { firstFrom } from "../../text/token-ranges.js";

/** What a rule of `models/tone-fr/discourse.json` marks. */
export interface DiscourseEffect {
  readonly kind: DiscourseKind;
}

export type DiscourseKind =
  /** "ne … pas", "aucun", "sans": denies what follows. */
  | "denial"
  /** "éviter", "lutter contre": turns harm into its prevention. */
  | "aversion"
  /** "mais", "toutefois": what follows weighs more. */
  | "contrast"
  /** "certes", "bien que", "si": what follows is granted. */
  | "concession"
  /** "afin de", "vise à". */
  | "purpose"
  /** "car", "c’est pourquoi": ties a vote to its reason. */
  | "reason"
  /** "j’ai donc voté": ties a vote to what stands before, more loosely. */
  | "hence"
  /** "j’ai voté", "abstention": a sentence with it tells of the vote. */
  | "vote"
  /** "il aurait fallu", "je souhaiterais": what the text is not. */
  | "wish"
  /** "le texte vise à, prévoit": description, no evaluation. */
  | "description"
  /** "je", "notre": the author. */
  | "self"
  /** "le gouvernement", "la Commission", "les plateformes": others than author and text. */
  | "third"
  /** "doit", "il convient de", "nous appelons": what is asked for. */
  | "duty"
  /** "objection": a vote on what others propose. */
  | "objection"
  /** "condamne", "dénonce": blames someone. */
  | "censure"
  /** "ce texte", "la résolution": what is voted on. */
  | "text";

export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** The turns of a text, as token ranges in order. */
export interface Discourse {
  readonly document: Document;
  readonly marks: Readonly<Record<DiscourseKind, readonly Mark[]>>;
  /** Sentence of each token range's first token. */
  sentence(token: number): number;
}

const DENIAL_REACH = 2;
const AVERSION_REACH = 4;

const NO_MARKS: readonly Mark[] = [];

/** Sorts the matches of the discourse model by what they mark. */
export function readDiscourse(
  document: Document,
  matches: readonly Match<DiscourseEffect>[],
): Discourse {
  const marks: Record<DiscourseKind, readonly Mark[]> = {
    denial: NO_MARKS,
    aversion: NO_MARKS,
    contrast: NO_MARKS,
    concession: NO_MARKS,
    purpose: NO_MARKS,
    reason: NO_MARKS,
    hence: NO_MARKS,
    vote: NO_MARKS,
    wish: NO_MARKS,
    description: NO_MARKS,
    self: NO_MARKS,
    third: NO_MARKS,
    duty: NO_MARKS,
    objection: NO_MARKS,
    censure: NO_MARKS,
    text: NO_MARKS,
  };
  for (const match of matches) {
    const { kind } = match.rule.effect;
    const list = marks[kind];
    if (list === NO_MARKS) marks[kind] = [match];
    else (list as Mark[]).push(match);
  }
  return { document, marks, sentence: (token) => sentenceOf(document, token) };
}

/** True where a mark of a kind ends at most `reach` tokens before `token`, or spans it, in its sentence. */
export function isGoverned(
  discourse: Discourse,
  kind: DiscourseKind,
  token: number,
  reach: number,
): boolean {
  const { document, marks } = discourse;
  const list = marks[kind];
  if (list.length === 0) return false;
  const start = document.sentenceStarts[discourse.sentence(token)] as number;
  for (let i = firstFrom(list, start); i < list.length; i++) {
    const mark = list[i] as Mark;
    if (mark.from >= token) return false;
    if (token - mark.to <= reach) return true;
  }
  return false;
}

/** Whether what stands at `token` is denied ("ne protège pas") or averted ("éviter les atteintes"). */
export function isDenied(discourse: Discourse, token: number): boolean {
  const denied = isGoverned(discourse, "denial", token, DENIAL_REACH);
  const averted = isGoverned(discourse, "aversion", token, AVERSION_REACH);
  return denied !== averted;
}

/** First mark of a kind in the token range, or null. */
export function findMark(
  discourse: Discourse,
  kind: DiscourseKind,
  from: number,
  to: number,
): Mark | null {
  const list = discourse.marks[kind];
  if (list.length === 0) return null;
  const mark = list[firstFrom(list, from)];
  return mark !== undefined && mark.from < to ? mark : null;
}
