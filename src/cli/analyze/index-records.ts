import { french } from "../../french.js";
import { indexReuse, type ReuseIndex } from "../../reuse/index-reuse.js";
import { toReuseText } from "../../reuse/reuse-text.js";
import type { Explanation } from "../../types.js";

/** Index of the written texts' wording; null where ids repeat, so that they cannot be told apart. */
export function indexRecords(records: readonly Explanation[]): ReuseIndex | null {
  const written = records.filter(({ kind }) => kind !== "oral");
  if (new Set(written.map(({ id }) => id)).size < written.length) return null;
  const { tokenize } = french.create({}).lexicon;
  return indexReuse(written.map((record) => toReuseText(record, tokenize(record.text))));
}
