import type { GramIndex } from "./gram-index.js";
import type { ReuseText } from "./reuse-text.js";
import { spanOfWords } from "./span-of-words.js";

/** Above which number of speakers and of parties a run of words is nobody's own. */
export interface CommonGroundOptions {
  /** Speakers who must have used it. Default 8. */
  readonly minSpeakers?: number;
  /** National parties they must belong to. Default 4. */
  readonly minParties?: number;
}

/** A run of words that is left out as common ground, and why. */
export interface CommonGroundRow {
  /** As the first text (by id) writes it. */
  readonly quote: string;
  readonly textCount: number;
  readonly speakerCount: number;
  readonly partyCount: number;
  /** `widespread`: many speakers of many parties use it; `given`: it stands in a common-ground text. */
  readonly reason: "widespread" | "given";
}

export interface CommonGround {
  /** 1 for each gram of the index that is common ground. */
  readonly flags: Uint8Array;
  /** Grams that are common ground, ascending. */
  readonly grams: readonly number[];
}

interface Users {
  readonly textCount: number;
  readonly speakerCount: number;
  readonly partyCount: number;
  readonly isGiven: boolean;
}

/** Numbers of the distinct values, -1 for what is not known. */
export function numberValues(values: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    if (value === undefined) return -1;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
}

/** Answers who uses a gram. Only members' texts whose speaker and party are known count. */
export function createUserCounter(index: GramIndex, texts: readonly ReuseText[]) {
  const kinds = texts.map((text) => text.kind ?? "explanation");
  const isCounted = texts.map(
    (text, t) =>
      kinds[t] === "explanation" && text.speaker !== undefined && text.party !== undefined,
  );
  const speakers = numberValues(texts.map((text) => text.speaker));
  const parties = numberValues(texts.map((text) => text.party));
  return (gram: number): Users => {
    const from = index.postingOffsets[gram] as number;
    const to = index.postingOffsets[gram + 1] as number;
    const holders = index.postings.subarray(from, to);
    const counted = holders.filter((t) => isCounted[t]);
    return {
      textCount: holders.reduce((sum, t) => sum + (kinds[t] === "explanation" ? 1 : 0), 0),
      speakerCount: new Set(counted.map((t) => speakers[t] as number)).size,
      partyCount: new Set(counted.map((t) => parties[t] as number)).size,
      isGiven: holders.some((t) => kinds[t] === "common-ground"),
    };
  };
}

/**
 * Finds the wording that belongs to nobody: stock formulae of voting, titles, quoted law. A run of words is common
 * ground where at least `minSpeakers` speakers of at least `minParties` national parties use it, or where it stands in
 * a text given as common ground. Nothing is found where speakers or parties are not known.
 */
export function findCommonGround(
  index: GramIndex,
  texts: readonly ReuseText[],
  options: CommonGroundOptions = {},
): CommonGround {
  const { minSpeakers = 8, minParties = 4 } = options;
  const usersOf = createUserCounter(index, texts);
  const hasGiven = texts.some((text) => text.kind === "common-ground");
  const flags = new Uint8Array(index.gramCount);
  const grams: number[] = [];
  for (let gram = hasGiven ? 0 : index.sharedFrom; gram < index.gramCount; gram++) {
    const holders =
      (index.postingOffsets[gram + 1] as number) - (index.postingOffsets[gram] as number);
    if (holders < minSpeakers && !hasGiven) continue;
    const users = usersOf(gram);
    const isWidespread = users.speakerCount >= minSpeakers && users.partyCount >= minParties;
    if (!isWidespread && !users.isGiven) continue;
    flags[gram] = 1;
    grams.push(gram);
  }
  return { flags, grams };
}

/** The place where each of `grams` stands first. */
function firstPlaces(index: GramIndex, grams: readonly number[]): Map<number, number> {
  const wanted = new Set(grams);
  const places = new Map<number, number>();
  for (let at = 0; at < index.grams.length && places.size < wanted.size; at++) {
    const gram = index.grams[at] as number;
    if (wanted.has(gram) && !places.has(gram)) places.set(gram, at);
  }
  return places;
}

/** The common ground as rows to show, most used first. Runs that only a common-ground text holds are not listed. */
export function listCommonGround(
  index: GramIndex,
  texts: readonly ReuseText[],
  { grams }: CommonGround,
): CommonGroundRow[] {
  const usersOf = createUserCounter(index, texts);
  const places = firstPlaces(index, grams);
  const rows = grams.flatMap((gram): CommonGroundRow[] => {
    const { isGiven, ...users } = usersOf(gram);
    if (users.textCount === 0) return [];
    const at = places.get(gram) as number;
    const { quote } = spanOfWords(index, texts, at, at + index.gramSize);
    return [{ quote, ...users, reason: isGiven ? "given" : "widespread" }];
  });
  return rows.sort((a, b) => b.textCount - a.textCount || (a.quote < b.quote ? -1 : 1));
}
