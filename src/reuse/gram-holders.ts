import type { GramIndex } from "./gram-index.js";

const NOBODY = -1;
const SEVERAL = -2;

/** Remembers, for each gram, whether nobody, one holder (a number ≥ 0) or several have it. */
export interface GramHolders {
  /** Adds a text under a holder. */
  add(text: number, holder: number): void;
  /** True where somebody other than `holder` has the gram. */
  isHeldByOther(gram: number, holder: number): boolean;
  /** Forgets the grams of a text. */
  remove(text: number): void;
}

/** Empty memory for the grams of an index. */
export function createGramHolders(index: GramIndex): GramHolders {
  const { sets, setOffsets } = index;
  const holders = new Int32Array(index.gramCount).fill(NOBODY);
  return {
    add(text, holder) {
      const end = setOffsets[text + 1] as number;
      for (let at = setOffsets[text] as number; at < end; at++) {
        const gram = sets[at] as number;
        const known = holders[gram] as number;
        holders[gram] = known === NOBODY || known === holder ? holder : SEVERAL;
      }
    },
    isHeldByOther(gram, holder) {
      const known = holders[gram] as number;
      return known !== NOBODY && known !== holder;
    },
    remove(text) {
      const end = setOffsets[text + 1] as number;
      for (let at = setOffsets[text] as number; at < end; at++)
        holders[sets[at] as number] = NOBODY;
    },
  };
}
