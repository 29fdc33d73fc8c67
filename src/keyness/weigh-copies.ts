import type { KeynessText } from "./count-stems.js";

/**
 * Weights that count shared wording once: each text weighs one over the number of texts of its cluster in this corpus,
 * so that a cluster weighs as much as one text. A text that stands in no cluster weighs 1.
 *
 * @example
 * weighCopies([a, b, c], [{ ids: ["a", "b", "z"] }]); // a and b weigh 0.5, c weighs 1
 */
export function weighCopies(
  texts: readonly KeynessText[],
  clusters: readonly { readonly ids: readonly string[] }[],
): (id: string) => number {
  const present = new Set(texts.map((text) => text.id));
  const weights = new Map<string, number>();
  for (const { ids } of clusters) {
    const members = ids.filter((id) => present.has(id));
    for (const id of members) weights.set(id, 1 / members.length);
  }
  return (id) => weights.get(id) ?? 1;
}
