import type { CharacterView } from "./character-view.js";

/** What the lexicon knows of one word. */
export interface WordEntry {
  /** Hash of the normal form. */
  readonly hash: number;
  readonly symbol: number;
  readonly stem: number;
}

/**
 * A bounded cache of words, numbered as they are met and keyed by their folded characters without cutting a string.
 * When it holds `limit` words it is emptied: it only saves work, nothing depends on what it holds.
 */
export interface WordCache {
  /** Number of the word at [start, end) whose folded characters hash to `key`, or -1. Holds until the next `add`. */
  find(view: CharacterView, start: number, end: number, key: number): number;
  /** Adds a word and returns its number. */
  add(view: CharacterView, start: number, end: number, key: number, entry: WordEntry): number;
  /** Three integers a word: hash, symbol, stem. */
  fields(): Int32Array;
}

export const WORD_FIELDS = 3;
const INITIAL_WORDS = 1 << 11;
const NONE = -1;

const mix = (key: number): number => key ^ (key >>> 15);

const double = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** An empty word cache for at most `limit` words. */
export function createWordCache(limit: number): WordCache {
  let count = 0;
  /** Pairs of key and word number, open addressing, at most half full. */
  let slots = new Int32Array(INITIAL_WORDS * 4).fill(NONE);
  let keys = new Int32Array(INITIAL_WORDS);
  let fields = new Int32Array(INITIAL_WORDS * WORD_FIELDS);
  /** Where each word's characters begin, then where the last one's end. */
  let offsets = new Int32Array(INITIAL_WORDS * 2);
  let characters = new Uint16Array(INITIAL_WORDS * 16);

  function isAt(word: number, { folded }: CharacterView, start: number, end: number): boolean {
    let at = offsets[word] as number;
    if ((offsets[word + 1] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++) if (characters[at++] !== folded[i]) return false;
    return true;
  }

  function place(word: number): void {
    const mask = slots.length / 2 - 1;
    const key = keys[word] as number;
    let slot = mix(key) & mask;
    while (slots[slot * 2 + 1] !== NONE) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = word;
  }

  function growWords(): void {
    keys = double(keys);
    fields = double(fields);
    offsets = double(offsets);
    slots = new Int32Array(slots.length * 2).fill(NONE);
    for (let word = 0; word < count; word++) place(word);
  }

  function addCharacters({ folded }: CharacterView, start: number, end: number): void {
    const from = offsets[count] as number;
    const to = from + end - start;
    if (to > characters.length) {
      const larger = new Uint16Array(to * 2);
      larger.set(characters);
      characters = larger;
    }
    characters.set(folded.subarray(start, end), from);
    offsets[count + 1] = to;
  }

  function clear(): void {
    slots.fill(NONE);
    count = 0;
  }

  return {
    find(view, start, end, key) {
      const mask = slots.length / 2 - 1;
      for (let slot = mix(key) & mask; ; slot = (slot + 1) & mask) {
        const word = slots[slot * 2 + 1] as number;
        if (word === NONE) return NONE;
        if (slots[slot * 2] === key && isAt(word, view, start, end)) return word;
      }
    },
    add(view, start, end, key, entry) {
      if (count >= limit) clear();
      if (count + 1 >= keys.length) growWords();
      addCharacters(view, start, end);
      keys[count] = key;
      fields.set([entry.hash, entry.symbol, entry.stem], count * WORD_FIELDS);
      place(count);
      return count++;
    },
    fields: () => fields,
  };
}
