import type { Member } from "../types.js";
import type { Registry } from "./create-registry.js";
import { holdsSeatOn } from "./membership-on.js";
import { mainWords, type NameEntry, rotations, wordsKey } from "./name-index.js";
import { nameWords } from "./name-key.js";
import { suggestMembers } from "./suggest-members.js";

/** What to look for: the EP id where it is known, else the name; the date settles names that two members share. */
export interface MemberQuery {
  readonly mepId?: number;
  readonly name?: string;
  /** ISO date on which the member held a seat. */
  readonly date?: string;
}

/** How the name led to the member. */
export type NameMatch = "id" | "name" | "spacing" | "particles" | "initials" | "part";

/** One member, several that fit, or none (with the names that come closest). */
export type MemberLookup =
  | { readonly type: "found"; readonly member: Member; readonly matchedBy: NameMatch }
  | { readonly type: "ambiguous"; readonly candidates: readonly Member[] }
  | { readonly type: "unknown"; readonly suggestions: readonly Member[] };

/** Every word of the query is a word of the name, or the initial of one; each word serves once. */
function fits(query: readonly string[], entry: NameEntry): boolean {
  const left = [...entry.words];
  for (const word of [...query].sort((a, b) => b.length - a.length)) {
    let at = left.indexOf(word);
    if (at < 0 && word.length === 1) at = left.findIndex((other) => other.startsWith(word));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

/** A shortened name still has a full word of the family name and something of the given name. */
function isShortForm(query: readonly string[], entry: NameEntry): boolean {
  const family = mainWords(entry.familyWords);
  const named = query.filter((word) => family.includes(word));
  const given = query.filter((word) => !entry.familyWords.includes(word));
  return named.length > 0 && given.length > 0 && fits(query, entry);
}

function onlyFamilyName(query: readonly string[], entry: NameEntry): boolean {
  const family = wordsKey(mainWords(entry.familyWords));
  return family !== "" && wordsKey(mainWords(query)) === family;
}

function settle(
  entries: readonly NameEntry[],
  matchedBy: NameMatch,
  date: string | undefined,
): MemberLookup | null {
  const [first, ...others] = entries;
  if (first === undefined) return null;
  if (others.length === 0) return { type: "found", member: first.member, matchedBy };
  const seated = date === undefined ? [] : entries.filter((e) => holdsSeatOn(e.member, date));
  const [only, ...more] = seated;
  if (only !== undefined && more.length === 0)
    return { type: "found", member: only.member, matchedBy };
  return { type: "ambiguous", candidates: entries.map((entry) => entry.member) };
}

type Search = (words: readonly string[], registry: Registry) => readonly NameEntry[];

const sameWords: Search = (words, { nameIndex }) => nameIndex.byWords.get(wordsKey(words)) ?? [];

const sameLetters: Search = (words, { nameIndex }) => [
  ...new Set(rotations(words).flatMap((form) => nameIndex.byLetters.get(form) ?? [])),
];

const sameMainWords: Search = (words, { nameIndex }) => {
  const main = mainWords(words);
  return main.length > 1 ? (nameIndex.byMainWords.get(wordsKey(main)) ?? []) : [];
};

const shortForms: Search = (words, { nameIndex }) =>
  words.length > 1 ? nameIndex.entries.filter((entry) => isShortForm(words, entry)) : [];

function findByName(registry: Registry, name: string, date: string | undefined): MemberLookup {
  const words = nameWords(name);
  const abridged = words.some((word) => word.length === 1) ? "initials" : "part";
  const found =
    settle(sameWords(words, registry), "name", date) ??
    settle(sameLetters(words, registry), "spacing", date) ??
    settle(sameMainWords(words, registry), "particles", date) ??
    settle(shortForms(words, registry), abridged, date);
  if (found !== null) return found;
  const family = registry.nameIndex.entries.filter((entry) => onlyFamilyName(words, entry));
  return family.length > 0
    ? { type: "ambiguous", candidates: family.map((entry) => entry.member) }
    : { type: "unknown", suggestions: suggestMembers(registry, words) };
}

/**
 * Finds a member by EP id, else by name without regard to accents, case, hyphens, particles and order (« NOM Prénom »),
 * also with initials (« J.-P. Nom ») or some of several given names. Never guesses: a family name alone is `ambiguous`
 * even where one member bears it, a name with a wrong letter is `unknown` with suggestions.
 *
 * @example
 * findMember(registry, { name: "colin oesterle nathalie" }); // { type: "found", member, matchedBy: "name" }
 * findMember(registry, { name: "Nathalie COLIN-OESTERLY" }); // { type: "unknown", suggestions: [member] }
 */
export function findMember(registry: Registry, query: MemberQuery): MemberLookup {
  if (query.mepId !== undefined) {
    const member = registry.memberById.get(query.mepId);
    if (member !== undefined) return { type: "found", member, matchedBy: "id" };
  }
  if (query.name === undefined) return { type: "unknown", suggestions: [] };
  return findByName(registry, query.name, query.date);
}
