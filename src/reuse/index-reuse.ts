import { PourcontreError } from "../errors.js";
import {
  type CommonGround,
  type CommonGroundOptions,
  findCommonGround,
} from "./find-common-ground.js";
import { createGramIndex, type GramIndex } from "./gram-index.js";
import type { ReuseText } from "./reuse-text.js";
import { sortTexts } from "./sort-texts.js";

export interface ReuseIndexOptions {
  /** Words in a run that counts as shared wording, 2 to 50. Default 5. */
  readonly gramSize?: number;
  /** When wording is nobody's own; `keep` leaves nothing out. */
  readonly commonGround?: CommonGroundOptions | "keep";
}

/** Texts in the order of their ids, the index of their runs of words, and which of these are common ground. */
export interface ReuseIndex {
  readonly texts: readonly ReuseText[];
  readonly index: GramIndex;
  readonly commonGround: CommonGround;
}

/**
 * What the functions of this folder read: texts, or their index where several are called on the same texts. An index
 * has its `gramSize` and `commonGround` already: these options are then not read.
 */
export type ReuseInput = readonly ReuseText[] | ReuseIndex;

function checkCount(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  const message = `${name} must be a whole number from ${least} to ${most}, not ${value}.`;
  throw new PourcontreError("INVALID_OPTION", message);
}

function checkOptions({ gramSize, commonGround }: ReuseIndexOptions): void {
  checkCount("gramSize", gramSize, 2, 50);
  if (commonGround === undefined || commonGround === "keep") return;
  checkCount("minSpeakers", commonGround.minSpeakers, 2, 1_000_000);
  checkCount("minParties", commonGround.minParties, 1, 1_000_000);
}

/**
 * Indexes the runs of words of a corpus and finds its common ground, once for all that is asked of it.
 *
 * @throws PourcontreError INVALID_OPTION; INVALID_ARGUMENT where two texts have the same id
 * @example
 * const index = indexReuse(texts);
 * findReuse(index);
 * measurePartyLine(index);
 */
export function indexReuse(
  texts: readonly ReuseText[],
  options: ReuseIndexOptions = {},
): ReuseIndex {
  checkOptions(options);
  const { gramSize = 5, commonGround = {} } = options;
  const sorted = sortTexts(texts);
  const documents = sorted.map((text) => text.document);
  const index = createGramIndex(documents, gramSize);
  const found =
    commonGround === "keep"
      ? { flags: new Uint8Array(index.gramCount), grams: [] }
      : findCommonGround(index, sorted, commonGround);
  return { texts: sorted, index, commonGround: found };
}

/** The index of the input, built where it is not yet. */
export function toReuseIndex(input: ReuseInput, options: ReuseIndexOptions): ReuseIndex {
  return "index" in input ? input : indexReuse(input, options);
}
