import { type CharacterView, createCharacterReader } from "./character-view.js";
import { normalizeWord } from "./characters.js";
import type { Document } from "./document.js";
import { hashForm } from "./form-hash.js";
import type { CompiledRules } from "./rules.js";
import { findSentenceStarts } from "./sentences.js";
import { createSymbolTable } from "./symbols.js";
import { clearRows, createTokenRows, type TokenRows } from "./token-rows.js";
import { createWordSets, scanTokens, type TokenizerRules } from "./tokenizer.js";
import { createWordCache, type WordEntry } from "./word-cache.js";

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
  /** The terminals that words with this symbol meet, ascending. */
  terminalsOf(symbol: number): Int32Array;
  /** The patterns to try at words with this symbol. */
  patternsAt(symbol: number): Int32Array;
}

/** Longer words (in practice addresses and noise) are their own stem and are not remembered. */
const LONGEST_WORD = 64;
/** Words with marks in them to remember at most. */
const IRREGULAR_LIMIT = 10_000;

/** Builds the lexicon of one language from its tokenizer, its stemmer and all rules that will read its documents. */
export function createLexicon(spec: LexiconSpec): Lexicon {
  const { rules, stem } = spec;
  const symbols = createSymbolTable(rules, stem);
  const vocabulary = new Map((spec.vocabulary ?? []).map((word, i) => [word, i + 1]));
  const cache = createWordCache(spec.cacheLimit ?? 100_000);
  const irregular = new Map<string, WordEntry>();
  const wordSets = createWordSets(spec.tokenizer);
  const readCharacters = createCharacterReader();
  const rows = createTokenRows();

  function describe(form: string, hash: number): WordEntry {
    const stemmed = form === "" || form.length > LONGEST_WORD ? form : stem(form);
    return { hash, symbol: symbols.symbolOf(form, stemmed), stem: vocabulary.get(stemmed) ?? 0 };
  }

  /** A word whose folded characters are not its normal form: combining marks, soft hyphens, addresses. */
  function findIrregular(form: string): WordEntry {
    const known = irregular.get(form);
    if (known !== undefined) return known;
    const entry = describe(form, hashForm(form));
    if (irregular.size >= IRREGULAR_LIMIT) irregular.clear();
    if (form.length <= LONGEST_WORD) irregular.set(form, entry);
    return entry;
  }

  function learn(view: CharacterView, start: number, end: number, hash: number): WordEntry {
    const entry = describe(normalizeWord(view.text.slice(start, end)), hash);
    if (end - start <= LONGEST_WORD) cache.add(view, start, end, hash, entry);
    return entry;
  }

  function findWord(view: CharacterView, row: number): WordEntry {
    const start = rows.starts[row] as number;
    const end = rows.ends[row] as number;
    if (rows.plain[row] === 0) return findIrregular(normalizeWord(view.text.slice(start, end)));
    const hash = rows.hashes[row] as number;
    return cache.find(view, start, end, hash) ?? learn(view, start, end, hash);
  }

  /** Copies the rows into a document and looks up their words. */
  function finish(view: CharacterView, rows: TokenRows): Document {
    const document = allocateDocument(view.text, rows.count);
    const { starts, ends, kinds, symbols, stems, hashes, tokenCount } = document;
    for (let row = 0; row < tokenCount; row++) {
      const entry = findWord(view, row);
      kinds[row] = rows.kinds[row] as number;
      starts[row] = rows.starts[row] as number;
      ends[row] = rows.ends[row] as number;
      symbols[row] = entry.symbol;
      stems[row] = entry.stem;
      hashes[row] = entry.hash;
    }
    const sentenceStarts = findSentenceStarts(view, rows, wordSets.abbreviations);
    const sentenceCount = Math.max(0, sentenceStarts.length - 1);
    return { ...document, sentenceStarts, sentenceCount };
  }

  return {
    rules,
    tokenize(text) {
      const view = readCharacters(text);
      clearRows(rows);
      scanTokens(view, wordSets, rows);
      return finish(view, rows);
    },
    meets: symbols.meets,
    terminalsOf: symbols.terminalsOf,
    patternsAt: symbols.patternsAt,
  };
}

/** A document's arrays side by side in one piece of memory. */
function allocateDocument(text: string, tokenCount: number) {
  const buffer = new ArrayBuffer(tokenCount * 21);
  const column = (i: number): Int32Array => new Int32Array(buffer, i * tokenCount * 4, tokenCount);
  return {
    text,
    tokenCount,
    starts: column(0),
    ends: column(1),
    symbols: column(2),
    stems: column(3),
    hashes: column(4),
    kinds: new Uint8Array(buffer, tokenCount * 20, tokenCount),
  };
}
