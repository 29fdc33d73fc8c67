/**
 * The matcher once more, plainly: every pattern is tried at every token, on strings and objects. The fast one must
 * find the same matches.
 */
import { type Document, TokenKind } from "../../src/text/document.js";
import type { Lexicon } from "../../src/text/lexicon.js";
import type { PatternStep } from "../../src/text/pattern.js";
import type { CompiledPattern } from "../../src/text/rules.js";

export interface ReferenceMatch {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** Tokens of one sentence, seen from a place in it. */
interface Sentence {
  readonly from: number;
  readonly to: number;
  kind(token: number): number;
  meets(token: number, terminal: number): boolean;
}

const isWord = (sentence: Sentence, token: number): boolean =>
  sentence.kind(token) <= TokenKind.number;

/** The tokens beside one, nearest first, without quotes and brackets. */
function listBeside(sentence: Sentence, token: number, direction: 1 | -1): number[] {
  const list: number[] = [];
  for (let at = token + direction; at >= sentence.from && at < sentence.to; at += direction) {
    if (sentence.kind(at) !== TokenKind.quiet) list.push(at);
  }
  return list;
}

/** The tokens that may be the next one taken, given the gap before it. */
function listReachable(sentence: Sentence, step: PatternStep, beside: readonly number[]): number[] {
  const reachable: number[] = [];
  let words = 0;
  for (const at of beside) {
    reachable.push(at);
    if (isWord(sentence, at)) words++;
    const kind = sentence.kind(at);
    const isBarrier =
      kind >= TokenKind.strong || (kind === TokenKind.soft && !step.gapCrossesCommas);
    const isExcluded = step.gapExcludes >= 0 && sentence.meets(at, step.gapExcludes);
    if (step.gap === 0 || words > step.gap || isBarrier || isExcluded) break;
  }
  return reachable;
}

/** The last token taken by the steps from `index` on, or null. */
function follow(
  sentence: Sentence,
  steps: readonly PatternStep[],
  index: number,
  token: number,
  direction: 1 | -1,
): number | null {
  const step = steps[index];
  if (step === undefined) return token;
  const goOn = (at: number): number | null =>
    follow(sentence, steps, index + direction, at, direction);
  const beside = listBeside(sentence, token, direction);
  if (step.kind === "start" || step.kind === "end") {
    const gapOf = step.kind === "end" ? step : (steps[index + 1] as PatternStep);
    const words = beside.filter((at) => isWord(sentence, at));
    const between = beside.slice(0, beside.indexOf(words.at(-1) ?? -1) + 1);
    const reachable = listReachable(sentence, gapOf, beside);
    const isNear = words.length <= gapOf.gap && between.every((at) => reachable.includes(at));
    const excluded = gapOf.gapExcludes;
    const isFree = excluded < 0 || !between.some((at) => sentence.meets(at, excluded));
    return isNear && isFree ? goOn(token) : null;
  }
  const [next] = beside;
  if (step.kind === "not") {
    return next !== undefined && sentence.meets(next, step.terminal) ? null : goOn(token);
  }
  const gapStep = direction === 1 ? step : (steps[index + 1] as PatternStep);
  for (const at of listReachable(sentence, gapStep, beside)) {
    const end = sentence.meets(at, step.terminal) ? goOn(at) : null;
    if (end !== null) return end;
  }
  return step.optional ? goOn(token) : null;
}

function tryAt(sentence: Sentence, { steps, anchor }: CompiledPattern, token: number) {
  if (!sentence.meets(token, (steps[anchor] as PatternStep).terminal)) return null;
  const to = follow(sentence, steps, anchor + 1, token, 1);
  const from = follow(sentence, steps, anchor - 1, token, -1);
  return to === null || from === null ? null : { from, to: to + 1 };
}

/** Every match of the lexicon's rules, in order. */
export function referenceMatches(document: Document, lexicon: Lexicon): ReferenceMatch[] {
  const { patterns, rules } = lexicon.rules;
  const all: { rule: number; isVeto: boolean; from: number; to: number }[] = [];
  for (let s = 0; s < document.sentenceCount; s++) {
    const sentence: Sentence = {
      from: document.sentenceStarts[s] as number,
      to: document.sentenceStarts[s + 1] as number,
      kind: (token) => document.kinds[token] as number,
      meets: (token, terminal) => lexicon.meets(document.symbols[token] as number, terminal),
    };
    for (let token = sentence.from; token < sentence.to; token++) {
      for (const pattern of patterns) {
        const span = tryAt(sentence, pattern, token);
        if (span !== null) all.push({ rule: pattern.rule, isVeto: pattern.isVeto, ...span });
      }
    }
  }
  const vetoes = all.filter((match) => match.isVeto);
  const kept = all.filter(
    (m) => !m.isVeto && !vetoes.some((v) => v.rule === m.rule && v.from < m.to && m.from < v.to),
  );
  kept.sort((a, b) => a.from - b.from || a.to - b.to || a.rule - b.rule);
  const lines = kept.map(({ rule, from, to }) => ({ rule: rules[rule]?.id ?? "", from, to }));
  return lines.filter((m, i) => JSON.stringify(m) !== JSON.stringify(lines[i - 1]));
}
