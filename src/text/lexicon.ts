import { type CharacterView, createCharacterReader } from "./character-view.js";
import { normalizeWord } from "./characters.js";
import type { Document } from "./document.js";
import { hashForm } from "./form-hash.js";
import type { IntLists } from "./int-lists.js";
import { createPatternProgram, type PatternProgram } from "./pattern-program.js";
import { createPresence, type Presence } from "./presence.js";
import type { CompiledRules } from "./rules.js";
import { findSentenceStarts } from "./sentences.js";
import { createSymbolTable, type SymbolBits } from "./symbols.js";
import { clearRows, createTokenRows, type TokenRows } from "./token-rows.js";
import { createWordSets, scanTokens, type TokenizerRules } from "./tokenizer.js";
import { createWordCache, RecordField, type WordEntry } from "./word-cache.js";

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
  /** The terminals of a model's probes by the numbers that a grammar gives them, -1 for one that the model lacks. */
  probeTerminals(model: number, numbers: Readonly<Record<string, number>>): Int32Array;
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

  function describe(text: string): WordEntry {
    const form = normalizeWord(text);
    const stemmed = form === "" || form.length > LONGEST_WORD ? form : stem(form);
    const symbol = symbolTable.symbolOf(form, stemmed);
    return { hash: hashForm(form), symbol, stem: vocabulary.get(stemmed) ?? 0 };
  }

  /** Fills in what is known of the words of a document. */
  function lookUpWords(view: CharacterView, document: DocumentColumns): void {
    const { starts, ends, hashes: keys } = rows;
    const { tokenCount, hashes, symbols, stems } = document;
    let records = cache.records();
    for (let i = 0; i < tokenCount; i++) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const key = keys[i] as number;
      let record = cache.find(view, start, end, key);
      if (record === 0) {
        const entry = describe(view.text.slice(start, end));
        if (end - start > LONGEST_WORD) {
          fillWord(document, i, entry);
          continue;
        }
        record = cache.add(view, start, end, key, entry);
        records = cache.records();
      }
      hashes[i] = records[record + RecordField.hash] as number;
      symbols[i] = records[record + RecordField.symbol] as number;
      stems[i] = records[record + RecordField.stem] as number;
    }
  }

  const probeTerminals: Int32Array[] = [];

  return {
    rules,
    probeTerminals(model, numbers) {
      probeTerminals[model] ??= listTerminals(rules.probes[model] ?? {}, numbers);
      return probeTerminals[model];
    },
    tokenize(text) {
      const view = readCharacters(text);
      clearRows(rows);
      scanTokens(view, wordSets, rows);
      const document = createDocumentColumns(rows);
      lookUpWords(view, document);
      const sentenceStarts = findSentenceStarts(view, rows, wordSets.abbreviations);
      return toDocument(text, document, sentenceStarts);
    },
    meets: symbolTable.meets,
    patterns: symbolTable.patterns,
    symbolBits: symbolTable.symbolBits,
    program: createPatternProgram(rules),
    presence,
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

type DocumentColumns = ReturnType<typeof createDocumentColumns>;

/** A document's arrays side by side in one piece of memory, with the places of its tokens. */
function createDocumentColumns({ count, starts, ends, kinds }: TokenRows) {
  const buffer = new ArrayBuffer(count * 21);
  const columns = {
    tokenCount: count,
    starts: new Int32Array(buffer, 0, count),
    ends: new Int32Array(buffer, count * 4, count),
    symbols: new Int32Array(buffer, count * 8, count),
    stems: new Int32Array(buffer, count * 12, count),
    hashes: new Int32Array(buffer, count * 16, count),
    kinds: new Uint8Array(buffer, count * 20, count),
  };
  for (let i = 0; i < count; i++) {
    columns.starts[i] = starts[i] as number;
    columns.ends[i] = ends[i] as number;
    columns.kinds[i] = kinds[i] as number;
  }
  return columns;
}

function fillWord(document: DocumentColumns, token: number, entry: WordEntry): void {
  document.hashes[token] = entry.hash;
  document.symbols[token] = entry.symbol;
  document.stems[token] = entry.stem;
}

function toDocument(
  text: string,
  { tokenCount, starts, ends, kinds, symbols, stems, hashes }: DocumentColumns,
  sentenceStarts: Int32Array,
): Document {
  const sentenceCount = Math.max(0, sentenceStarts.length - 1);
  return {
    text,
    tokenCount,
    starts,
    ends,
    kinds,
    symbols,
    stems,
    hashes,
    sentenceStarts,
    sentenceCount,
  };
}
