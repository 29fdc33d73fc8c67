import { foldCode } from "./characters.js";

/** What the lexicon knows of one word form. */
export interface WordEntry {
  readonly form: string;
  readonly hash: number;
  readonly symbol: number;
  readonly stem: number;
}

const INITIAL_SLOTS = 1 << 12;

/** FNV-1a over the code units of a normal form. */
export function hashForm(form: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * A bounded cache from spans of text to word entries, keyed by the folded form without cutting a string. When it
 * holds `limit` words it is emptied: it only saves work, nothing depends on what it holds.
 */
export interface WordCache {
  /** The entry of the word `text[start, end)` whose folded code units hash to `hash`. */
  find(text: string, start: number, end: number, hash: number): WordEntry | undefined;
  add(entry: WordEntry): void;
}

function isForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) !== foldCode(text.charCodeAt(start + i))) return false;
  }
  return true;
}

/** An empty word cache for at most `limit` words. */
export function createWordCache(limit: number): WordCache {
  let slots: (WordEntry | undefined)[] = new Array(INITIAL_SLOTS).fill(undefined);
  let count = 0;

  function place(entry: WordEntry): void {
    const mask = slots.length - 1;
    let slot = (entry.hash ^ (entry.hash >>> 15)) & mask;
    while (slots[slot] !== undefined) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }

  function grow(): void {
    const old = slots;
    slots = new Array(old.length * 2).fill(undefined);
    for (const entry of old) if (entry !== undefined) place(entry);
  }

  return {
    find(text, start, end, hash) {
      const mask = slots.length - 1;
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (;;) {
        const entry = slots[slot];
        if (entry === undefined) return undefined;
        if (entry.hash === hash && isForm(entry.form, text, start, end)) return entry;
        slot = (slot + 1) & mask;
      }
    },
    add(entry) {
      if (count >= limit) {
        slots = new Array(INITIAL_SLOTS).fill(undefined);
        count = 0;
      }
      if (count * 2 >= slots.length) grow();
      place(entry);
      count++;
    },
  };
}
