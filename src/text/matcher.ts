import { type Document, TokenKind } from "./document.js";
import type { Lexicon } from "./lexicon.js";
import {
  addPlace,
  fromAt,
  isRepeated,
  type MatchPlaces,
  sortPlaces,
  toAt,
} from "./match-places.js";
import { STEP_SIZE, StepField, StepType } from "./pattern-program.js";
import { mayMatch, noteSentence } from "./presence.js";
import type { Rule } from "./rules.js";
import { hasBit } from "./symbols.js";
import { indexRanges, type TokenRange } from "./token-ranges.js";

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
  /** What words are (`SymbolBits`). */
  readonly bits: Int32Array;
  readonly width: number;
  readonly folds: Int32Array;
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

const meets = (scope: Scope, token: number, terminal: number): boolean =>
  hasBit(scope, scope.symbols[token] as number, terminal);

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

/** Adds the place where a pattern matches with its anchor at a token, if it does. */
function tryPattern(scope: Scope, lexicon: Lexicon, pattern: number, token: number): void {
  const { program, found, vetoes } = lexicon;
  const anchor = program.anchors[pattern] as number;
  const right = matchOn(scope, anchor + STEP_SIZE, token, 1);
  if (right === NO_MATCH) return;
  const from = matchOn(scope, anchor - STEP_SIZE, token, -1);
  if (from === NO_MATCH) return;
  const places = program.vetoes[pattern] === 1 ? vetoes : found;
  const start = scope.from;
  addPlace(places, program.rules[pattern] as number, from - start, right + 1 - start);
}

/** Finds what matches in a sentence: a pattern needs its anchor at a token, and its other words in the sentence. */
function matchSentence(scope: Scope, lexicon: Lexicon): void {
  const { presence, patterns } = lexicon;
  const { symbols, from, to } = scope;
  const { starts, values } = patterns;
  lexicon.found.count = 0;
  lexicon.vetoes.count = 0;
  noteSentence(presence, symbols, from, to);
  for (let token = from; token < to; token++) {
    const symbol = symbols[token] as number;
    const end = starts[symbol + 1] as number;
    for (let i = starts[symbol] as number; i < end; i++) {
      const pattern = values[i] as number;
      if (mayMatch(presence, pattern)) tryPattern(scope, lexicon, pattern, token);
    }
  }
}

/** Adds every place where a rule fires and no veto of it touches the match to the list of the rule's model. */
function collectMatches(document: Document, lexicon: Lexicon, lists: readonly Match[][]): void {
  const { kinds, symbols, sentenceStarts, sentenceCount } = document;
  const { bits, width, folds } = lexicon.symbolBits();
  const { steps } = lexicon.program;
  const scope: Scope = {
    kinds,
    symbols,
    bits,
    width,
    folds,
    steps,
    from: 0,
    to: 0,
    firstWord: 0,
    lastWord: 0,
  };
  for (let s = 0; s < sentenceCount; s++) {
    enterSentence(scope, sentenceStarts[s] as number, sentenceStarts[s + 1] as number);
    matchSentence(scope, lexicon);
    sortPlaces(lexicon.found);
    addInOrder(lexicon, scope.from, lists);
  }
}

/** Finds every place where a rule of the lexicon fires and no veto of it touches the match. */
export function findMatches(document: Document, lexicon: Lexicon): Match[] {
  const all: Match[] = [];
  collectMatches(
    document,
    lexicon,
    lexicon.rules.modelStarts.map(() => all),
  );
  return all;
}

/** The same, one list a model, in the order in which the models were compiled. */
export function findMatchesByModel(document: Document, lexicon: Lexicon): Match[][] {
  const lists: Match[][] = [];
  for (let model = 1; model < lexicon.rules.modelStarts.length; model++) lists.push([]);
  collectMatches(document, lexicon, lists);
  return lists;
}

/** Adds the matches of a sentence to those before: each once, and none that a veto of its rule touches. */
function addInOrder(
  { found, vetoes, rules }: Lexicon,
  start: number,
  lists: readonly Match[][],
): void {
  const isVetoed = vetoes.count > FEW_VETOES ? indexVetoes(vetoes) : null;
  for (let i = 0; i < found.count; i++) {
    if (isRepeated(found, i)) continue;
    const ruleIndex = found.rules[i] as number;
    const from = fromAt(found, i);
    const to = toAt(found, i);
    const isCancelled =
      isVetoed === null ? touchesVeto(vetoes, ruleIndex, from, to) : isVetoed(ruleIndex, from, to);
    if (isCancelled) continue;
    const rule = rules.rules[ruleIndex] as Rule;
    lists[rules.modelOf[ruleIndex] as number]?.push({
      rule,
      ruleIndex,
      from: start + from,
      to: start + to,
    });
  }
}

/** So few vetoes are compared one by one. */
const FEW_VETOES = 32;

/** True where a veto of its rule touches a match. */
function touchesVeto(vetoes: MatchPlaces, rule: number, from: number, to: number): boolean {
  for (let i = 0; i < vetoes.count; i++) {
    if (vetoes.rules[i] !== rule) continue;
    if (fromAt(vetoes, i) < to && from < toAt(vetoes, i)) return true;
  }
  return false;
}

/** The same for many vetoes, in a sentence without an end. */
function indexVetoes(vetoes: MatchPlaces): (rule: number, from: number, to: number) => boolean {
  const byRule = new Map<number, TokenRange[]>();
  for (let i = 0; i < vetoes.count; i++) {
    const range = { from: fromAt(vetoes, i), to: toAt(vetoes, i) };
    const rule = vetoes.rules[i] as number;
    const list = byRule.get(rule);
    if (list === undefined) byRule.set(rule, [range]);
    else list.push(range);
  }
  const ranges = new Map([...byRule].map(([rule, list]) => [rule, indexRanges(list)]));
  return (rule, from, to) => ranges.get(rule)?.touchesAny(from, to) ?? false;
}

/** The matches of one model (by its index among those compiled). */
export function matchesOfModel(matches: Matches, lexicon: Lexicon, model: number): Match[] {
  const from = lexicon.rules.modelStarts[model] as number;
  const to = lexicon.rules.modelStarts[model + 1] as number;
  return matches.filter((match) => match.ruleIndex >= from && match.ruleIndex < to);
}
