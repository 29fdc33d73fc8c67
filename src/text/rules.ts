import { PourcontreError } from "../errors.js";
import {
  addClass,
  createTerminalTable,
  expandMacros,
  type PatternStep,
  parsePattern,
  type TerminalMember,
  type TerminalTable,
  type WordClasses,
} from "./pattern.js";

/** How far a rule's effect reaches from where it matches. */
export type RuleScope = "phrase" | "clause" | "sentence" | "text";

/**
 * One rule: the one schema of stance, frames and tone. Its example must fire it and its counter-example must not;
 * the tests run all of them.
 */
export interface Rule<Effect = unknown> {
  readonly id: string;
  readonly pattern: string | readonly string[];
  /** Patterns that cancel a match which they touch. */
  readonly unless?: readonly string[];
  readonly effect: Effect;
  readonly scope: RuleScope;
  readonly example?: string;
  readonly counterExample?: string;
}

/** A file of rules, with its word classes and macros. */
export interface RuleModel<Effect = unknown> {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly classes: WordClasses;
  readonly macros: WordClasses;
  /** Classes that the stage asks for word by word, beside the rules. */
  readonly probes?: readonly string[];
  readonly rules: readonly Rule<Effect>[];
}

/** One alternative of a rule, ready to match from its anchor in both directions. */
export interface CompiledPattern {
  readonly rule: number;
  /** A veto cancels matches of its rule instead of matching. */
  readonly isVeto: boolean;
  readonly steps: readonly PatternStep[];
  readonly anchor: number;
}

/** The rules of several models, compiled together; `rules[i]` belongs to `models[modelOf[i]]`. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** For each rule the index of its model. */
  readonly modelOf: readonly number[];
  /** Index of the first rule of each model, then the number of rules. */
  readonly modelStarts: readonly number[];
  /** For each model, the terminal of each of its probes. */
  readonly probes: readonly Readonly<Record<string, number>>[];
  readonly patterns: readonly CompiledPattern[];
  readonly terminals: readonly (readonly TerminalMember[])[];
  /** Patterns by the terminal of their anchor. */
  readonly patternsByTerminal: readonly (readonly number[])[];
}

const WEIGHT = { form: 1, stem: 4, prefix: 8 } as const;

/** What it costs to start from a terminal: more for many words and for frequent ones. Each is summed once. */
function createCosts(terminals: readonly (readonly TerminalMember[])[]) {
  const costs: number[] = [];
  return (terminal: number): number => {
    const known = costs[terminal];
    if (known !== undefined) return known;
    const cost = (terminals[terminal] ?? []).reduce((sum, m) => sum + rarity(m), 0);
    costs[terminal] = cost;
    return cost;
  };
}

/** The step to start from: a word that is not optional, with the fewest forms. */
function chooseAnchor(steps: readonly PatternStep[], costOf: (terminal: number) => number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  steps.forEach(({ kind, optional, terminal }, i) => {
    if (kind !== "word" || optional) return;
    const cost = costOf(terminal);
    if (cost >= least) return;
    least = cost;
    best = i;
  });
  return best;
}

/** Short forms are frequent words: a poor place to start from. */
function rarity(member: TerminalMember): number {
  return WEIGHT[member.type] + Math.max(0, 6 - member.value.length) * 4;
}

function compileProbes(model: RuleModel, table: TerminalTable): Record<string, number> {
  const names = model.probes ?? [];
  return Object.fromEntries(names.map((name) => [name, addClass(name, model.classes, table)]));
}

/** Compiles the rules of several models for one lexicon. Throws INVALID_PATTERN or INVALID_MODEL. */
export function compileRules(models: readonly RuleModel[]): CompiledRules {
  const table = createTerminalTable();
  const rules: Rule[] = [];
  const modelOf: number[] = [];
  const modelStarts: number[] = [];
  const patterns: CompiledPattern[] = [];
  const seen = new Set<string>();
  const probes: Record<string, number>[] = [];
  const costOf = createCosts(table.sets);
  for (const model of models) {
    modelStarts.push(rules.length);
    probes.push(compileProbes(model, table));
    for (const rule of model.rules) {
      if (seen.has(rule.id)) {
        throw new PourcontreError("INVALID_MODEL", `model ${model.id}: rule "${rule.id}" twice`);
      }
      seen.add(rule.id);
      const add = (pattern: string, isVeto: boolean): void => {
        for (const plain of expandMacros(pattern, model.macros)) {
          const steps = parsePattern(plain, model.classes, table);
          const anchor = chooseAnchor(steps, costOf);
          patterns.push({ rule: rules.length, isVeto, steps, anchor });
        }
      };
      for (const pattern of [rule.pattern].flat()) add(pattern as string, false);
      for (const pattern of rule.unless ?? []) add(pattern, true);
      rules.push(rule);
      modelOf.push(modelStarts.length - 1);
    }
  }
  modelStarts.push(rules.length);
  const patternsByTerminal: number[][] = table.sets.map(() => []);
  patterns.forEach((pattern, i) => {
    const step = pattern.steps[pattern.anchor] as PatternStep;
    patternsByTerminal[step.terminal]?.push(i);
  });
  return {
    rules,
    modelOf,
    modelStarts,
    probes,
    patterns,
    terminals: table.sets,
    patternsByTerminal,
  };
}
