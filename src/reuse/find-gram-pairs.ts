import { PourcontreError } from "../errors.js";
import type { GramIndex } from "./gram-index.js";

/** Pairs of texts as parallel arrays, and how many distinct grams the two share. */
export interface GramPairs {
  readonly count: number;
  readonly smaller: Int32Array;
  readonly larger: Int32Array;
  readonly shared: Int32Array;
}

/** The smallest count c for which c / size ≥ threshold, in the very arithmetic that later tests it. */
export function requiredOverlap(size: number, threshold: number): number {
  let count = Math.max(1, Math.ceil(threshold * size));
  while (count > 1 && (count - 1) / size >= threshold) count--;
  while (count / size < threshold) count++;
  return count;
}

/** Texts by number of distinct grams, most first, ties by position: `order[0]` is the largest. */
function orderBySize({ textCount, setOffsets }: GramIndex): Int32Array {
  const sizeOf = (t: number): number => (setOffsets[t + 1] as number) - (setOffsets[t] as number);
  const order = Int32Array.from({ length: textCount }, (_, t) => t);
  return order.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
}

function createPairList(maxCount: number) {
  let rows = new Int32Array(3 * 1024);
  let count = 0;
  const column = (field: number): Int32Array =>
    Int32Array.from({ length: count }, (_, i) => rows[i * 3 + field] as number);
  return {
    add(smaller: number, larger: number, shared: number): void {
      if (count === maxCount) {
        const message = `More than ${maxCount} pairs: raise threshold, or maxPairCount.`;
        throw new PourcontreError("INVALID_OPTION", message);
      }
      if (count * 3 === rows.length) {
        const grown = new Int32Array(rows.length * 2);
        grown.set(rows);
        rows = grown;
      }
      rows.set([smaller, larger, shared], count * 3);
      count++;
    },
    finish: (): GramPairs => ({
      count,
      smaller: column(0),
      larger: column(1),
      shared: column(2),
    }),
  };
}

/** The inverted index of the texts met so far; grams of one text only are left out. */
function createLargerTexts(index: GramIndex) {
  const { sets, sharedFrom, postingOffsets } = index;
  const postings = new Int32Array(index.postings.length);
  const ends = postingOffsets.slice();
  const seenBy = new Int32Array(index.textCount).fill(-1);
  const found = new Int32Array(index.textCount);
  return {
    found,
    /** Puts into `found` the texts that hold one of the grams `sets[from, to)`; returns how many. */
    probe(text: number, from: number, to: number): number {
      let count = 0;
      for (let at = from; at < to; at++) {
        const gram = sets[at] as number;
        const end = ends[gram] as number;
        for (let k = postingOffsets[gram] as number; k < end; k++) {
          const other = postings[k] as number;
          if (seenBy[other] === text) continue;
          seenBy[other] = text;
          found[count++] = other;
        }
      }
      return count;
    },
    add(text: number, from: number, to: number): void {
      for (let at = to - 1; at >= from && (sets[at] as number) >= sharedFrom; at--) {
        const gram = sets[at] as number;
        const end = ends[gram] as number;
        postings[end] = text;
        ends[gram] = end + 1;
      }
    },
  };
}

/** Counts how many grams of one text others hold: mark it once, then ask for each. */
function createOverlapCounter(index: GramIndex) {
  const { sets, setOffsets, sharedFrom } = index;
  const markedBy = new Int32Array(index.gramCount).fill(-1);
  return {
    mark(text: number): void {
      const end = setOffsets[text + 1] as number;
      for (let at = setOffsets[text] as number; at < end; at++) markedBy[sets[at] as number] = text;
    },
    count(text: number, other: number): number {
      const from = setOffsets[other] as number;
      let shared = 0;
      for (let at = (setOffsets[other + 1] as number) - 1; at >= from; at--) {
        const gram = sets[at] as number;
        if (gram < sharedFrom) break;
        if (markedBy[gram] === text) shared++;
      }
      return shared;
    },
  };
}

/**
 * Finds every pair of texts whose containment |A ∩ B| / min(|A|, |B|) over distinct grams is at least `threshold`
 * (0 < threshold ≤ 1), without comparing all with all and without missing one.
 *
 * Source: prefix filtering (S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data
 * cleaning", ICDE 2006; R. Bayardo, Y. Ma, R. Srikant, "Scaling up all pairs similarity search", WWW 2007). Texts come
 * largest first, so the text at hand is the smaller of each pair. If it shares at least c of its n grams with another,
 * one of any n − c + 1 of its grams is shared: its rarest are looked up, and boilerplate, which is last in that order,
 * hardly ever. Each candidate is then counted in full.
 *
 * @throws PourcontreError INVALID_OPTION where there are more than `maxPairCount` pairs
 */
export function findGramPairs(
  index: GramIndex,
  threshold: number,
  maxPairCount = Number.POSITIVE_INFINITY,
): GramPairs {
  const pairs = createPairList(maxPairCount);
  const larger = createLargerTexts(index);
  const overlaps = createOverlapCounter(index);
  for (const text of orderBySize(index)) {
    const from = index.setOffsets[text] as number;
    const to = index.setOffsets[text + 1] as number;
    if (from === to) break;
    const needed = requiredOverlap(to - from, threshold);
    const candidates = larger.probe(text, from, to - needed + 1);
    if (candidates > 0) overlaps.mark(text);
    for (let k = 0; k < candidates; k++) {
      const other = larger.found[k] as number;
      const shared = overlaps.count(text, other);
      if (shared >= needed) pairs.add(text, other, shared);
    }
    larger.add(text, from, to);
  }
  return pairs.finish();
}
