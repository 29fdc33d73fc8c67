/**
 * Single-link clusters: two texts stand in one where a chain of links joins them.
 *
 * @param count number of texts
 * @param links pairs of texts
 * @returns for each text, the first text of its cluster
 * @example
 * clusterTexts(4, [[0, 2], [2, 3]]); // [0, 1, 0, 0]
 */
export function clusterTexts(
  count: number,
  links: Iterable<readonly [number, number]>,
): Int32Array {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (text: number): number => {
    let at = text;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  for (const [a, b] of links) {
    const rootA = rootOf(a);
    const rootB = rootOf(b);
    if (rootA !== rootB) parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  return parents.map((_, text) => rootOf(text));
}
