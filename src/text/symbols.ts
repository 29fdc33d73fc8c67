import { addList, createIntLists, type IntLists } from "./int-lists.js";
import type { TerminalMember } from "./pattern.js";
import { addSymbolTo, type Presence } from "./presence.js";
import type { CompiledRules } from "./rules.js";

/** One row of `width` integers a symbol, in it one bit a terminal. */
export interface SymbolBits {
  readonly bits: Int32Array;
  readonly width: number;
  /**
   * Each row folded into `FOLD_WIDTH` integers: where a bit is 0 here, it is 0 in the row. The rows of all symbols are too
   * many for the near caches, and most questions are answered with no.
   */
  readonly folds: Int32Array;
}

const FOLD_WIDTH = 4;

/** True where words with this symbol meet the terminal. */
export function hasBit(
  { bits, width, folds }: SymbolBits,
  symbol: number,
  terminal: number,
): boolean {
  const word = terminal >> 5;
  const fold = folds[symbol * FOLD_WIDTH + (word & (FOLD_WIDTH - 1))] as number;
  if (((fold >>> (terminal & 31)) & 1) === 0) return false;
  return (((bits[symbol * width + word] as number) >>> (terminal & 31)) & 1) === 1;
}

/**
 * What the rules can tell of a word: the set of terminals that it meets. Equal sets share a symbol; symbol 0 meets
 * none.
 */
export interface SymbolTable {
  /** The symbol of a word with this normal form and stem. */
  symbolOf(form: string, stem: string): number;
  /** True where words with this symbol meet the terminal. */
  meets(symbol: number, terminal: number): boolean;
  /** The rows that `meets` reads, until a symbol is added. */
  symbolBits(): SymbolBits;
  /** For each symbol the patterns to try at its words: those with an anchor that it meets. */
  readonly patterns: IntLists;
}

interface TerminalIndex {
  readonly forms: Map<string, number[]>;
  readonly stems: Map<string, number[]>;
  readonly prefixes: Map<string, number[]>;
  readonly prefixLengths: readonly number[];
  /** What the prefixes begin with, cut to the length of the shortest: most words begin with none. */
  readonly beginnings: ReadonlySet<string>;
}

function pushTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function indexTerminals(
  terminals: readonly (readonly TerminalMember[])[],
  stem: (word: string) => string,
): TerminalIndex {
  const forms = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const prefixes = new Map<string, number[]>();
  terminals.forEach((members, terminal) => {
    for (const { type, value } of members) {
      if (type === "form") pushTo(forms, value, terminal);
      else if (type === "stem") pushTo(stems, stem(value), terminal);
      else pushTo(prefixes, value, terminal);
    }
  });
  const prefixLengths = [...new Set([...prefixes.keys()].map((key) => key.length))].sort(
    (a, b) => a - b,
  );
  const shortest = prefixLengths[0] ?? 0;
  const beginnings = new Set([...prefixes.keys()].map((key) => key.slice(0, shortest)));
  return { forms, stems, prefixes, prefixLengths, beginnings };
}

/** The terminals that a word meets, ascending. */
function findTerminals(index: TerminalIndex, form: string, stem: string): readonly number[] {
  const { forms, stems, prefixes, prefixLengths, beginnings } = index;
  const found: number[] = [];
  const add = (terminals: readonly number[] | undefined): void => {
    if (terminals !== undefined) found.push(...terminals);
  };
  add(forms.get(form));
  add(stems.get(stem));
  if (beginnings.has(form.slice(0, prefixLengths[0]))) {
    for (const length of prefixLengths) {
      if (length > form.length) break;
      add(prefixes.get(form.slice(0, length)));
    }
  }
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

function twice(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

function setBit(words: Int32Array, at: number, bit: number): void {
  words[at] = (words[at] as number) | (1 << bit);
}

/** The symbols of some rules, numbered as their words are met; each is made known to `presence`. */
export function createSymbolTable(
  rules: CompiledRules,
  stem: (word: string) => string,
  presence: Presence,
): SymbolTable {
  const index = indexTerminals(rules.terminals, stem);
  const width = (rules.terminals.length + 31) >> 5;
  const numbers = new Map<string, number>();
  const patterns = createIntLists();
  /** One row of bits a symbol. */
  let bits = new Int32Array(width * 256);
  let folds = new Int32Array(FOLD_WIDTH * 256);

  function add(terminals: readonly number[]): number {
    const symbol = patterns.count;
    if ((symbol + 1) * width > bits.length) {
      bits = twice(bits);
      folds = twice(folds);
    }
    for (const terminal of terminals) {
      const word = terminal >> 5;
      setBit(bits, symbol * width + word, terminal & 31);
      setBit(folds, symbol * FOLD_WIDTH + (word & (FOLD_WIDTH - 1)), terminal & 31);
    }
    addList(
      patterns,
      terminals.flatMap((terminal) => rules.patternsByTerminal[terminal] ?? []),
    );
    addSymbolTo(presence, terminals);
    return symbol;
  }
  add([]);
  numbers.set("", 0);

  return {
    symbolOf(form, stemmed) {
      const terminals = findTerminals(index, form, stemmed);
      const key = terminals.join(",");
      const symbol = numbers.get(key) ?? add(terminals);
      numbers.set(key, symbol);
      return symbol;
    },
    meets: (symbol, terminal) => hasBit({ bits, width, folds }, symbol, terminal),
    symbolBits: () => ({ bits, width, folds }),
    patterns,
  };
}
