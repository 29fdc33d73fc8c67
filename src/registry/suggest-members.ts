import type { Member } from "../types.js";
import type { Registry } from "./create-registry.js";
import type { NameEntry } from "./name-index.js";

const MAX_SUGGESTIONS = 3;

/**
 * Number of letters to insert, delete, replace or swap with the next to make `b` of `a`, or `limit + 1` where it is
 * more (optimal string alignment).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** Letters by which the query's words differ from those of a name, whatever their order. */
function distance(words: readonly string[], entry: NameEntry, limit: number): number {
  const query = words.join("");
  if (Math.abs(query.length - entry.words.join("").length) > limit) return limit + 1;
  const forms = entry.words.map((_, i) =>
    [...entry.words.slice(i), ...entry.words.slice(0, i)].join(""),
  );
  return Math.min(...forms.map((form) => editDistance(query, form, limit)));
}

/** Members whose name comes close to the words, nearest first; they are proposed, never taken. */
export function suggestMembers(registry: Registry, words: readonly string[]): Member[] {
  const length = words.join("").length;
  const limit = length < 8 ? 1 : 2;
  const scored = registry.nameIndex.entries
    .map((entry) => ({ member: entry.member, distance: distance(words, entry, limit) }))
    .filter((candidate) => candidate.distance <= limit);
  const nearest = scored.sort((a, b) => a.distance - b.distance || a.member.mepId - b.member.mepId);
  return nearest.slice(0, MAX_SUGGESTIONS).map((candidate) => candidate.member);
}
