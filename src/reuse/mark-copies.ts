import { frenchTokenizerRules } from "../languages/fr/tokenizer-rules.js";
import { createLexicon } from "../text/lexicon.js";
import { compileRules } from "../text/rules.js";
import type { Explanation } from "../types.js";
import { findReuse } from "./find-reuse.js";
import { toReuseText } from "./reuse-text.js";

/** A record that says which texts it shares its wording with: those of the same `clusterId`. */
export type MarkedRecord<Record> = Record & { readonly clusterId: number | null };

/**
 * Gives every written explanation the number of its cluster of copies, so that a summary can count copies as one
 * voice. Interventions stay without one.
 *
 * @throws PourcontreError INVALID_OPTION where the corpus has too many pairs of copies to list
 * @example
 * summarizeGroups(markCopies(records), { by: "party" })[0]?.clusterCount; // 5
 */
export function markCopies<Record extends Explanation>(
  records: readonly Record[],
): MarkedRecord<Record>[] {
  const lexicon = createLexicon({
    tokenizer: frenchTokenizerRules,
    stem: (word) => word,
    rules: compileRules([]),
  });
  // Ids may repeat from file to file: a text is known by its place.
  const texts = records.flatMap((record, i) =>
    record.kind === "oral"
      ? []
      : [{ ...toReuseText(record, lexicon.tokenize(record.text)), id: `${i}` }],
  );
  const clusterOf = new Map<string, number>();
  findReuse(texts, { passages: "none" }).clusters.forEach(({ ids }, cluster) => {
    for (const id of ids) clusterOf.set(id, cluster);
  });
  return records.map((record, i) => ({ ...record, clusterId: clusterOf.get(`${i}`) ?? null }));
}
