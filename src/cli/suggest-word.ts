/** Number of letters to insert, drop or change (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/**
 * The word that a mistyped one most likely stands for, or null.
 *
 * @example
 * suggestWord("anotate", ["analyze", "annotate"]); // "annotate"
 */
export function suggestWord(word: string, known: readonly string[]): string | null {
  const scored = known.map((name) => ({ name, distance: editDistance(word.slice(0, 40), name) }));
  const best = scored.sort((a, b) => a.distance - b.distance)[0];
  return best !== undefined && best.distance <= 2 && best.distance < word.length ? best.name : null;
}
