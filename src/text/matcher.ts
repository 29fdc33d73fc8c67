import { type Document, TokenKind } from "./document.js";
import type { Lexicon } from "./lexicon.js";
import type { PatternStep } from "./pattern.js";
import type { CompiledPattern, Rule } from "./rules.js";

/** Where a rule fired: tokens `from` to `to`, end-exclusive. */
export interface Match<Effect = unknown> {
  readonly rule: Rule<Effect>;
  readonly ruleIndex: number;
  readonly from: number;
  readonly to: number;
}

/** Matches of all rules in a document, ordered by first token, then rule. */
export type Matches = readonly Match[];

/** The bounds of the sentence in which a pattern is tried. */
interface Scope {
  readonly document: Document;
  readonly lexicon: Lexicon;
  from: number;
  to: number;
}

const meets = (scope: Scope, token: number, terminal: number): boolean =>
  scope.lexicon.meets(scope.document.symbols[token] as number, terminal);

/** The next token in a direction, quotes and brackets passed over; `limit` where there is none. */
function neighbour(scope: Scope, token: number, direction: 1 | -1): number {
  const { kinds } = scope.document;
  const limit = direction === 1 ? scope.to : scope.from - 1;
  let at = token + direction;
  while (at !== limit && kinds[at] === TokenKind.quiet) at += direction;
  return at;
}

/** Whether the gap before `near` (the step nearer the end of the pattern) lets `token` stand in it. */
function mayStandInGap(scope: Scope, step: PatternStep, token: number): boolean {
  const kind = scope.document.kinds[token] as number;
  if (kind >= TokenKind.strong) return false;
  if (kind === TokenKind.soft && !step.gapCrossesCommas) return false;
  return step.gapExcludes < 0 || !meets(scope, token, step.gapExcludes);
}

const isWord = (scope: Scope, token: number): boolean =>
  (scope.document.kinds[token] as number) <= TokenKind.number;

/**
 * Matches the steps from `index` on, in one direction, the nearest word after `token` first. Returns the last token
 * taken (`token` itself where nothing more is needed) or -2.
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
  const limit = direction === 1 ? scope.to : scope.from - 1;
  if (step.kind === "start") {
    return neighbour(scope, token, -1) === scope.from - 1 || !hasWordBefore(scope, token)
      ? matchOn(scope, steps, index + direction, token, direction)
      : -2;
  }
  if (step.kind === "end") {
    return hasWordAfter(scope, token)
      ? -2
      : matchOn(scope, steps, index + direction, token, direction);
  }
  // A gap stands before a step: going left, it is the gap of the step that we come from.
  const gapStep = direction === 1 ? step : (steps[index + 1] as PatternStep);
  let at = neighbour(scope, token, direction);
  if (step.kind === "not") {
    const isMet = at !== limit && meets(scope, at, step.terminal);
    return isMet ? -2 : matchOn(scope, steps, index + direction, token, direction);
  }
  for (let words = 0; at !== limit; at = neighbour(scope, at, direction)) {
    if (meets(scope, at, step.terminal)) {
      const end = matchOn(scope, steps, index + direction, at, direction);
      if (end !== -2) return end;
    }
    if (isWord(scope, at) && ++words > gapStep.gap) break;
    if (gapStep.gap === 0 || !mayStandInGap(scope, gapStep, at)) break;
  }
  return step.optional ? matchOn(scope, steps, index + direction, token, direction) : -2;
}

function hasWordBefore(scope: Scope, token: number): boolean {
  for (let i = scope.from; i < token; i++) if (isWord(scope, i)) return true;
  return false;
}

function hasWordAfter(scope: Scope, token: number): boolean {
  for (let i = token + 1; i < scope.to; i++) if (isWord(scope, i)) return true;
  return false;
}

function tryPattern(scope: Scope, pattern: CompiledPattern, token: number): Span | null {
  const right = matchOn(scope, pattern.steps, pattern.anchor + 1, token, 1);
  if (right === -2) return null;
  const left = matchOn(scope, pattern.steps, pattern.anchor - 1, token, -1);
  return left === -2 ? null : { from: left, to: right + 1 };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Finds every place where a rule of the lexicon fires and no veto of it touches the match. */
export function findMatches(document: Document, lexicon: Lexicon): Match[] {
  const { rules, patterns } = lexicon.rules;
  const found: Match[] = [];
  const vetoes: Match[] = [];
  const scope: Scope = { document, lexicon, from: 0, to: 0 };
  for (let s = 0; s < document.sentenceCount; s++) {
    scope.from = document.sentenceStarts[s] as number;
    scope.to = document.sentenceStarts[s + 1] as number;
    for (let token = scope.from; token < scope.to; token++) {
      const candidates = lexicon.patternsAt(document.symbols[token] as number);
      for (let i = 0; i < candidates.length; i++) {
        const pattern = patterns[candidates[i] as number] as CompiledPattern;
        const span = tryPattern(scope, pattern, token);
        if (span === null) continue;
        const ruleIndex = pattern.rule;
        const match = { rule: rules[ruleIndex] as Rule, ruleIndex, from: span.from, to: span.to };
        (pattern.isVeto ? vetoes : found).push(match);
      }
    }
  }
  const kept = vetoes.length === 0 ? found : found.filter((match) => !isVetoed(match, vetoes));
  return dropRepeats(kept.sort(byPlace));
}

const byPlace = (a: Match, b: Match): number =>
  a.from - b.from || a.to - b.to || a.ruleIndex - b.ruleIndex;

const isVetoed = (match: Match, vetoes: readonly Match[]): boolean =>
  vetoes.some((v) => v.ruleIndex === match.ruleIndex && v.from < match.to && match.from < v.to);

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

/** Keeps the longest of matches that overlap; of equal ones the first. */
export function selectLongest<M extends Span>(matches: readonly M[]): M[] {
  const byLength = matches
    .map((match, order) => ({ match, order }))
    .sort((a, b) => b.match.to - b.match.from - (a.match.to - a.match.from) || a.order - b.order);
  const kept: M[] = [];
  for (const { match } of byLength) {
    if (!kept.some((k) => k.from < match.to && match.from < k.to)) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
