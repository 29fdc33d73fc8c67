import { countCoveredWords, countWordsOf } from "./count-covered-words.js";
import { findReuse, type ReuseOptions } from "./find-reuse.js";
import { createGramHolders } from "./gram-holders.js";
import { groupTexts, numberSpeakers } from "./group-texts.js";
import { type ReuseIndex, type ReuseInput, toReuseIndex } from "./index-reuse.js";

export interface ReuseMatrixOptions extends Omit<ReuseOptions, "passages" | "maxEditWords"> {
  /** What rows and columns are. Default `party`. */
  readonly by?: "party" | "group" | "speaker";
}

/** Shared wording between groups of members. Rows and columns in the order of `labels`. */
export interface ReuseMatrix {
  readonly by: "party" | "group" | "speaker";
  readonly labels: readonly string[];
  readonly textCounts: readonly number[];
  readonly wordCounts: readonly number[];
  /** Of the words of the row's texts, how many stand in runs that another speaker of the column also wrote. */
  readonly sharedWordCounts: readonly (readonly number[])[];
  /** The same as a share of the row's words, 0–1; null where there is no word. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** Linked pairs of texts between the two; symmetric. */
  readonly linkedPairCounts: readonly (readonly number[])[];
}

function measureSharedWords(source: ReuseIndex, groups: readonly (readonly number[])[]) {
  const { index, texts, commonGround } = source;
  const speakers = numberSpeakers(texts);
  const holders = createGramHolders(index);
  const counts = groups.map(() => groups.map(() => 0));
  groups.forEach((members, column) => {
    for (const text of members) holders.add(text, speakers[text] as number);
    groups.forEach((others, row) => {
      const cells = counts[row] as number[];
      for (const text of others) {
        const speaker = speakers[text] as number;
        const isShared = (gram: number): boolean =>
          !commonGround.flags[gram] && holders.isHeldByOther(gram, speaker);
        cells[column] = (cells[column] as number) + countCoveredWords(index, text, isShared);
      }
    });
    for (const text of members) holders.remove(text);
  });
  return counts;
}

function countLinkedPairs(
  source: ReuseIndex,
  groups: readonly (readonly number[])[],
  options: ReuseOptions,
): number[][] {
  const groupOf = new Map<string, number>();
  groups.forEach((members, group) => {
    for (const text of members) groupOf.set(source.texts[text]?.id ?? "", group);
  });
  const counts = groups.map(() => groups.map(() => 0));
  const add = (row: number, column: number): void => {
    const cells = counts[row] as number[];
    cells[column] = (cells[column] as number) + 1;
  };
  for (const pair of findReuse(source, { ...options, passages: "none" }).pairs) {
    const left = groupOf.get(pair.leftId);
    const right = groupOf.get(pair.rightId);
    if (!pair.isLinked || left === undefined || right === undefined) continue;
    add(left, right);
    if (left !== right) add(right, left);
  }
  return counts;
}

/**
 * Measures how much wording groups of members share with one another: for each row and column, words of the row in
 * runs of five or more that somebody else in the column also wrote, and linked pairs. By speaker the diagonal of words
 * is 0: nobody is somebody else.
 *
 * @throws PourcontreError INVALID_OPTION; INVALID_ARGUMENT where two texts have the same id
 * @example
 * reuseMatrix(texts, { by: "party" }).shares; // [[0.75, 0.02], [0.03, 0]]
 */
export function reuseMatrix(input: ReuseInput, options: ReuseMatrixOptions = {}): ReuseMatrix {
  const { by = "party", ...others } = options;
  const source = toReuseIndex(input, others);
  const groups = groupTexts(source.texts, (text) => text[by]);
  const members = [...groups.values()];
  const wordCounts = members.map((texts) =>
    texts.reduce((sum, text) => sum + countWordsOf(source.index, text), 0),
  );
  const sharedWordCounts = measureSharedWords(source, members);
  return {
    by,
    labels: [...groups.keys()],
    textCounts: members.map((texts) => texts.length),
    wordCounts,
    sharedWordCounts,
    shares: sharedWordCounts.map((cells, row) =>
      cells.map((count) => (wordCounts[row] === 0 ? null : count / (wordCounts[row] as number))),
    ),
    linkedPairCounts: countLinkedPairs(source, members, others),
  };
}
