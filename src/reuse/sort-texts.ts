import { PourcontreError } from "../errors.js";
import { compareCodeUnits } from "../text/compare-code-units.js";
import type { ReuseText } from "./reuse-text.js";

/**
 * The texts in the order of their ids, so that no result depends on the order of the input.
 *
 * @throws PourcontreError INVALID_ARGUMENT where two texts have the same id
 */
export function sortTexts(texts: readonly ReuseText[]): ReuseText[] {
  const sorted = texts.slice().sort((a, b) => compareCodeUnits(a.id, b.id));
  for (let i = 1; i < sorted.length; i++) {
    const id = sorted[i]?.id;
    if (id === sorted[i - 1]?.id) {
      throw new PourcontreError("INVALID_ARGUMENT", `Two texts have the id ${JSON.stringify(id)}.`);
    }
  }
  return sorted;
}
