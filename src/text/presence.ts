import type { Document } from "./document.js";
import type { CompiledRules } from "./rules.js";

/**
 * Notes which words a sentence has, so that patterns without a chance there are not tried: a pattern matches only
 * where each of its words that is not optional stands in the sentence.
 */
export interface Presence {
  /** Forgets the sentence before and notes the tokens [from, to) of a document. */
  note(document: Document, from: number, to: number): void;
  /** False where the sentence noted lacks a word that the pattern needs beside its anchor. */
  mayMatch(pattern: number): boolean;
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
    return [...new Set(needed)];
  });
}

/** Presence for the patterns of some rules. `terminalsOf` lists the terminals that a symbol meets. */
export function createPresence(
  rules: CompiledRules,
  terminalsOf: (symbol: number) => Int32Array,
): Presence {
  const lists = listNeeded(rules);
  const needed = new Int32Array(lists.flat());
  /** Where each pattern's terminals begin in `needed`, then where the last one's end. */
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] as number) + list.length;
  });
  const isNeeded = new Uint8Array(rules.terminals.length);
  for (const terminal of needed) isNeeded[terminal] = 1;
  /** For each terminal the number of the last sentence that met it. */
  const lastMet = new Uint32Array(rules.terminals.length);
  const neededOf: Int32Array[] = [];
  let sentence = 0;

  /** The terminals of a symbol that some pattern needs. */
  function neededAt(symbol: number): Int32Array {
    while (neededOf.length <= symbol) {
      neededOf.push(terminalsOf(neededOf.length).filter((terminal) => isNeeded[terminal] === 1));
    }
    return neededOf[symbol] as Int32Array;
  }

  return {
    note({ symbols }, from, to) {
      if (++sentence > 0xffffffff) {
        lastMet.fill(0);
        sentence = 1;
      }
      for (let token = from; token < to; token++) {
        const symbol = symbols[token] as number;
        const terminals = neededOf[symbol] ?? neededAt(symbol);
        for (let i = 0; i < terminals.length; i++) lastMet[terminals[i] as number] = sentence;
      }
    },
    mayMatch(pattern) {
      const end = offsets[pattern + 1] as number;
      for (let i = offsets[pattern] as number; i < end; i++) {
        if (lastMet[needed[i] as number] !== sentence) return false;
      }
      return true;
    },
  };
}
