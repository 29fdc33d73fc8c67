import { type Document, TokenKind } from "./document.js";
import type { Lexicon } from "./lexicon.js";
import { STEP_SIZE, StepField, StepType } from "./pattern-program.js";
import type { Rule } from "./rules.js";
import { indexRanges } from "./token-ranges.js";

export { selectLongest } from "./token-ranges.js";

/** Where a rule fired: tokens `from` to `to`, end-exclusive. */
export interface Match<Effect = unknown> {
  readonly rule: Rule<Effect>;
  readonly ruleIndex: number;
  readonly from: number;
  readonly to: number;
}

/** Matches of all rules in a document, ordered by first token, then rule. */
export type Matches = readonly Match[];

/** The sentence in which patterns are tried, and what is asked of its tokens again and again. */
interface Scope {
  readonly kinds: Uint8Array;
  readonly symbols: Int32Array;
  /** For each symbol `width` integers: one bit a terminal. */
  readonly bits: Int32Array;
  readonly width: number;
  /** The steps of all patterns (`PatternProgram`). */
  readonly steps: Int32Array;
  from: number;
  to: number;
  /** First and last word or number; `to` and -1 where there is none. */
  firstWord: number;
  lastWord: number;
}

type Direction = 1 | -1;

const NO_MATCH = -2;

function meets({ symbols, bits, width }: Scope, token: number, terminal: number): boolean {
  const row = (symbols[token] as number) * width;
  return (((bits[row + (terminal >> 5)] as number) >>> (terminal & 31)) & 1) === 1;
}

const isWord = (scope: Scope, token: number): boolean =>
  (scope.kinds[token] as number) <= TokenKind.number;

/** The place just outside the sentence. */
const limitOf = (scope: Scope, direction: Direction): number =>
  direction === 1 ? scope.to : scope.from - 1;

/** The next token in a direction, quotes and brackets passed over, or the limit. */
function neighbour(scope: Scope, token: number, direction: Direction): number {
  const limit = limitOf(scope, direction);
  let at = token + direction;
  while (at !== limit && scope.kinds[at] === TokenKind.quiet) at += direction;
  return at;
}

/** Whether the gap before the step at `step` lets `token` stand in it. */
function mayStandInGap(scope: Scope, step: number, token: number): boolean {
  const kind = scope.kinds[token] as number;
  if (kind >= TokenKind.strong) return false;
  if (kind === TokenKind.soft && scope.steps[step + StepField.gapCrossesCommas] === 0) return false;
  const excluded = scope.steps[step + StepField.gapExcludes] as number;
  return excluded < 0 || !meets(scope, token, excluded);
}

/** Whether an edge of the sentence is no farther from `token` than the gap before the step at `step` allows. */
function reachesEdge(scope: Scope, step: number, token: number, direction: Direction): boolean {
  const edge = direction === 1 ? scope.lastWord : scope.firstWord;
  const gap = scope.steps[step + StepField.gap] as number;
  let at = token;
  for (let words = 0; (edge - at) * direction > 0; ) {
    at = neighbour(scope, at, direction);
    if (isWord(scope, at) && ++words > gap) return false;
    if (!mayStandInGap(scope, step, at)) return false;
  }
  return true;
}

/** Whether a step that takes no word holds at `token`: an edge of the sentence, or a neighbour that must not be. */
function holdsBeside(scope: Scope, step: number, token: number, direction: Direction): boolean {
  const type = scope.steps[step + StepField.type];
  // A gap stands before a step: that of `^` is the one of the word after it.
  if (type === StepType.start) return reachesEdge(scope, step + STEP_SIZE, token, direction);
  if (type === StepType.end) return reachesEdge(scope, step, token, direction);
  const at = neighbour(scope, token, direction);
  const terminal = scope.steps[step + StepField.terminal] as number;
  return at === limitOf(scope, direction) || !meets(scope, at, terminal);
}

/**
 * Matches the steps from `step` on, in one direction, the nearest word after `token` first. Returns the last token
 * taken (`token` itself where nothing more is needed) or `NO_MATCH`.
 */
function matchOn(scope: Scope, step: number, token: number, direction: Direction): number {
  const type = scope.steps[step + StepField.type];
  if (type === StepType.done) return token;
  const next = step + direction * STEP_SIZE;
  if (type === StepType.word) return matchWord(scope, step, next, token, direction);
  return holdsBeside(scope, step, token, direction)
    ? matchOn(scope, next, token, direction)
    : NO_MATCH;
}

function matchWord(
  scope: Scope,
  step: number,
  next: number,
  token: number,
  direction: Direction,
): number {
  const terminal = scope.steps[step + StepField.terminal] as number;
  const limit = limitOf(scope, direction);
  // A gap stands before a step: going left, it is the gap of the step that we come from.
  const gapStep = direction === 1 ? step : step + STEP_SIZE;
  const gap = scope.steps[gapStep + StepField.gap] as number;
  let words = 0;
  let at = neighbour(scope, token, direction);
  for (; at !== limit; at = neighbour(scope, at, direction)) {
    if (meets(scope, at, terminal)) {
      const end = matchOn(scope, next, at, direction);
      if (end !== NO_MATCH) return end;
    }
    if (isWord(scope, at) && ++words > gap) break;
    if (gap === 0 || !mayStandInGap(scope, gapStep, at)) break;
  }
  const isOptional = scope.steps[step + StepField.optional] === 1;
  return isOptional ? matchOn(scope, next, token, direction) : NO_MATCH;
}

/** Moves the scope to a sentence. */
function enterSentence(scope: Scope, from: number, to: number): void {
  scope.from = from;
  scope.to = to;
  scope.firstWord = from;
  while (scope.firstWord < to && !isWord(scope, scope.firstWord)) scope.firstWord++;
  scope.lastWord = to - 1;
  while (scope.lastWord >= from && !isWord(scope, scope.lastWord)) scope.lastWord--;
}

/** Tries the patterns whose anchor a token meets, and adds their matches. */
function tryPatterns(
  scope: Scope,
  { program, presence, rules }: Lexicon,
  candidates: Int32Array,
  token: number,
  found: Match[],
  vetoes: Match[],
): void {
  for (let i = 0; i < candidates.length; i++) {
    const pattern = candidates[i] as number;
    if (!presence.mayMatch(pattern)) continue;
    const anchor = program.anchors[pattern] as number;
    const right = matchOn(scope, anchor + STEP_SIZE, token, 1);
    if (right === NO_MATCH) continue;
    const from = matchOn(scope, anchor - STEP_SIZE, token, -1);
    if (from === NO_MATCH) continue;
    const ruleIndex = program.rules[pattern] as number;
    const match = { rule: rules.rules[ruleIndex] as Rule, ruleIndex, from, to: right + 1 };
    if (program.vetoes[pattern] === 1) vetoes.push(match);
    else found.push(match);
  }
}

/**
 * Finds every place where a rule of the lexicon fires and no veto of it touches the match. Few patterns are tried: a
 * pattern needs its anchor at the token, and its other words somewhere in the sentence.
 */
export function findMatches(document: Document, lexicon: Lexicon): Match[] {
  const { kinds, symbols, sentenceStarts, sentenceCount } = document;
  const found: Match[] = [];
  const vetoes: Match[] = [];
  const { bits, width } = lexicon.symbolBits();
  const edges = { from: 0, to: 0, firstWord: 0, lastWord: 0 };
  const scope: Scope = { kinds, symbols, bits, width, steps: lexicon.program.steps, ...edges };
  for (let s = 0; s < sentenceCount; s++) {
    enterSentence(scope, sentenceStarts[s] as number, sentenceStarts[s + 1] as number);
    lexicon.presence.note(document, scope.from, scope.to);
    for (let token = scope.from; token < scope.to; token++) {
      const candidates = lexicon.patternsAt(symbols[token] as number);
      if (candidates.length > 0) {
        tryPatterns(scope, lexicon, candidates, token, found, vetoes);
      }
    }
  }
  return dropRepeats(sortByPlace(dropVetoed(found, vetoes)));
}

const byPlace = (a: Match, b: Match): number =>
  a.from - b.from || a.to - b.to || a.ruleIndex - b.ruleIndex;

/** Matches come in the order of their anchors, so nearly in order: each moves back a few places at most. */
function sortByPlace(matches: Match[]): Match[] {
  if (matches.length > 200) return matches.sort(byPlace);
  for (let i = 1; i < matches.length; i++) {
    const match = matches[i] as Match;
    let at = i;
    for (; at > 0 && byPlace(matches[at - 1] as Match, match) > 0; at--) {
      matches[at] = matches[at - 1] as Match;
    }
    matches[at] = match;
  }
  return matches;
}

function dropVetoed(found: Match[], vetoes: readonly Match[]): Match[] {
  if (vetoes.length === 0) return found;
  const byRule = new Map<number, Match[]>();
  for (const veto of vetoes) {
    const list = byRule.get(veto.ruleIndex);
    if (list === undefined) byRule.set(veto.ruleIndex, [veto]);
    else list.push(veto);
  }
  const ranges = new Map([...byRule].map(([rule, list]) => [rule, indexRanges(list)]));
  return found.filter(({ ruleIndex, from, to }) => !ranges.get(ruleIndex)?.touchesAny(from, to));
}

function dropRepeats(sorted: Match[]): Match[] {
  let last: Match | undefined;
  return sorted.filter((match) => {
    const isNew = last === undefined || byPlace(last, match) !== 0;
    last = match;
    return isNew;
  });
}

/** The matches of one model (by its index among those compiled). */
export function matchesOfModel(matches: Matches, lexicon: Lexicon, model: number): Match[] {
  const from = lexicon.rules.modelStarts[model] as number;
  const to = lexicon.rules.modelStarts[model + 1] as number;
  return matches.filter((match) => match.ruleIndex >= from && match.ruleIndex < to);
}

/** The matches of every model, in the order in which they were compiled. */
export function splitByModel(matches: Matches, lexicon: Lexicon): Match[][] {
  const starts = lexicon.rules.modelStarts;
  const split: Match[][] = Array.from({ length: starts.length - 1 }, () => []);
  for (const match of matches) {
    let model = 0;
    while ((starts[model + 1] as number) <= match.ruleIndex) model++;
    split[model]?.push(match);
  }
  return split;
}
