import { classOf, foldCode } from "./characters.js";

/** A text as its code units were read once: what each is, and its folded form. Past the end both are 0. */
export interface CharacterView {
  readonly text: string;
  readonly length: number;
  /** Values of `CharClass`. */
  readonly classes: Uint8Array;
  /** Lower case, every apostrophe as '. */
  readonly folded: Uint16Array;
}

/** Reads texts into views; a view holds until the next text is read. */
export type CharacterReader = (text: string) => CharacterView;

const CODE_UNITS = 0x10000;
/** A class that no code unit has: not asked for yet. */
const UNKNOWN = 0xff;
const CLASS_BITS = 8;
/** How far the scanner looks ahead of the character that it stands on. */
const LOOKAHEAD = 8;
const INITIAL_LENGTH = 1 << 13;
/** Longer scratch space is given back after its text. */
const KEPT_LENGTH = 1 << 20;

/** A reader with its own tables, filled as characters are met, and its own scratch space. */
export function createCharacterReader(): CharacterReader {
  /** For each code unit its class, and above it its folded form. */
  const table = new Int32Array(CODE_UNITS).fill(UNKNOWN);
  let classes = new Uint8Array(INITIAL_LENGTH);
  let folded = new Uint16Array(INITIAL_LENGTH);

  function learn(code: number): number {
    const entry = classOf(code) | (foldCode(code) << CLASS_BITS);
    table[code] = entry;
    return entry;
  }

  function reserve(length: number): void {
    const isLarge = classes.length > KEPT_LENGTH && length < KEPT_LENGTH;
    if (length <= classes.length && !isLarge) return;
    const size = Math.max(INITIAL_LENGTH, length + (length >> 1));
    classes = new Uint8Array(size);
    folded = new Uint16Array(size);
  }

  return (text) => {
    const { length } = text;
    reserve(length + LOOKAHEAD);
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      let entry = table[code] as number;
      if (entry === UNKNOWN) entry = learn(code);
      classes[i] = entry & UNKNOWN;
      folded[i] = entry >>> CLASS_BITS;
    }
    classes.fill(0, length, length + LOOKAHEAD);
    folded.fill(0, length, length + LOOKAHEAD);
    return { text, length, classes, folded };
  };
}
