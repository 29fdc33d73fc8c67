import { addList, createIntLists, type IntLists } from "./int-lists.js";
import type { CompiledRules } from "./rules.js";

/**
 * Which words a sentence has, so that patterns without a chance there are not tried: a pattern matches only where each
 * of its words that is not optional stands in the sentence.
 */
export interface Presence {
  /** For each pattern the terminals that it needs beside its anchor. */
  readonly needs: IntLists;
  /** For each pattern the first of them, which most sentences lack; -1 where it needs none. */
  readonly firstNeeds: Int32Array;
  /** For each symbol the terminals that it meets and some pattern needs. */
  readonly offers: IntLists;
  /** For each terminal the number of the last sentence that met it. */
  readonly lastMet: Uint32Array;
  /** Number of the sentence noted. */
  sentence: number;
  /** 1 for a terminal that some pattern needs. */
  readonly isNeeded: Uint8Array;
}

/** Words as short as this stand in nearly every sentence: to ask for them tells little and costs much. */
const COMMON_LENGTH = 2;

/** The terminals that a pattern needs beside its anchor's and that not every sentence has. */
function listNeeded({ patterns, terminals }: CompiledRules): number[][] {
  const isCommon = terminals.map((members) =>
    members.some(({ type, value }) => type === "form" && value.length <= COMMON_LENGTH),
  );
  return patterns.map(({ steps, anchor }) => {
    const needed = steps
      .filter((step, i) => step.kind === "word" && !step.optional && i !== anchor)
      .map((step) => step.terminal)
      .filter((terminal) => isCommon[terminal] !== true);
    return [...new Set(needed)].sort((a, b) => countForms(terminals, a) - countForms(terminals, b));
  });
}

/** Few words meet a terminal with few members: it is asked for first. */
const countForms = (terminals: CompiledRules["terminals"], terminal: number): number =>
  terminals[terminal]?.length ?? 0;

/** Presence for the patterns of some rules, without a symbol yet. */
export function createPresence(rules: CompiledRules): Presence {
  const needs = createIntLists();
  const isNeeded = new Uint8Array(rules.terminals.length);
  const lists = listNeeded(rules);
  for (const list of lists) {
    addList(needs, list);
    for (const terminal of list) isNeeded[terminal] = 1;
  }
  const lastMet = new Uint32Array(rules.terminals.length);
  const firstNeeds = Int32Array.from(lists, ([first]) => first ?? -1);
  return { needs, firstNeeds, offers: createIntLists(), lastMet, sentence: 0, isNeeded };
}

/** Adds a symbol by the terminals that it meets. */
export function addSymbolTo(presence: Presence, terminals: readonly number[]): void {
  addList(
    presence.offers,
    terminals.filter((terminal) => presence.isNeeded[terminal] === 1),
  );
}

/** Forgets the sentence before and notes the words with the symbols [from, to). */
export function noteSentence(
  presence: Presence,
  symbols: Int32Array,
  from: number,
  to: number,
): void {
  const { lastMet, offers } = presence;
  const { starts, values } = offers;
  if (++presence.sentence > 0xffffffff) {
    lastMet.fill(0);
    presence.sentence = 1;
  }
  const { sentence } = presence;
  for (let token = from; token < to; token++) {
    const symbol = symbols[token] as number;
    const end = starts[symbol + 1] as number;
    for (let i = starts[symbol] as number; i < end; i++) lastMet[values[i] as number] = sentence;
  }
}

/** False where the sentence noted lacks a word that the pattern needs beside its anchor. */
export function mayMatch(presence: Presence, pattern: number): boolean {
  const { needs, firstNeeds, lastMet, sentence } = presence;
  const first = firstNeeds[pattern] as number;
  if (first < 0) return true;
  if (lastMet[first] !== sentence) return false;
  const end = needs.starts[pattern + 1] as number;
  for (let i = (needs.starts[pattern] as number) + 1; i < end; i++) {
    if (lastMet[needs.values[i] as number] !== sentence) return false;
  }
  return true;
}
