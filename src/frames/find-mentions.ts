import type { Document } from "../text/document.js";
import { sentenceOf } from "../text/document.js";
import type { Match } from "../text/matcher.js";
import { indexRanges } from "../text/token-ranges.js";
import type { CueReach, FrameEffect } from "./frame-types.js";

/** A place where a text names what a frame is about. Tokens, end-exclusive. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly group: string;
  readonly rule: string;
}

/** A cue of a role, where it stands. */
export interface FoundCue {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly role: string;
  readonly cue: CueReach;
  readonly rule: string;
}

type FrameMatch = Match<FrameEffect>;

/** The cues among a frame's matches. */
export function listCues(document: Document, matches: readonly FrameMatch[]): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const { rule, from, to } of matches) {
    if (rule.effect.kind !== "cue") continue;
    const { role, cue } = rule.effect;
    cues.push({ from, to, sentence: sentenceOf(document, from), role, cue, rule: rule.id });
  }
  return cues;
}

/**
 * The mentions of a frame: matches of its mention entries and of its phrase cues, of those that overlap the longest,
 * without what an exclusion touches.
 */
export function findMentions(document: Document, matches: readonly FrameMatch[]): Mention[] {
  const found: Mention[] = [];
  const exclusions: FrameMatch[] = [];
  for (const match of matches) {
    const { effect, id } = match.rule;
    if (effect.kind === "exclusion") exclusions.push(match);
    const isPhrase = effect.kind === "cue" && effect.cue.scope === "phrase";
    if (effect.kind !== "mention" && !isPhrase) continue;
    const group = effect.kind === "mention" ? effect.group : effect.cue.group;
    const { from, to } = match;
    found.push({ from, to, sentence: sentenceOf(document, from), group, rule: id });
  }
  if (exclusions.length === 0) return dropVeiled(dropCovered(found));
  const excluded = indexRanges(exclusions);
  return dropVeiled(dropCovered(found.filter(({ from, to }) => !excluded.touchesAny(from, to))));
}

/** Groups of this family ("veiled:letters") may name the subject, and count only where nothing plainer does. */
const VEILED = "veiled";
const isVeiled = (mention: Mention): boolean => mention.group.startsWith(VEILED);

function dropVeiled(mentions: Mention[]): Mention[] {
  return mentions.every(isVeiled) ? mentions : mentions.filter((mention) => !isVeiled(mention));
}

/** A mention of this group is a name or title: what it holds is no mention of its own. */
const TITLE = "weak:title";
/** A word that names the subject only in some company. */
const VAGUE = "weak:bare";

/** "données" in "protection des données": what stands there in so many words is no vague mention as well. */
const isVagueBeside = (mention: Mention, other: Mention): boolean =>
  mention.group === VAGUE && isStrong(other);

/** Of overlapping mentions of one group, and of a title and what it holds, the longest is kept. */
function dropCovered(mentions: Mention[]): Mention[] {
  if (mentions.length < 2) return mentions;
  const order = new Map(mentions.map((mention, i) => [mention, i]));
  const index = indexRanges(mentions);
  const placeOf = (mention: Mention): number => order.get(mention) as number;
  return mentions.filter((mention) =>
    index.touching(mention.from, mention.to).every((other) => {
      const isRival =
        other.group === mention.group || other.group === TITLE || isVagueBeside(mention, other);
      if (other === mention || !isRival) return true;
      if (isVagueBeside(mention, other)) return false;
      const difference = mention.to - mention.from - (other.to - other.from);
      return difference > 0 || (difference === 0 && placeOf(mention) < placeOf(other));
    }),
  );
}

/** Groups of this family ("weak:data") name what a frame is about only together with something else. */
const WEAK = "weak";

/** True where a mention names what its frame is about in so many words. */
export const isStrong = (mention: Mention): boolean =>
  !mention.group.startsWith(WEAK) && !isVeiled(mention);
