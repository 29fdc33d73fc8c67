/** Numbers of known sequences of one to three integers, found without making a string. */
export interface NgramTable {
  /** The number of a sequence (0 for the integers that it lacks), or -1. */
  find(a: number, b: number, c: number): number;
  set(a: number, b: number, c: number, value: number): void;
}

const BITS = 0x9e3779b1;
const hashOf = (a: number, b: number, c: number): number => {
  let hash = Math.imul(a + 0x165667b1, BITS);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** Bits of the filter for each sequence: one unknown sequence in so many is looked up in vain. */
const FILTER_BITS = 32;

function powerOfTwo(least: number): number {
  let size = 1024;
  while (size < least) size *= 2;
  return size;
}

/**
 * A table for `count` sequences: open addressing behind a filter of bits. Most sequences of a text are unknown; the
 * filter, small enough for the nearest cache, tells so at once.
 */
export function createNgramTable(count: number): NgramTable {
  const filter = new Int32Array(powerOfTwo(count * FILTER_BITS) >> 5);
  const filterMask = filter.length - 1;
  /** Four integers a slot: the sequence and its number, side by side in memory. */
  const slots = new Int32Array(powerOfTwo(count * 2) * 4).fill(-1);
  const slotMask = slots.length - 1;

  function seek(hash: number, a: number, b: number, c: number): number {
    let at = (hash << 2) & slotMask;
    while (slots[at + 3] !== -1) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return at;
      at = (at + 4) & slotMask;
    }
    return at;
  }
  return {
    find(a, b, c) {
      const hash = hashOf(a, b, c);
      const word = filter[(hash >>> 5) & filterMask] as number;
      if (((word >>> (hash & 31)) & 1) === 0) return -1;
      return slots[seek(hash, a, b, c) + 3] as number;
    },
    set(a, b, c, value) {
      const hash = hashOf(a, b, c);
      const word = (hash >>> 5) & filterMask;
      filter[word] = (filter[word] as number) | (1 << (hash & 31));
      slots.set([a, b, c, value], seek(hash, a, b, c));
    },
  };
}
