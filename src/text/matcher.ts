import { type Document, TokenKind } from "./document.js";
import type { Lexicon } from "./lexicon.js";
import type { PatternStep } from "./pattern.js";
import type { CompiledPattern, Rule } from "./rules.js";
import { indexRanges } from "./token-ranges.js";

/** Where a rule fired: tokens `from` to `to`, end-exclusive. */
export interface Match<Effect = unknown> {
  readonly rule: Rule<Effect>;
  readonly ruleIndex: number;
  readonly from: number;
  readonly to: number;
}

/** Matches of all rules in a document, ordered by first token, then rule. */
export type Matches = readonly Match[];

/** The sentence in which patterns are tried. */
interface Scope {
  readonly document: Document;
  readonly lexicon: Lexicon;
  from: number;
  to: number;
  /** First and last word or number; `to` and -1 where there is none. */
  firstWord: number;
  lastWord: number;
}

const NO_MATCH = -2;

const meets = (scope: Scope, token: number, terminal: number): boolean =>
  scope.lexicon.meets(scope.document.symbols[token] as number, terminal);

/** The next token in a direction, quotes and brackets passed over; the scope's edge where there is none. */
function neighbour(scope: Scope, token: number, direction: 1 | -1): number {
  const { kinds } = scope.document;
  const limit = direction === 1 ? scope.to : scope.from - 1;
  let at = token + direction;
  while (at !== limit && kinds[at] === TokenKind.quiet) at += direction;
  return at;
}

/** Whether the gap before `step` lets `token` stand in it. */
function mayStandInGap(scope: Scope, step: PatternStep, token: number): boolean {
  const kind = scope.document.kinds[token] as number;
  if (kind >= TokenKind.strong) return false;
  if (kind === TokenKind.soft && !step.gapCrossesCommas) return false;
  return step.gapExcludes < 0 || !meets(scope, token, step.gapExcludes);
}

const isWord = (scope: Scope, token: number): boolean =>
  (scope.document.kinds[token] as number) <= TokenKind.number;

/** Whether a step that takes no word holds at `token`: an edge of the sentence, or a neighbour that must not be. */
function holdsBeside(scope: Scope, step: PatternStep, token: number, direction: 1 | -1): boolean {
  if (step.kind === "start") return token <= scope.firstWord;
  if (step.kind === "end") return token >= scope.lastWord;
  const at = neighbour(scope, token, direction);
  return at === scope.to || at === scope.from - 1 || !meets(scope, at, step.terminal);
}

/**
 * Matches the steps from `index` on, in one direction, the nearest word after `token` first. Returns the last token
 * taken (`token` itself where nothing more is needed) or `NO_MATCH`.
 */
function matchOn(
  scope: Scope,
  steps: readonly PatternStep[],
  index: number,
  token: number,
  direction: 1 | -1,
): number {
  const step = steps[index];
  if (step === undefined) return token;
  if (step.kind !== "word") {
    return holdsBeside(scope, step, token, direction)
      ? matchOn(scope, steps, index + direction, token, direction)
      : NO_MATCH;
  }
  // A gap stands before a step: going left, it is the gap of the step that we come from.
  const gapStep = direction === 1 ? step : (steps[index + 1] as PatternStep);
  const limit = direction === 1 ? scope.to : scope.from - 1;
  let words = 0;
  for (
    let at = neighbour(scope, token, direction);
    at !== limit;
    at = neighbour(scope, at, direction)
  ) {
    if (meets(scope, at, step.terminal)) {
      const end = matchOn(scope, steps, index + direction, at, direction);
      if (end !== NO_MATCH) return end;
    }
    if (isWord(scope, at) && ++words > gapStep.gap) break;
    if (gapStep.gap === 0 || !mayStandInGap(scope, gapStep, at)) break;
  }
  return step.optional ? matchOn(scope, steps, index + direction, token, direction) : NO_MATCH;
}

/** Tries a pattern with its anchor at `token`, and adds its match. */
function tryPattern(scope: Scope, pattern: CompiledPattern, token: number, found: Match[]): void {
  const right = matchOn(scope, pattern.steps, pattern.anchor + 1, token, 1);
  if (right === NO_MATCH) return;
  const left = matchOn(scope, pattern.steps, pattern.anchor - 1, token, -1);
  if (left === NO_MATCH) return;
  const rule = scope.lexicon.rules.rules[pattern.rule] as Rule;
  found.push({ rule, ruleIndex: pattern.rule, from: left, to: right + 1 });
}

/** Moves the scope to a sentence. */
function enterSentence(scope: Scope, sentence: number): void {
  const { sentenceStarts } = scope.document;
  scope.from = sentenceStarts[sentence] as number;
  scope.to = sentenceStarts[sentence + 1] as number;
  scope.firstWord = scope.from;
  while (scope.firstWord < scope.to && !isWord(scope, scope.firstWord)) scope.firstWord++;
  scope.lastWord = scope.to - 1;
  while (scope.lastWord >= scope.from && !isWord(scope, scope.lastWord)) scope.lastWord--;
}

/**
 * Finds every place where a rule of the lexicon fires and no veto of it touches the match. Few patterns are tried: a
 * pattern needs its anchor at the token, and all its other words somewhere in the sentence.
 */
export function findMatches(document: Document, lexicon: Lexicon): Match[] {
  const { presence, rules } = lexicon;
  const { symbols, sentenceCount } = document;
  const found: Match[] = [];
  const vetoes: Match[] = [];
  const scope: Scope = { document, lexicon, from: 0, to: 0, firstWord: 0, lastWord: 0 };
  for (let s = 0; s < sentenceCount; s++) {
    enterSentence(scope, s);
    presence.note(document, scope.from, scope.to);
    for (let token = scope.from; token < scope.to; token++) {
      const candidates = lexicon.patternsAt(symbols[token] as number);
      for (let i = 0; i < candidates.length; i++) {
        const index = candidates[i] as number;
        if (!presence.mayMatch(index)) continue;
        const pattern = rules.patterns[index] as CompiledPattern;
        tryPattern(scope, pattern, token, pattern.isVeto ? vetoes : found);
      }
    }
  }
  return dropRepeats(dropVetoed(found, vetoes).sort(byPlace));
}

const byPlace = (a: Match, b: Match): number =>
  a.from - b.from || a.to - b.to || a.ruleIndex - b.ruleIndex;

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

function dropRepeats(matches: Match[]): Match[] {
  return matches.filter((match, i) => {
    const before = matches[i - 1];
    return before === undefined || byPlace(before, match) !== 0;
  });
}

/** The matches of one model (by its index among those compiled). */
export function matchesOfModel(matches: Matches, lexicon: Lexicon, model: number): Match[] {
  const from = lexicon.rules.modelStarts[model] as number;
  const to = lexicon.rules.modelStarts[model + 1] as number;
  return matches.filter((match) => match.ruleIndex >= from && match.ruleIndex < to);
}

export { selectLongest } from "./token-ranges.js";
