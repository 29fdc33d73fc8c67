import type { Document } from "../text/document.js";
import { sequenceWords, type WordSequence } from "./word-sequence.js";

/**
 * The runs of `gramSize` words (grams) of many texts, numbered rare first: gram 0 stands in the fewest texts, and those
 * from `sharedFrom` on in two or more. Numbers are exact: no two different runs share one.
 */
export interface GramIndex {
  readonly gramSize: number;
  readonly textCount: number;
  readonly sequence: WordSequence;
  /** The gram that begins at each word of the sequence, -1 where fewer than `gramSize` words are left in the text. */
  readonly grams: Int32Array;
  readonly gramCount: number;
  readonly sharedFrom: number;
  /** Distinct grams of each text, ascending: text `t` holds `sets[setOffsets[t]]` to `sets[setOffsets[t + 1]]`. */
  readonly sets: Int32Array;
  readonly setOffsets: Int32Array;
  /** Texts of each gram, ascending, in the same layout. */
  readonly postings: Int32Array;
  readonly postingOffsets: Int32Array;
}

interface InternedGrams {
  readonly grams: Int32Array;
  readonly count: number;
}

function hashRun(words: Int32Array, at: number, size: number): number {
  let hash = 0x9e3779b9 | 0;
  for (let k = at; k < at + size; k++) {
    hash = Math.imul(hash ^ (words[k] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isSameRun(words: Int32Array, a: number, b: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (words[a + k] !== words[b + k]) return false;
  return true;
}

function slotCount(entries: number): number {
  let slots = 1024;
  while (slots < entries * 2) slots *= 2;
  return slots;
}

/** Numbers the grams in the order met. A slot holds the first place of a run, so that each match is verified. */
function internGrams({ words, offsets }: WordSequence, size: number): InternedGrams {
  const grams = new Int32Array(words.length).fill(-1);
  const slots = new Int32Array(slotCount(words.length)).fill(-1);
  const mask = slots.length - 1;
  let count = 0;
  for (let t = 0; t + 1 < offsets.length; t++) {
    const last = (offsets[t + 1] as number) - size;
    for (let at = offsets[t] as number; at <= last; at++) {
      let slot = hashRun(words, at, size) & mask;
      let first = slots[slot] as number;
      while (first >= 0 && !isSameRun(words, first, at, size)) {
        slot = (slot + 1) & mask;
        first = slots[slot] as number;
      }
      if (first < 0) slots[slot] = at;
      grams[at] = first < 0 ? count++ : (grams[first] as number);
    }
  }
  return { grams, count };
}

/** Calls `visit` once for every text and each of its distinct grams, texts in order. */
function forEachDistinct(
  { grams, count }: InternedGrams,
  offsets: Int32Array,
  visit: (gram: number, text: number) => void,
): void {
  const seenIn = new Int32Array(count).fill(-1);
  for (let t = 0; t + 1 < offsets.length; t++) {
    const end = offsets[t + 1] as number;
    for (let at = offsets[t] as number; at < end; at++) {
      const gram = grams[at] as number;
      if (gram < 0 || seenIn[gram] === t) continue;
      seenIn[gram] = t;
      visit(gram, t);
    }
  }
}

/** Running sums with a leading 0. */
function accumulate(counts: Int32Array): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) {
    offsets[i + 1] = (offsets[i] as number) + (counts[i] as number);
  }
  return offsets;
}

/** The rank of each gram by the number of its texts, ties in the order met (a counting sort). */
function rankRareFirst(textCounts: Int32Array): Int32Array {
  let most = 0;
  for (const count of textCounts) if (count > most) most = count;
  const perCount = new Int32Array(most + 1);
  for (const count of textCounts) perCount[count] = (perCount[count] as number) + 1;
  const next = accumulate(perCount);
  return textCounts.map((count) => {
    const rank = next[count] as number;
    next[count] = rank + 1;
    return rank;
  });
}

/** Renumbers the grams rare first, in place, and returns how many texts each new number has. */
function renumber({ grams, count }: InternedGrams, offsets: Int32Array): Int32Array {
  const textCounts = new Int32Array(count);
  forEachDistinct({ grams, count }, offsets, (gram) => {
    textCounts[gram] = (textCounts[gram] as number) + 1;
  });
  const ranks = rankRareFirst(textCounts);
  for (let at = 0; at < grams.length; at++) {
    if ((grams[at] as number) >= 0) grams[at] = ranks[grams[at] as number] as number;
  }
  return textCounts.sort();
}

function fillPostings(interned: InternedGrams, offsets: Int32Array, postingOffsets: Int32Array) {
  const postings = new Int32Array(postingOffsets[interned.count] as number);
  const next = postingOffsets.slice();
  const setSizes = new Int32Array(offsets.length - 1);
  forEachDistinct(interned, offsets, (gram, text) => {
    const at = next[gram] as number;
    postings[at] = text;
    next[gram] = at + 1;
    setSizes[text] = (setSizes[text] as number) + 1;
  });
  return { postings, setOffsets: accumulate(setSizes) };
}

/** The postings turned round: going through the grams in order leaves each text's grams in order. */
function fillSets(postings: Int32Array, postingOffsets: Int32Array, setOffsets: Int32Array) {
  const sets = new Int32Array(postings.length);
  const next = setOffsets.slice();
  for (let gram = 0; gram + 1 < postingOffsets.length; gram++) {
    const end = postingOffsets[gram + 1] as number;
    for (let k = postingOffsets[gram] as number; k < end; k++) {
      const text = postings[k] as number;
      const at = next[text] as number;
      sets[at] = gram;
      next[text] = at + 1;
    }
  }
  return sets;
}

/** Indexes the runs of `gramSize` words of all documents. Time and memory grow with the number of words. */
export function createGramIndex(documents: readonly Document[], gramSize: number): GramIndex {
  const sequence = sequenceWords(documents);
  const interned = internGrams(sequence, gramSize);
  const textCounts = renumber(interned, sequence.offsets);
  const postingOffsets = accumulate(textCounts);
  const { postings, setOffsets } = fillPostings(interned, sequence.offsets, postingOffsets);
  const sets = fillSets(postings, postingOffsets, setOffsets);
  const shared = textCounts.findIndex((count) => count > 1);
  return {
    gramSize,
    textCount: documents.length,
    sequence,
    grams: interned.grams,
    gramCount: interned.count,
    sharedFrom: shared < 0 ? interned.count : shared,
    sets,
    setOffsets,
    postings,
    postingOffsets,
  };
}
