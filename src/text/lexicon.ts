import { type CharacterView, createCharacterReader } from "./character-view.js";
import { normalizeWord } from "./characters.js";
import { addRows, type ClassBits, createClassBits } from "./class-bits.js";
import { type ColumnMemory, createColumnMemory } from "./column-memory.js";
import type { Document } from "./document.js";
import { hashForm } from "./form-hash.js";
import type { IntLists } from "./int-lists.js";
import { createMatchPlaces, type MatchPlaces } from "./match-places.js";
import { createPatternProgram, type PatternProgram } from "./pattern-program.js";
import { createPresence, type Presence } from "./presence.js";
import type { CompiledRules } from "./rules.js";
import { findSentenceStarts } from "./sentences.js";
import { createSymbolTable, type SymbolBits } from "./symbols.js";
import { clearRows, createTokenRows, type TokenRows } from "./token-rows.js";
import { createWordSets, scanTokens, type TokenizerRules } from "./tokenizer.js";
import { createWordCache, UNKNOWN_WORD, type WordEntry } from "./word-cache.js";

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
  /**
   * What each symbol is by a model's probes, under the numbers that a grammar gives them; one that the model lacks has
   * no words. Holds until the next `tokenize`.
   */
  probeBits(model: number, numbers: Readonly<Record<string, number>>): ClassBits;
  /** True where words with this symbol meet the terminal. */
  meets(symbol: number, terminal: number): boolean;
  /** For each symbol the patterns to try at its words. */
  readonly patterns: IntLists;
  /** The patterns as integers. */
  readonly program: PatternProgram;
  /** What `meets` reads: for each symbol `width` integers, one bit a terminal. Holds until the next `tokenize`. */
  symbolBits(): SymbolBits;
  /** Tells which patterns have a chance in a sentence. */
  readonly presence: Presence;
  /** Scratch space of the matcher: where patterns match in a sentence, and where they cancel a match. */
  readonly found: MatchPlaces;
  readonly vetoes: MatchPlaces;
}

/** Longer words (in practice addresses and noise) are their own stem and are not remembered. */
const LONGEST_WORD = 64;

/** Builds the lexicon of one language from its tokenizer, its stemmer and all rules that will read its documents. */
export function createLexicon(spec: LexiconSpec): Lexicon {
  const { rules, stem } = spec;
  const presence = createPresence(rules);
  const symbolTable = createSymbolTable(rules, stem, presence);
  const vocabulary = new Map((spec.vocabulary ?? []).map((word, i) => [word, i + 1]));
  const cache = createWordCache(spec.cacheLimit ?? 100_000);
  const wordSets = createWordSets(spec.tokenizer);
  const readCharacters = createCharacterReader();
  const rows = createTokenRows();
  const memory = createColumnMemory();

  function describe(text: string): WordEntry {
    const form = normalizeWord(text);
    const stemmed = form === "" || form.length > LONGEST_WORD ? form : stem(form);
    const symbol = symbolTable.symbolOf(form, stemmed);
    return { hash: hashForm(form), symbol, stem: vocabulary.get(stemmed) ?? 0 };
  }

  /** What is known of a word, now remembered. */
  function learn(view: CharacterView, start: number, end: number, key: number): WordEntry {
    const entry = describe(view.text.slice(start, end));
    if (end - start <= LONGEST_WORD) cache.add(view, start, end, key, entry);
    return entry;
  }

  /** Fills in what is known of the words of a document, and learns those that the cache does not hold. */
  function lookUpWords(view: CharacterView, document: Document): void {
    const { hashes: keys } = rows;
    const { tokenCount, starts, ends, hashes, symbols, stems } = document;
    if (cache.fill(view, keys, document) === 0) return;
    for (let i = 0; i < tokenCount; i++) {
      if (symbols[i] !== UNKNOWN_WORD) continue;
      const start = starts[i] as number;
      const end = ends[i] as number;
      const key = keys[i] as number;
      const record = cache.find(view, start, end, key);
      const { hash, symbol, stem } = record === null ? learn(view, start, end, key) : record;
      hashes[i] = hash;
      symbols[i] = symbol;
      stems[i] = stem;
    }
  }

  const probes: { readonly terminals: Int32Array; readonly rows: ClassBits }[] = [];

  return {
    rules,
    probeBits(model, numbers) {
      const terminals =
        probes[model]?.terminals ?? listTerminals(rules.probes[model] ?? {}, numbers);
      probes[model] ??= { terminals, rows: createClassBits(terminals.length) };
      const { rows } = probes[model];
      if (rows.count < symbolTable.patterns.count) addRows(rows, symbolTable, terminals);
      return rows;
    },
    tokenize(text) {
      const view = readCharacters(text);
      clearRows(rows);
      scanTokens(view, wordSets, rows);
      const bounds = findSentenceStarts(view, rows, wordSets.abbreviations);
      const document = createDocument(text, rows, bounds, memory);
      lookUpWords(view, document);
      return document;
    },
    meets: symbolTable.meets,
    patterns: symbolTable.patterns,
    symbolBits: symbolTable.symbolBits,
    program: createPatternProgram(rules),
    presence,
    found: createMatchPlaces(),
    vetoes: createMatchPlaces(),
  };
}

function listTerminals(
  probes: Readonly<Record<string, number>>,
  numbers: Readonly<Record<string, number>>,
): Int32Array {
  const terminals = new Int32Array(Object.keys(numbers).length).fill(-1);
  for (const [name, number] of Object.entries(numbers)) terminals[number] = probes[name] ?? -1;
  return terminals;
}

/** Bytes a token: five integers and its kind. */
const TOKEN_BYTES = 21;

/** A document with the places of its tokens and sentences; its words are still to be filled in. */
function createDocument(
  text: string,
  { count, starts, ends, kinds }: TokenRows,
  bounds: readonly number[],
  memory: ColumnMemory,
): Document {
  const { buffer, offset } = memory.take(count * TOKEN_BYTES + bounds.length * 4);
  const column = (index: number, length: number) =>
    new Int32Array(buffer, offset + index * count * 4, length);
  const kindsOffset = offset + count * 20 + bounds.length * 4;
  const document: Document = {
    text,
    tokenCount: count,
    starts: column(0, count),
    ends: column(1, count),
    kinds: new Uint8Array(buffer, kindsOffset, count),
    symbols: column(2, count),
    stems: column(3, count),
    hashes: column(4, count),
    sentenceStarts: column(5, bounds.length),
    sentenceCount: Math.max(0, bounds.length - 1),
  };
  for (let i = 0; i < count; i++) {
    document.starts[i] = starts[i] as number;
    document.ends[i] = ends[i] as number;
    document.kinds[i] = kinds[i] as number;
  }
  for (let i = 0; i < bounds.length; i++) document.sentenceStarts[i] = bounds[i] as number;
  return document;
}
