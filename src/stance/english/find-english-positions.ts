import { readVerbPhrases } from "../../languages/en/verb-phrases.js";
import { sentenceOf, TokenKind } from "../../text/document.js";
import type { FoundPosition } from "../found-position.js";
import type { StanceMatches } from "../stance-matches.js";
import type { ObjectCue } from "../stance-model.js";
import type { EnglishClause } from "./english-clause.js";
import type { Bounds, Head, HeadEffect } from "./english-head.js";
import { EnglishProbe } from "./english-probe.js";
import { readEnglishModality } from "./read-english-modality.js";
import { readEnglishObject } from "./read-english-object.js";
import { readEnglishSubject } from "./read-english-subject.js";
import { revisePositions } from "./revise-english-positions.js";

/** What the positions of one document are read with. */
interface Context {
  readonly found: StanceMatches;
  readonly clauseAt: (token: number) => EnglishClause;
}

function createContext(found: StanceMatches): Context {
  const { document, reader } = found;
  const phrases = readVerbPhrases(document);
  const holders = (holder: string) =>
    found.of("holder").filter(({ rule: { effect } }) => {
      return effect.kind === "holder" && effect.holder === holder;
    });
  const shared = { reader, phrases, groups: holders("group"), authors: holders("author") };
  return {
    found,
    clauseAt(token) {
      const sentence = sentenceOf(document, token);
      const start = document.sentenceStarts[sentence] as number;
      const end = document.sentenceStarts[sentence + 1] as number;
      return { ...shared, start: startOfPart(found, token, start), end };
    },
  };
}

/** A semicolon or colon parts what is said; nothing before it is the subject of what follows. */
function startOfPart({ document }: StanceMatches, token: number, start: number): number {
  for (let i = token - 1; i >= start; i--) {
    if (document.kinds[i] === TokenKind.strong) return i + 1;
  }
  return start;
}

const isElliptical = (effect: HeadEffect): boolean =>
  effect.kind === "predicate" && effect.form === "elliptical";

/** Predicates that somebody says, and assertions; of those that overlap the strong one, then the longest. */
function listHeads(context: Context): Head[] {
  const heads = (["predicate", "assertion"] as const)
    .flatMap((kind) => context.found.of(kind))
    .flatMap((match): Head[] => {
      const effect = match.rule.effect as HeadEffect;
      if (effect.kind === "assertion" || isElliptical(effect)) {
        return [{ match, effect, subject: null }];
      }
      const subject = readEnglishSubject(context.clauseAt(match.from), match);
      return subject === null ? [] : [{ match, effect, subject }];
    });
  const rank = ({ effect, match }: Head): number =>
    (effect.weak === true ? 0 : 1000) + match.to - match.from;
  const ranked = [...heads].sort((a, b) => rank(b) - rank(a));
  const kept: Head[] = [];
  for (const head of ranked) {
    const isFree = kept.every(
      ({ match }) => match.from >= head.match.to || head.match.from >= match.to,
    );
    if (isFree) kept.push(head);
  }
  return kept.sort((a, b) => a.match.from - b.match.from);
}

/** The clause of a head: between its neighbours, strong marks and contrasts. */
function boundsOf({ found }: Context, heads: readonly Head[], index: number): Bounds {
  const { document, reader } = found;
  const { match } = heads[index] as Head;
  const sentence = sentenceOf(document, match.from);
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const isEdge = (i: number): boolean =>
    document.kinds[i] === TokenKind.strong || reader.is(i, EnglishProbe.break);
  const before = Math.max(start, heads[index - 1]?.match.to ?? start);
  const edge = reader.findLeft(match.from, before, isEdge);
  let to = Math.min(end, heads[index + 1]?.match.from ?? end);
  for (let i = match.to; i < to; i++) if (isEdge(i)) to = i;
  return { sentence, start, end, from: Math.max(before, edge + 1), to };
}

/** "Do not vote for this" is a call to vote against it; "I did not vote for this" tells no vote. */
function labelOf(effect: HeadEffect, denied: boolean, isCall: boolean): FoundPosition["label"] {
  const { label } = effect;
  if (!denied) return isCall && label === "refused" ? "contre" : label;
  if (isCall) return label === "contre" || label === "refused" ? "pour" : "contre";
  if (effect.kind === "predicate" && effect.deniedLabel !== undefined) return effect.deniedLabel;
  if (label === "refused") return "pour";
  if (label === "pour") return "refused";
  return label === "contre" ? "not-contre" : "not-abstention";
}

/** "has not got my support": denied by what stands at an assertion. */
function isAssertionDenied({ reader }: StanceMatches, { match }: Head, from: number): boolean {
  if (!reader.isWord(match.from)) return false;
  const mark = reader.findLeft(match.from, from, (i) => !reader.isWord(i));
  const lowest = Math.max(from, match.from - 3, mark + 1);
  const count = [EnglishProbe.negator, EnglishProbe["governor-refuse"]].filter((probe) =>
    reader.has(lowest, match.from, probe),
  ).length;
  return count === 1;
}

function readObject(found: StanceMatches, head: Head, bounds: Bounds): ObjectCue | "unknown" {
  const { effect } = head;
  const own = effect.kind === "predicate" ? effect.object : undefined;
  if (own !== undefined && own !== "near" && own !== "before") return own;
  const subject = head.subject?.from ?? head.match.from;
  return readEnglishObject(found, head.match, bounds, subject);
}

/** "I opposed the placing …": a deed done is a vote, whatever its object is called. */
function isPerformed({ reader }: StanceMatches, { match, subject }: Head): boolean {
  if (subject === null) return false;
  if (subject.modality === "call") return true;
  if (subject.holder !== "author" || subject.modality !== "actual") return false;
  return reader.is(match.from, EnglishProbe["form-past"]);
}

function holderOf(found: StanceMatches, head: Head, before: FoundPosition | undefined) {
  const { match, subject, effect } = head;
  if (isElliptical(effect)) return before?.holder ?? "author";
  if (subject === null) {
    const isOurs = found.reader.has(match.from, match.to, EnglishProbe.ours);
    return isOurs && !found.reader.has(match.from, match.to, EnglishProbe.mine)
      ? "group"
      : "author";
  }
  return found.reader.isQuoted(match.from) ? "others" : subject.holder;
}

function readPosition(
  found: StanceMatches,
  head: Head,
  bounds: Bounds,
  before: FoundPosition | undefined,
): FoundPosition | null {
  const { match, effect, subject } = head;
  const isFollower = before !== undefined && before.sentence === bounds.sentence;
  if (isElliptical(effect) && !isFollower) return null;
  if (found.reader.isAsked(match.from) && (subject === null || subject.modality === "call")) {
    return null;
  }
  const denied =
    subject?.denied ?? (effect.kind === "assertion" && isAssertionDenied(found, head, bounds.from));
  return {
    label: labelOf(effect, denied, subject?.modality === "call"),
    holder: holderOf(found, head, before),
    modality: readEnglishModality(found, head, bounds),
    object: readObject(found, head, bounds),
    weak: effect.weak === true && !isPerformed(found, head),
    loose: effect.weak === true,
    nominal: effect.kind === "assertion" && effect.weak === true,
    isAct: effect.act === true,
    isFinal: found.of("final").some((m) => m.from < bounds.to && bounds.from < m.to),
    denied,
    rule: match.rule.id,
    from: Math.max(bounds.start, Math.min(match.from, subject?.from ?? match.from)),
    to: match.to,
    sentence: bounds.sentence,
  };
}

/** "So did I", "I did not": what others did, said of the author. */
function findEchoes(found: StanceMatches, positions: readonly FoundPosition[]): FoundPosition[] {
  const { document } = found;
  return (["me-too", "not-me"] as const).flatMap((kind) =>
    found.of(kind).flatMap(({ rule, from, to }): FoundPosition[] => {
      const sentence = sentenceOf(document, from);
      const before = positions.filter((p) => p.to <= from && p.sentence >= sentence - 1);
      const model = before[before.length - 1];
      if (model === undefined || model.holder === "author") return [];
      const opposite = model.label === "contre" ? "not-contre" : "refused";
      const label = kind === "me-too" ? model.label : opposite;
      const denied = kind === "not-me";
      return [{ ...model, label, denied, holder: "author", rule: rule.id, from, to, sentence }];
    }),
  );
}

/**
 * Every position that an English document names, in order, with its holder, object and mood: the counterpart of
 * `findPositions`. What the positions amount to is decided by the same code as in French.
 */
export function findEnglishPositions(found: StanceMatches): FoundPosition[] {
  if (found.of("predicate").length === 0 && found.of("assertion").length === 0) return [];
  const context = createContext(found);
  const heads = listHeads(context);
  const positions: FoundPosition[] = [];
  heads.forEach((head, i) => {
    const bounds = boundsOf(context, heads, i);
    const own = positions.filter((p) => p.sentence === bounds.sentence && p.holder !== "others");
    const before = own.at(-1) ?? positions.at(-1);
    const position = readPosition(found, head, bounds, before);
    if (position !== null) positions.push(position);
  });
  const all = [...positions, ...findEchoes(found, positions)].sort((a, b) => a.from - b.from);
  return revisePositions(found, all);
}
