import { type Discourse, findMark, isDenied, isGoverned } from "../languages/fr/discourse.js";
import type { Evaluation } from "../languages/fr/evaluation.js";
import { type Document, TokenKind } from "../text/document.js";
import { firstFrom } from "../text/token-ranges.js";
import type { StanceLabel, StanceObject } from "../types.js";
import { type FoundCue, isStrong, type Mention } from "./find-mentions.js";

/** What the other stages know of the text. */
export interface FrameContext {
  readonly discourse: Discourse;
  readonly evaluations: readonly Evaluation[];
  readonly stance: StanceLabel | null;
  readonly object?: StanceObject;
  /** Ids of the frames that the text mentions in so many words: what else the argument is about. */
  readonly mentioned?: ReadonlySet<string>;
}

/** A cue that acts on a mention. */
export interface ActingCue {
  readonly cue: FoundCue;
  readonly mention: Mention;
  readonly denied: boolean;
}

/** Names of what holds of a text's mentions, each with the mention and cue that show it first. */
export interface FrameReading {
  readonly features: ReadonlyMap<
    string,
    { readonly mention: Mention; readonly cue: FoundCue | null }
  >;
  readonly acting: readonly ActingCue[];
}

/** The part of a group's name before the colon: "intrusion" of "intrusion:spying". */
export const familyOf = (group: string): string => group.replace(/:.*$/u, "");

const PURPOSE_REACH = 7;
const LIST_REACH = 12;

function hasBarrier(document: Document, discourse: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (document.kinds[i] === TokenKind.strong) return true;
  return findMark(discourse, "contrast", from, to) !== null;
}

/** Words between a cue and a mention; 0 where they touch or overlap. */
function distanceOf(cue: FoundCue, mention: Mention): number {
  if (cue.to <= mention.from) return mention.from - cue.to;
  return cue.from >= mention.to ? cue.from - mention.to : 0;
}

/** Whether a cue reaches a mention, by the side, reach and scope that its entry names. */
function actsOn(
  document: Document,
  discourse: Discourse,
  cue: FoundCue,
  mention: Mention,
): boolean {
  const { scope, side, reach, on } = cue.cue;
  if (on !== null && on !== mention.group && on !== familyOf(mention.group)) return false;
  if (scope === "text") return true;
  if (scope === "phrase") return cue.from === mention.from && cue.to === mention.to;
  if (cue.sentence !== mention.sentence) return false;
  const isInside = cue.from >= mention.from && cue.to <= mention.to;
  if (isInside && cue.rule !== mention.rule) return false;
  if (side === "before" && cue.from >= mention.from) return false;
  if (side === "after" && cue.to <= mention.to) return false;
  if (distanceOf(cue, mention) > reach) return false;
  if (scope === "sentence") return true;
  const from = Math.min(cue.to, mention.to);
  const to = Math.max(cue.from, mention.from);
  return !hasBarrier(document, discourse, from, to);
}

/** True where commas and "et" around a mention make it one of three items or more. */
export function isListed(document: Document, mention: Mention): boolean {
  const start = document.sentenceStarts[mention.sentence] as number;
  const end = document.sentenceStarts[mention.sentence + 1] as number;
  const from = Math.max(start, mention.from - LIST_REACH);
  const to = Math.min(end, mention.to + LIST_REACH);
  let commas = 0;
  for (let i = from; i < to; i++) {
    if (
      document.kinds[i] === TokenKind.soft &&
      document.text.charAt(document.starts[i] as number) === ","
    )
      commas++;
  }
  return commas >= 2;
}

/** Polarities of the evaluations in a sentence that are not the mention itself. */
function polarityNear(context: FrameContext, mention: Mention): string {
  const { evaluations, discourse } = context;
  const start = discourse.document.sentenceStarts[mention.sentence] as number;
  let positive = false;
  let negative = false;
  for (let i = firstFrom(evaluations, start); i < evaluations.length; i++) {
    const { sentence, polarity } = evaluations[i] as Evaluation;
    if (sentence !== mention.sentence) break;
    if (polarity > 0) positive = true;
    else negative = true;
  }
  if (positive) return negative ? "both" : "positive";
  return negative ? "negative" : "none";
}

/** Polarity of the evaluations outside the mentions' sentences, by their sum. */
function polarityElsewhere(context: FrameContext, mentions: readonly Mention[]): string {
  let positive = 0;
  let negative = 0;
  const named = new Set(mentions.map((mention) => mention.sentence));
  for (const { sentence, polarity } of context.evaluations) {
    if (named.has(sentence)) continue;
    if (polarity > 0) positive++;
    else negative++;
  }
  if (positive + negative === 0) return "none";
  return positive > negative ? "positive" : negative > positive ? "negative" : "both";
}

/** The cues that may act on a mention of a sentence, in order. */
interface CuesOfSentences {
  /** Those of the sentence alone. */
  own(sentence: number): readonly FoundCue[];
  /** Its own and those of the whole text. */
  all(sentence: number): readonly FoundCue[];
}

const NO_CUES: readonly FoundCue[] = [];

function groupCues(cues: readonly FoundCue[]): CuesOfSentences {
  const bySentence = new Map<number, FoundCue[]>();
  const global = cues.filter((cue) => cue.cue.scope === "text");
  for (const cue of cues) {
    if (cue.cue.scope === "text") continue;
    const list = bySentence.get(cue.sentence);
    if (list === undefined) bySentence.set(cue.sentence, [cue]);
    else list.push(cue);
  }
  const own = (sentence: number) => bySentence.get(sentence) ?? NO_CUES;
  if (global.length === 0) return { own, all: own };
  const order = new Map(cues.map((cue, i) => [cue, i]));
  const placeOf = (cue: FoundCue): number => order.get(cue) as number;
  const all = (sentence: number) =>
    [...global, ...own(sentence)].sort((a, b) => placeOf(a) - placeOf(b));
  return { own, all };
}

/**
 * Tells which groups of mentions, and which cues on them, a text shows for the first time: the later ones show no
 * feature that is not there, and a long text has thousands of them.
 */
function createSeenCues() {
  const groups = new Map<string, { denied: Set<string>; asserted: Set<string> }>();
  return {
    isNewGroup(group: string): boolean {
      if (groups.has(group)) return false;
      groups.set(group, { denied: new Set(), asserted: new Set() });
      return true;
    },
    isNewCue(group: string, rule: string, isCueDenied: boolean): boolean {
      const rules = groups.get(group)?.[isCueDenied ? "denied" : "asserted"];
      if (rules?.has(rule)) return false;
      rules?.add(rule);
      return true;
    },
  };
}

/** Reads what holds of the mentions of a text: their kinds, the cues that act on them, their place and company. */
export function readFeatures(
  document: Document,
  mentions: readonly Mention[],
  cues: readonly FoundCue[],
  context: FrameContext,
): FrameReading {
  const { discourse } = context;
  const features = new Map<string, { mention: Mention; cue: FoundCue | null }>();
  const acting: ActingCue[] = [];
  const add = (name: string, mention: Mention, cue: FoundCue | null = null): void => {
    if (!features.has(name)) features.set(name, { mention, cue });
  };
  const stance = context.stance ?? "none";
  const cuesOf = groupCues(cues);
  const seen = createSeenCues();
  for (const mention of mentions) {
    const { group } = mention;
    const family = familyOf(group);
    const isNew = seen.isNewGroup(group);
    if (isNew) {
      add(`m:${group}`, mention);
      add(`f:${family}`, mention);
      add(`f:${family}@${stance}`, mention);
      if (isStrong(mention)) {
        add("strong", mention);
        add(`strong@${stance}`, mention);
      }
    }
    add(`near:${polarityNear(context, mention)}`, mention);
    if (isListed(document, mention)) add("listed", mention);
    else add("unlisted", mention);
    if (isDenied(discourse, mention.from)) add("denied", mention);
    if (isGoverned(discourse, "purpose", mention.from, PURPOSE_REACH)) add("purpose", mention);
    addTurns(discourse, mention, stance, add);
    // A cue of the whole text acts on every mention of a group or on none: it is asked for the first alone.
    const { sentence } = mention;
    for (const cue of isNew ? cuesOf.all(sentence) : cuesOf.own(sentence)) {
      if (!actsOn(document, discourse, cue, mention)) continue;
      const denied = cue.cue.denied !== null && isDenied(discourse, cue.from);
      acting.push({ cue, mention, denied });
      if (!seen.isNewCue(group, cue.rule, denied)) continue;
      const name = `${denied ? "n" : "c"}:${cue.rule}`;
      add(name, mention, cue);
      add(`${name}/${family}`, mention, cue);
      add(`r:${denied ? cue.cue.denied : cue.role}`, mention, cue);
    }
  }
  const first = mentions[0];
  if (first !== undefined) {
    addNeighbours(discourse, mentions, cues, add);
    addWhole(document, mentions, first, stance, context, add);
  }
  return { features, acting };
}

type AddFeature = (name: string, mention: Mention, cue?: FoundCue | null) => void;

/** Cues in the sentence before or after a mention, where no mention stands: "Aucun juge n’intervient." */
function addNeighbours(
  discourse: Discourse,
  mentions: readonly Mention[],
  cues: readonly FoundCue[],
  add: AddFeature,
): void {
  const firsts = new Map<number, Mention>();
  for (const mention of mentions) {
    if (!firsts.has(mention.sentence)) firsts.set(mention.sentence, mention);
  }
  for (const cue of cues) {
    if (cue.cue.scope === "phrase" || cue.cue.scope === "text") continue;
    if (firsts.has(cue.sentence)) continue;
    const mention = firsts.get(cue.sentence - 1) ?? firsts.get(cue.sentence + 1);
    if (mention === undefined) continue;
    const denied = cue.cue.denied !== null && isDenied(discourse, cue.from);
    add(`${denied ? "an" : "a"}:${cue.rule}`, mention, cue);
    add(`ar:${denied ? cue.cue.denied : cue.role}`, mention, cue);
  }
}

function addTurns(discourse: Discourse, mention: Mention, stance: string, add: AddFeature): void {
  const { document } = discourse;
  const start = document.sentenceStarts[mention.sentence] as number;
  const end = document.sentenceStarts[mention.sentence + 1] as number;
  const next = document.sentenceStarts[mention.sentence + 2] ?? document.tokenCount;
  if (findMark(discourse, "contrast", start, mention.from) !== null)
    add("contrast-before", mention);
  if (findMark(discourse, "contrast", mention.to, end) !== null) add("contrast-after", mention);
  else if (findMark(discourse, "contrast", end, Math.min(next, end + 5)) !== null) {
    add("contrast-next", mention);
  } else if (findMark(discourse, "contrast", end, document.tokenCount) !== null) {
    add("contrast-later", mention);
  }
  if (findMark(discourse, "concession", start, mention.from) !== null) add("granted", mention);
  if (findMark(discourse, "denial", start, end) !== null) {
    add("in-denial", mention);
    add(`in-denial@${stance}`, mention);
  }
  if (findMark(discourse, "vote", start, end) !== null) add("in-vote", mention);
  if (findMark(discourse, "reason", start, end) !== null) add("in-reason", mention);
  if (findMark(discourse, "wish", start, end) !== null) add("in-wish", mention);
  if (findMark(discourse, "description", start, end) !== null) add("in-description", mention);
}

function addWhole(
  document: Document,
  mentions: readonly Mention[],
  first: Mention,
  stance: string,
  context: FrameContext,
  add: AddFeature,
): void {
  add("bias", first);
  add(`stance:${stance}`, first);
  const others = (context.mentioned?.size ?? 0) > 1 ? "with-others" : "alone";
  add(others, first);
  add(`${others}@${stance}`, first);
  if (context.object === "objection") add("objection", first);
  const sentences = new Set(mentions.map((mention) => mention.sentence)).size;
  add(mentions.length >= 3 ? "mentions:3" : `mentions:${mentions.length}`, first);
  const share = sentences / Math.max(1, document.sentenceCount);
  add(share >= 0.5 ? "share:half" : share >= 0.33 ? "share:third" : "share:small", first);
  if (document.sentenceCount <= 2) add("short", first);
  const rest = polarityElsewhere(context, mentions);
  add(`rest:${rest}`, first);
  add(`rest:${rest}@${stance}`, first);
  const last = mentions[mentions.length - 1] as Mention;
  const { contrast } = context.discourse.marks;
  if (contrast.some((mark) => mark.from > first.to)) add(`contrast-then@${stance}`, first);
  if (contrast.some((mark) => mark.from < last.from)) add(`contrast-first@${stance}`, first);
  if (last.sentence < document.sentenceCount / 2) add("early", first);
  if (first.sentence >= document.sentenceCount / 2) add("late", first);
}
