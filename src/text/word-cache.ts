import type { CharacterView } from "./character-view.js";

/** What the lexicon knows of one word form. */
export interface WordEntry {
  readonly hash: number;
  readonly symbol: number;
  readonly stem: number;
}

const INITIAL_SLOTS = 1 << 12;
const INITIAL_CHARACTERS = 1 << 15;
const NONE = -1;

/**
 * A bounded cache from spans of text to word entries, keyed by the folded characters without cutting a string. When
 * it holds `limit` words it is emptied: it only saves work, nothing depends on what it holds.
 */
export interface WordCache {
  /** The entry of the word at [start, end) whose folded characters hash to `hash`. */
  find(view: CharacterView, start: number, end: number, hash: number): WordEntry | undefined;
  add(view: CharacterView, start: number, end: number, hash: number, entry: WordEntry): void;
}

const slotOf = (hash: number): number => hash ^ (hash >>> 15);

/** An empty word cache for at most `limit` words. */
export function createWordCache(limit: number): WordCache {
  /** Number of a word by its hash, open addressing. */
  let slots = new Int32Array(INITIAL_SLOTS).fill(NONE);
  let characters = new Uint16Array(INITIAL_CHARACTERS);
  /** Where each word's characters begin, then where the last one's end. */
  let offsets: number[] = [0];
  let hashes: number[] = [];
  let entries: WordEntry[] = [];

  function isAt(word: number, { folded }: CharacterView, start: number, end: number): boolean {
    const offset = offsets[word] as number;
    const length = end - start;
    if ((offsets[word + 1] as number) - offset !== length) return false;
    for (let i = 0; i < length; i++) {
      if (characters[offset + i] !== folded[start + i]) return false;
    }
    return true;
  }

  function place(word: number): void {
    const mask = slots.length - 1;
    let slot = slotOf(hashes[word] as number) & mask;
    while (slots[slot] !== NONE) slot = (slot + 1) & mask;
    slots[slot] = word;
  }

  function growSlots(): void {
    slots = new Int32Array(slots.length * 2).fill(NONE);
    for (let word = 0; word < entries.length; word++) place(word);
  }

  function addCharacters(view: CharacterView, start: number, end: number): void {
    const offset = offsets[offsets.length - 1] as number;
    if (offset + end - start > characters.length) {
      const larger = new Uint16Array((characters.length + end - start) * 2);
      larger.set(characters);
      characters = larger;
    }
    characters.set(view.folded.subarray(start, end), offset);
    offsets.push(offset + end - start);
  }

  function clear(): void {
    slots.fill(NONE);
    offsets = [0];
    hashes = [];
    entries = [];
  }

  return {
    find(view, start, end, hash) {
      const mask = slots.length - 1;
      for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
        const word = slots[slot] as number;
        if (word === NONE) return undefined;
        if (hashes[word] === hash && isAt(word, view, start, end)) return entries[word];
      }
    },
    add(view, start, end, hash, entry) {
      if (entries.length >= limit) clear();
      if ((entries.length + 1) * 2 >= slots.length) growSlots();
      addCharacters(view, start, end);
      hashes.push(hash);
      place(entries.push(entry) - 1);
    },
  };
}
