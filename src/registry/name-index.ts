import type { Member } from "../types.js";
import { nameWords } from "./name-key.js";

/** Words inside a name that sources write or leave out. */
const PARTICLES = new Set(
  "de du des d da das do dos di del della den der van von und of la le les l i y e in t o ter ten zu".split(
    " ",
  ),
);

/** One member's name, ready to compare. */
export interface NameEntry {
  readonly member: Member;
  readonly words: readonly string[];
  /** Words of the family name. */
  readonly familyWords: readonly string[];
}

/** Names by the forms under which they are found. */
export interface NameIndex {
  readonly entries: readonly NameEntry[];
  /** Same words in any order. */
  readonly byWords: ReadonlyMap<string, readonly NameEntry[]>;
  /** Written in one piece, in any rotation: « Jeanpaul Garraud », « GARRAUD JeanPaul ». */
  readonly byLetters: ReadonlyMap<string, readonly NameEntry[]>;
  /** Same words without particles. */
  readonly byMainWords: ReadonlyMap<string, readonly NameEntry[]>;
}

/** Words that are not particles. */
export function mainWords(words: readonly string[]): string[] {
  return words.filter((word) => !PARTICLES.has(word));
}

/** The words of a name whatever their order, as one key. */
export function wordsKey(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** The name in one piece, from each of its words on. */
export function rotations(words: readonly string[]): string[] {
  return words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(""));
}

/** The family name, as given or as the words in capitals. */
function familyWords(member: Member): string[] {
  if (member.lastName !== undefined) return nameWords(member.lastName);
  const capitals = member.fullName
    .split(/\s+/u)
    .filter((word) => /\p{Lu}{2}|^'?\p{Lu}$/u.test(word) && !/\p{Ll}{2}/u.test(word));
  return nameWords(
    (capitals.length > 0 ? capitals : member.fullName.split(/\s+/u).slice(-1)).join(" "),
  );
}

function add(index: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

/** Indexes the names of members. */
export function buildNameIndex(members: readonly Member[]): NameIndex {
  const byWords = new Map<string, NameEntry[]>();
  const byLetters = new Map<string, NameEntry[]>();
  const byMainWords = new Map<string, NameEntry[]>();
  const entries = members.map((member): NameEntry => {
    const words = nameWords(member.fullName);
    const entry = { member, words, familyWords: familyWords(member) };
    add(byWords, wordsKey(words), entry);
    for (const letters of rotations(words)) add(byLetters, letters, entry);
    add(byMainWords, wordsKey(mainWords(words)), entry);
    return entry;
  });
  return { entries, byWords, byLetters, byMainWords };
}
