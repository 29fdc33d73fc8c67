/** Lists of integers side by side in memory. A list is added once, under the next number, and never changes. */
export interface IntLists {
  /** How many lists there are. */
  count: number;
  /** Where list `i` begins in `values`; it ends where list `i + 1` begins. Both arrays hold until the next `addList`. */
  starts: Int32Array;
  values: Int32Array;
}

/** No lists yet. */
export const createIntLists = (): IntLists => ({
  count: 0,
  starts: new Int32Array(256),
  values: new Int32Array(1024),
});

function grow(values: Int32Array, least: number): Int32Array {
  if (least <= values.length) return values;
  const larger = new Int32Array(Math.max(least, values.length * 2));
  larger.set(values);
  return larger;
}

/** Adds a list. */
export function addList(lists: IntLists, list: ArrayLike<number>): void {
  const start = lists.starts[lists.count] as number;
  lists.count++;
  lists.starts = grow(lists.starts, lists.count + 1);
  lists.values = grow(lists.values, start + list.length);
  lists.values.set(list, start);
  lists.starts[lists.count] = start + list.length;
}
