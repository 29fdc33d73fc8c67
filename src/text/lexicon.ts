import { normalizeWord } from "./characters.js";
import type { Document } from "./document.js";
import type { TerminalMember } from "./pattern.js";
import type { CompiledRules } from "./rules.js";
import { findSentenceStarts } from "./sentences.js";
import { scanTokens, type TokenizerRules } from "./tokenizer.js";
import { createWordCache, hashForm, type WordEntry } from "./word-cache.js";

/** What a lexicon is built from. */
export interface LexiconSpec {
  readonly tokenizer: TokenizerRules;
  /** Stem of a word in normal form. */
  readonly stem: (word: string) => string;
  readonly rules: CompiledRules;
  /** Stems that the trained models know; a token's `stems` entry is the index here plus one. */
  readonly vocabulary?: readonly string[];
  /** Words to remember at most. Default 100,000. */
  readonly cacheLimit?: number;
}

/**
 * The compiled state of one language: it turns texts into documents and knows, for each symbol, which terminals of
 * the rules it meets. Bounded: symbols are as many as the rules can tell words apart, words are cached up to a limit.
 */
export interface Lexicon {
  readonly rules: CompiledRules;
  tokenize(text: string): Document;
  /** True where words with this symbol meet the terminal. */
  meets(symbol: number, terminal: number): boolean;
  /** The patterns to try at words with this symbol. */
  patternsAt(symbol: number): readonly number[];
}

interface TerminalIndex {
  readonly forms: Map<string, number[]>;
  readonly stems: Map<string, number[]>;
  readonly prefixes: Map<string, number[]>;
  readonly prefixLengths: readonly number[];
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
  return { forms, stems, prefixes, prefixLengths };
}

function terminalsOf(index: TerminalIndex, form: string, stem: string): number[] {
  const found = new Set([...(index.forms.get(form) ?? []), ...(index.stems.get(stem) ?? [])]);
  for (const length of index.prefixLengths) {
    if (length > form.length) break;
    for (const terminal of index.prefixes.get(form.slice(0, length)) ?? []) found.add(terminal);
  }
  return [...found].sort((a, b) => a - b);
}

/** The symbols: sets of terminals, numbered as they are met. Symbol 0 meets none. */
function createSymbols(rules: CompiledRules) {
  const width = (rules.terminals.length + 31) >> 5;
  const numbers = new Map<string, number>();
  const bits: Int32Array[] = [];
  const patterns: (readonly number[])[] = [];
  const add = (terminals: readonly number[]): number => {
    const key = terminals.join(",");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const set = new Int32Array(width);
    for (const t of terminals) set[t >> 5] = (set[t >> 5] as number) | (1 << (t & 31));
    bits.push(set);
    patterns.push(terminals.flatMap((t) => rules.patternsByTerminal[t] ?? []));
    numbers.set(key, bits.length - 1);
    return bits.length - 1;
  };
  add([]);
  return { add, bits, patterns };
}

/** Builds the lexicon of one language from its tokenizer, its stemmer and all rules that will read its documents. */
export function createLexicon(spec: LexiconSpec): Lexicon {
  const { rules, stem, tokenizer } = spec;
  const index = indexTerminals(rules.terminals, stem);
  const symbols = createSymbols(rules);
  const vocabulary = new Map((spec.vocabulary ?? []).map((word, i) => [word, i + 1]));
  const cache = createWordCache(spec.cacheLimit ?? 100_000);
  const irregular = new Map<string, WordEntry>();
  const buffers = createTokenBuffers();

  function describe(form: string, hash: number): WordEntry {
    const stemmed = form === "" ? "" : stem(form);
    const symbol = symbols.add(terminalsOf(index, form, stemmed));
    return { form, hash, symbol, stem: vocabulary.get(stemmed) ?? 0 };
  }

  /** A word whose code units are not its normal form: combining marks, soft hyphens, addresses. */
  function findIrregular(form: string): WordEntry {
    const known = irregular.get(form);
    if (known !== undefined) return known;
    if (irregular.size >= 10_000) irregular.clear();
    const entry = describe(form, hashForm(form));
    irregular.set(form, entry);
    return entry;
  }

  function find(text: string, start: number, end: number, hash: number, plain: boolean): WordEntry {
    if (!plain) return findIrregular(normalizeWord(text.slice(start, end)));
    const known = cache.find(text, start, end, hash);
    if (known !== undefined) return known;
    const entry = describe(normalizeWord(text.slice(start, end)), hash);
    if (entry.form.length === end - start) cache.add(entry);
    return entry;
  }

  return {
    rules,
    tokenize(text) {
      buffers.reset();
      scanTokens(text, tokenizer, (kind, start, end, hash, plain) => {
        buffers.add(kind, start, end, find(text, start, end, hash, plain));
      });
      return buffers.finish(text, tokenizer.abbreviations);
    },
    meets(symbol, terminal) {
      const set = symbols.bits[symbol] as Int32Array;
      return ((set[terminal >> 5] as number) & (1 << (terminal & 31))) !== 0;
    },
    patternsAt: (symbol) => symbols.patterns[symbol] as readonly number[],
  };
}

const FIELDS = 6;

/** Growing scratch space, one row a token, from which each document is cut. */
function createTokenBuffers() {
  let rows = new Int32Array(FIELDS * 1024);
  let count = 0;
  const column = (field: number): Int32Array => {
    const out = new Int32Array(count);
    for (let i = 0, at = field; i < count; i++, at += FIELDS) out[i] = rows[at] as number;
    return out;
  };
  return {
    reset(): void {
      count = 0;
    },
    add(kind: number, start: number, end: number, entry: WordEntry): void {
      let at = count * FIELDS;
      if (at + FIELDS > rows.length) {
        const larger = new Int32Array(rows.length * 2);
        larger.set(rows);
        rows = larger;
      }
      rows[at++] = kind;
      rows[at++] = start;
      rows[at++] = end;
      rows[at++] = entry.symbol;
      rows[at++] = entry.stem;
      rows[at] = entry.hash;
      count++;
    },
    finish(text: string, abbreviations: ReadonlySet<string>): Document {
      const kinds = Uint8Array.from(column(0));
      const tokens = { text, tokenCount: count, starts: column(1), ends: column(2), kinds };
      const sentenceStarts = findSentenceStarts(tokens, abbreviations);
      const sentenceCount = Math.max(0, sentenceStarts.length - 1);
      const words = { symbols: column(3), stems: column(4), hashes: column(5) };
      return { ...tokens, ...words, sentenceStarts, sentenceCount };
    },
  };
}
