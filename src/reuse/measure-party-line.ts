import { countCoveredWords, countWordsOf } from "./count-covered-words.js";
import { createGramHolders } from "./gram-holders.js";
import { groupTexts, numberSpeakers } from "./group-texts.js";
import {
  type ReuseIndex,
  type ReuseIndexOptions,
  type ReuseInput,
  toReuseIndex,
} from "./index-reuse.js";
import type { ReuseText } from "./reuse-text.js";

/**
 * Words of a text, or of all texts of a party, that stand in shared runs of five or more. `own`: with the runs left out
 * that are common ground.
 */
export interface SharedWording {
  readonly wordCount: number;
  /** In runs that another speaker of the same party also wrote. */
  readonly insideWordCount: number;
  readonly ownInsideWordCount: number;
  /** In runs that a speaker of another party also wrote. */
  readonly outsideWordCount: number;
  readonly ownOutsideWordCount: number;
  /** In runs that an institutional text also holds. */
  readonly institutionalWordCount: number;
  readonly ownInstitutionalWordCount: number;
  /** In runs that are common ground. */
  readonly commonGroundWordCount: number;
  /** The same as shares of `wordCount`, 0–1; null where there is no word. */
  readonly insideShare: number | null;
  readonly ownInsideShare: number | null;
  readonly outsideShare: number | null;
  readonly ownOutsideShare: number | null;
  readonly institutionalShare: number | null;
  readonly ownInstitutionalShare: number | null;
}

export interface TextPartyLine extends SharedWording {
  readonly id: string;
  readonly party: string;
}

export interface PartyLine extends SharedWording {
  readonly party: string;
  readonly textCount: number;
}

export interface PartyLines {
  /** In the order of their ids. */
  readonly texts: readonly TextPartyLine[];
  /** In the order of their names. */
  readonly parties: readonly PartyLine[];
  /** Explanations whose party is not known: not measured, and no part of "outside". */
  readonly unknownPartyCount: number;
}

type Counts = {
  readonly [Field in keyof SharedWording as Field extends `${string}Count` ? Field : never]: number;
};

function withShares(counts: Counts): SharedWording {
  const shareOf = (count: number): number | null =>
    counts.wordCount === 0 ? null : count / counts.wordCount;
  return {
    ...counts,
    insideShare: shareOf(counts.insideWordCount),
    ownInsideShare: shareOf(counts.ownInsideWordCount),
    outsideShare: shareOf(counts.outsideWordCount),
    ownOutsideShare: shareOf(counts.ownOutsideWordCount),
    institutionalShare: shareOf(counts.institutionalWordCount),
    ownInstitutionalShare: shareOf(counts.ownInstitutionalWordCount),
  };
}

/** Who else holds a gram: members of other parties, institutional texts. */
function createOutsiders({ index, texts }: ReuseIndex, parties: ReadonlyMap<string, number[]>) {
  const otherParties = createGramHolders(index);
  const institutions = createGramHolders(index);
  [...parties.values()].forEach((members, party) => {
    for (const text of members) otherParties.add(text, party);
  });
  texts.forEach((text, t) => {
    if (text.kind === "institutional") institutions.add(t, 0);
  });
  return { otherParties, institutions };
}

function createTextMeasurer(source: ReuseIndex, parties: ReadonlyMap<string, number[]>) {
  const { index, commonGround } = source;
  const { flags } = commonGround;
  const speakers = numberSpeakers(source.texts);
  const { otherParties, institutions } = createOutsiders(source, parties);
  const insiders = createGramHolders(index);
  const measure = (text: number, party: number): Counts => {
    const speaker = speakers[text] as number;
    const isInside = (gram: number): boolean => insiders.isHeldByOther(gram, speaker);
    const isOutside = (gram: number): boolean => otherParties.isHeldByOther(gram, party);
    const isInstitutional = (gram: number): boolean => institutions.isHeldByOther(gram, -1);
    const count = (test: (gram: number) => boolean) => countCoveredWords(index, text, test);
    const countOwn = (test: (gram: number) => boolean) =>
      countCoveredWords(index, text, (gram) => !flags[gram] && test(gram));
    return {
      wordCount: countWordsOf(index, text),
      insideWordCount: count(isInside),
      ownInsideWordCount: countOwn(isInside),
      outsideWordCount: count(isOutside),
      ownOutsideWordCount: countOwn(isOutside),
      institutionalWordCount: count(isInstitutional),
      ownInstitutionalWordCount: countOwn(isInstitutional),
      commonGroundWordCount: count((gram) => flags[gram] === 1),
    };
  };
  return (members: readonly number[], party: number): Counts[] => {
    for (const text of members) insiders.add(text, speakers[text] as number);
    const counts = members.map((text) => measure(text, party));
    for (const text of members) insiders.remove(text);
    return counts;
  };
}

function sumCounts(party: string, counts: readonly Counts[]): PartyLine {
  const sum = (field: keyof Counts): number => counts.reduce((n, row) => n + row[field], 0);
  const total = {
    wordCount: sum("wordCount"),
    insideWordCount: sum("insideWordCount"),
    ownInsideWordCount: sum("ownInsideWordCount"),
    outsideWordCount: sum("outsideWordCount"),
    ownOutsideWordCount: sum("ownOutsideWordCount"),
    institutionalWordCount: sum("institutionalWordCount"),
    ownInstitutionalWordCount: sum("ownInstitutionalWordCount"),
    commonGroundWordCount: sum("commonGroundWordCount"),
  };
  return { party, textCount: counts.length, ...withShares(total) };
}

/**
 * Measures how far members use their party's wording: the share of a text's words that stand in runs of five or more
 * words which another member of the same national party also wrote, a member of another party, or an institution. A
 * member who repeats only himself shares nothing. A party's share is that of all its words, not the mean over texts.
 *
 * Words and numbers count, punctuation does not; an elided word (l’) is a word. The three shares may overlap.
 *
 * @throws PourcontreError INVALID_OPTION; INVALID_ARGUMENT where two texts have the same id
 * @example
 * measurePartyLine(texts).parties[0];
 * // { party: "Parti des Rives", textCount: 3, wordCount: 60, insideWordCount: 45, insideShare: 0.75, … }
 */
export function measurePartyLine(input: ReuseInput, options: ReuseIndexOptions = {}): PartyLines {
  const source = toReuseIndex(input, options);
  const { texts } = source;
  const parties = groupTexts(texts, (text) => text.party);
  const measureParty = createTextMeasurer(source, parties);
  const rows: { text: number; line: TextPartyLine }[] = [];
  const lines = [...parties].map(([party, members], number) => {
    const counts = measureParty(members, number);
    counts.forEach((row, i) => {
      const text = members[i] as number;
      const { id } = texts[text] as ReuseText;
      rows.push({ text, line: { id, party, ...withShares(row) } });
    });
    return sumCounts(party, counts);
  });
  rows.sort((a, b) => a.text - b.text);
  const explanations = texts.filter((text) => (text.kind ?? "explanation") === "explanation");
  return {
    texts: rows.map(({ line }) => line),
    parties: lines,
    unknownPartyCount: explanations.length - rows.length,
  };
}
