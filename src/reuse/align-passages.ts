import { diffWords, type WordPart } from "./diff-words.js";
import { type Block, findBlocks, type WordPair } from "./find-blocks.js";
import type { GramIndex } from "./gram-index.js";
import type { ReuseText } from "./reuse-text.js";
import { type QuotedSpan, spanBetweenWords, spanOfWords } from "./span-of-words.js";

/**
 * A stretch of a passage: `same` words on both sides, or an `edit`, which takes the punctuation round it too. Null where
 * one side has nothing there.
 */
export interface PassagePart {
  readonly type: "same" | "edit";
  readonly left: QuotedSpan | null;
  readonly right: QuotedSpan | null;
}

/** A stretch that two texts share but for small edits. Spans hold accents and punctuation as each text has them. */
export interface Passage {
  readonly left: QuotedSpan;
  readonly right: QuotedSpan;
  /** Words that stand on both sides. */
  readonly sharedWordCount: number;
  readonly parts: readonly PassagePart[];
}

export interface PassageOptions {
  /** Runs with at most so many other words between them, on either side, make one passage. Default 5. */
  readonly maxEditWords?: number;
}

const endLeft = (block: Block): number => block.left + block.length;
const endRight = (block: Block): number => block.right + block.length;

function isNext(last: Block, block: Block, maxEditWords: number): boolean {
  const gapLeft = block.left - endLeft(last);
  const gapRight = block.right - endRight(last);
  return gapRight >= 0 && gapLeft <= maxEditWords && gapRight <= maxEditWords;
}

/** Blocks in the order of the left text, those that follow each other closely on both sides together. */
function groupBlocks(blocks: readonly Block[], maxEditWords: number): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && isNext(last, block, maxEditWords)) {
      group.push(block);
    } else groups.push([block]);
  }
  return groups;
}

/** Same and edited parts of one group of blocks, in words; neighbours of one kind are joined. */
function listParts(words: Int32Array, group: readonly Block[]): WordPart[] {
  const parts: WordPart[] = [];
  const push = (part: WordPart): void => {
    const last = parts[parts.length - 1];
    if (last === undefined || last.isSame !== part.isSame) parts.push(part);
    else parts[parts.length - 1] = { ...last, leftTo: part.leftTo, rightTo: part.rightTo };
  };
  group.forEach((block, i) => {
    const last = group[i - 1];
    const leftFrom = last === undefined ? block.left : endLeft(last);
    const rightFrom = last === undefined ? block.right : endRight(last);
    const gap = { leftFrom, leftTo: block.left, rightFrom, rightTo: block.right };
    for (const part of diffWords(words, gap)) push(part);
    push({
      isSame: true,
      leftFrom: block.left,
      leftTo: endLeft(block),
      rightFrom: block.right,
      rightTo: endRight(block),
    });
  });
  return parts;
}

function toPassage(
  index: GramIndex,
  texts: readonly ReuseText[],
  parts: readonly WordPart[],
): Passage {
  const quote = (part: WordPart, from: number, to: number): QuotedSpan | null =>
    part.isSame ? spanOfWords(index, texts, from, to) : spanBetweenWords(index, texts, from, to);
  const first = parts[0] as WordPart;
  const last = parts[parts.length - 1] as WordPart;
  return {
    left: spanOfWords(index, texts, first.leftFrom, last.leftTo),
    right: spanOfWords(index, texts, first.rightFrom, last.rightTo),
    sharedWordCount: parts.reduce((sum, p) => sum + (p.isSame ? p.leftTo - p.leftFrom : 0), 0),
    parts: parts.map((part) => ({
      type: part.isSame ? "same" : "edit",
      left: quote(part, part.leftFrom, part.leftTo),
      right: quote(part, part.rightFrom, part.rightTo),
    })),
  };
}

/**
 * Prepares the alignment of any two texts of an index. A run that is common ground from end to end is left out.
 *
 * @param commonGround 1 for each gram that is common ground
 * @returns a function of two texts: their passages, in the order of the left text
 */
export function createPassageAligner(
  index: GramIndex,
  texts: readonly ReuseText[],
  commonGround: Uint8Array,
  { maxEditWords = 5 }: PassageOptions = {},
) {
  const { grams, gramSize, sequence } = index;
  const taken = new Uint8Array(grams.length);
  const isOwn = ({ left, length }: Block): boolean =>
    grams.subarray(left, left + length - gramSize + 1).some((gram) => !commonGround[gram]);
  return (left: number, right: number): Passage[] => {
    const pair: WordPair = {
      words: sequence.words,
      grams,
      gramSize,
      leftFrom: sequence.offsets[left] as number,
      leftTo: sequence.offsets[left + 1] as number,
      rightFrom: sequence.offsets[right] as number,
      rightTo: sequence.offsets[right + 1] as number,
    };
    const blocks = findBlocks(pair, taken).filter(isOwn);
    return groupBlocks(blocks, maxEditWords).map((group) =>
      toPassage(index, texts, listParts(sequence.words, group)),
    );
  };
}
