/**
 * Known sequences of two and three stems with their features, found without making a string: open addressing, where a
 * sequence of three is found from the slot of its first two.
 */
export interface SequenceTable {
  /** Four integers a slot (`SlotField`), side by side in memory; they are a power of two. */
  readonly slots: Int32Array;
  /** Bits that a hash is shifted by to give a slot. */
  readonly shift: number;
}

/** What stands where in a slot. */
export const SlotField = {
  /** The stem before, less than 0, or the slot of the two before, 0 or more. */
  parent: 0,
  /** The last stem; 0 in an empty slot. */
  stem: 1,
  /** The feature of the sequence anywhere, or -1. */
  anywhere: 2,
  /** Its feature in the last sentence, or -1. */
  inLast: 3,
} as const;

const SLOT_BITS = 2;

/** An empty table for at most `count` sequences, with room to spare. */
export function createSequenceTable(count: number): SequenceTable {
  let bits = 4;
  while (1 << bits < count * 1.5) bits++;
  const slots = new Int32Array(1 << (bits + SLOT_BITS));
  for (let at = 0; at < slots.length; at += 1 << SLOT_BITS) {
    slots[at + SlotField.anywhere] = -1;
    slots[at + SlotField.inLast] = -1;
  }
  return { slots, shift: 32 - bits };
}

const hashOf = (parent: number, stem: number): number =>
  Math.imul(Math.imul(parent, 0x9e3779b1) ^ stem, 0x85ebca6b);

/** The slot of what follows `parent` with `stem`, or the empty one where it would stand. */
function seek({ slots, shift }: SequenceTable, parent: number, stem: number): number {
  let at = (hashOf(parent, stem) >>> shift) << SLOT_BITS;
  for (;;) {
    const own = slots[at + SlotField.stem];
    if (own === 0 || (own === stem && slots[at + SlotField.parent] === parent)) return at;
    at = (at + (1 << SLOT_BITS)) & (slots.length - 1);
  }
}

/** The parent of sequences of two that begin with a stem. */
export const parentOf = (stem: number): number => -stem;

/** The slot of a known sequence by its parent and its last stem, or -1. */
export function findSequence(table: SequenceTable, parent: number, stem: number): number {
  const at = seek(table, parent, stem);
  return table.slots[at + SlotField.stem] === 0 ? -1 : at;
}

/** The same, made known if it is not. */
export function addSequence(table: SequenceTable, parent: number, stem: number): number {
  const at = seek(table, parent, stem);
  table.slots[at + SlotField.parent] = parent;
  table.slots[at + SlotField.stem] = stem;
  return at;
}
