import type { RollCall } from "../../types.js";

function merge(first: RollCall, second: RollCall): RollCall {
  const [main, other] = first.date === "" ? [second, first] : [first, second];
  return {
    ...other,
    ...main,
    totals: main.totals ?? other.totals,
    isMain: main.isMain ?? other.isMain,
    corrections: main.corrections ?? other.corrections,
    positions: [...first.positions, ...second.positions],
  };
}

/**
 * Joins the parts of roll calls that stand in different tables, by id, in order of first appearance. A part
 * without a date that nothing completes is left as it is.
 *
 * @example
 * mergeRollCalls([{ id: "1", date: "2021-07-06", … }, { id: "1", date: "", positions: [p], … }]).length; // 1
 */
export function mergeRollCalls(rollCalls: Iterable<RollCall>): readonly RollCall[] {
  const merged = new Map<string, RollCall>();
  for (const rollCall of rollCalls) {
    const known = merged.get(rollCall.id);
    merged.set(rollCall.id, known === undefined ? rollCall : merge(known, rollCall));
  }
  return [...merged.values()];
}
