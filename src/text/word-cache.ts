import type { CharacterView } from "./character-view.js";
import type { Document } from "./document.js";

/** What the lexicon knows of one word. */
export interface WordEntry {
  /** Hash of the normal form. */
  readonly hash: number;
  readonly symbol: number;
  readonly stem: number;
}

/**
 * A bounded cache of words, keyed by their folded characters without cutting a string. When it holds `limit` words it
 * is emptied: it only saves work, nothing depends on what it holds.
 */
export interface WordCache {
  /**
   * Fills in what is known of the words of a document, and `UNKNOWN_WORD` as the symbol of the others.
   *
   * @param keys hash of each word's folded characters
   * @returns how many it does not know
   */
  fill(view: CharacterView, keys: Int32Array, document: Document): number;
  /** What is known of the word at [start, end) whose folded characters hash to `key`, or null. */
  find(view: CharacterView, start: number, end: number, key: number): WordEntry | null;
  add(view: CharacterView, start: number, end: number, key: number, entry: WordEntry): void;
}

/** Stands for the symbol of a word that the cache does not hold. */
export const UNKNOWN_WORD = -1;

/** What stands where in a record; its characters follow, two an integer. */
const RecordField = { hash: 0, symbol: 1, stem: 2, key: 3, length: 4 } as const;

const HEAD = 5;
const INITIAL_SLOTS = 1 << 12;
const INITIAL_RECORDS = 1 << 15;
const EMPTY = 0;

const mix = (key: number): number => key ^ (key >>> 15);

/** An empty word cache for at most `limit` words. */
export function createWordCache(limit: number): WordCache {
  /** Records by key, open addressing, at most half full. */
  let slots = new Int32Array(INITIAL_SLOTS);
  let records = new Int32Array(INITIAL_RECORDS);
  /** The same memory, for the characters. */
  let characters = new Uint16Array(records.buffer);
  let count = 0;
  /** Where the next record goes; none stands at 0. */
  let end = 1;

  function isAt(record: number, { folded }: CharacterView, from: number, to: number): boolean {
    if (records[record + RecordField.length] !== to - from) return false;
    let at = (record + HEAD) * 2;
    for (let i = from; i < to; i++) if (characters[at++] !== folded[i]) return false;
    return true;
  }

  function place(record: number): void {
    const mask = slots.length - 1;
    let slot = mix(records[record + RecordField.key] as number) & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = record;
  }

  function growSlots(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (const record of old) if (record !== EMPTY) place(record);
  }

  function reserve(size: number): void {
    if (end + size <= records.length) return;
    const larger = new Int32Array((records.length + size) * 2);
    larger.set(records);
    records = larger;
    characters = new Uint16Array(larger.buffer);
  }

  function clear(): void {
    slots.fill(EMPTY);
    count = 0;
    end = 1;
  }

  const isOf = (record: number, view: CharacterView, from: number, to: number, key: number) =>
    records[record + RecordField.key] === key && isAt(record, view, from, to);

  function find(view: CharacterView, from: number, to: number, key: number): number {
    const mask = slots.length - 1;
    for (let slot = mix(key) & mask; ; slot = (slot + 1) & mask) {
      const record = slots[slot] as number;
      if (record === EMPTY || isOf(record, view, from, to, key)) return record;
    }
  }

  const entryAt = (record: number): WordEntry => ({
    hash: records[record + RecordField.hash] as number,
    symbol: records[record + RecordField.symbol] as number,
    stem: records[record + RecordField.stem] as number,
  });

  /** The record that stands first where each word is sought. On its own, because memory answers many questions at once. */
  function guess(keys: Int32Array, guesses: Int32Array): void {
    const mask = slots.length - 1;
    for (let i = 0; i < guesses.length; i++) {
      guesses[i] = slots[mix(keys[i] as number) & mask] as number;
    }
  }

  return {
    find(view, from, to, key) {
      const record = find(view, from, to, key);
      return record === EMPTY ? null : entryAt(record);
    },
    fill(view, keys, { tokenCount, starts, ends, hashes, symbols, stems }) {
      // The guesses stand for a while where the stems will.
      const guesses = stems;
      guess(keys, guesses);
      let unknownCount = 0;
      for (let i = 0; i < tokenCount; i++) {
        const from = starts[i] as number;
        const to = ends[i] as number;
        const key = keys[i] as number;
        let record = guesses[i] as number;
        if (record !== EMPTY && !isOf(record, view, from, to, key))
          record = find(view, from, to, key);
        if (record === EMPTY) {
          symbols[i] = UNKNOWN_WORD;
          unknownCount++;
          continue;
        }
        hashes[i] = records[record + RecordField.hash] as number;
        symbols[i] = records[record + RecordField.symbol] as number;
        stems[i] = records[record + RecordField.stem] as number;
      }
      return unknownCount;
    },
    add(view, from, to, key, { hash, symbol, stem }) {
      if (count >= limit) clear();
      if (++count * 2 > slots.length) growSlots();
      const length = to - from;
      const size = HEAD + ((length + 1) >> 1);
      reserve(size);
      const record = end;
      records.set([hash, symbol, stem, key, length], record);
      characters.set(view.folded.subarray(from, to), (record + HEAD) * 2);
      place(record);
      end += size;
    },
  };
}
