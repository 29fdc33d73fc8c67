import type { SymbolTable } from "./symbols.js";

/** For each symbol one bit a word class that a grammar asks for by its number: few, so that they stay in the near caches. */
export interface ClassBits {
  /** Integers a symbol. */
  readonly width: number;
  /** One row a symbol. */
  bits: Int32Array;
  /** How many symbols have their row. */
  count: number;
}

const BITS = 32;

/** No rows yet, for so many classes. */
export const createClassBits = (classCount: number): ClassBits => ({
  width: (classCount + BITS - 1) >> 5,
  bits: new Int32Array(0),
  count: 0,
});

/**
 * Adds the rows of the symbols that were met since.
 *
 * @param terminals the terminal of each class, -1 for one without words
 */
export function addRows(rows: ClassBits, table: SymbolTable, terminals: Int32Array): void {
  const { count } = table.patterns;
  const { width } = rows;
  if (count * width > rows.bits.length) {
    const larger = new Int32Array(count * width * 2);
    larger.set(rows.bits);
    rows.bits = larger;
  }
  for (; rows.count < count; rows.count++) {
    terminals.forEach((terminal, i) => {
      if (terminal < 0 || !table.meets(rows.count, terminal)) return;
      const word = rows.count * width + (i >> 5);
      rows.bits[word] = (rows.bits[word] as number) | (1 << (i & 31));
    });
  }
}

/** True where words with this symbol are of the class. */
export const isOfClass = ({ bits, width }: ClassBits, symbol: number, index: number): boolean =>
  (((bits[symbol * width + (index >> 5)] as number) >>> (index & 31)) & 1) === 1;

/** Some classes in one: one bit each, as in a row. */
export function unite(classes: readonly number[]): Int32Array {
  const united = new Int32Array((Math.max(-1, ...classes) + BITS) >> 5);
  for (const i of classes) united[i >> 5] = (united[i >> 5] as number) | (1 << (i & 31));
  return united;
}

/** True where words with this symbol are of one of some classes at least. */
export function isOfAny({ bits, width }: ClassBits, symbol: number, united: Int32Array): boolean {
  for (let i = 0; i < united.length; i++) {
    if (((bits[symbol * width + i] as number) & (united[i] as number)) !== 0) return true;
  }
  return false;
}
