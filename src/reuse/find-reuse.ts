import { PourcontreError } from "../errors.js";
import { createPassageAligner, type Passage, type PassageOptions } from "./align-passages.js";
import { type CommonGroundRow, listCommonGround } from "./find-common-ground.js";
import { findGramPairs } from "./find-gram-pairs.js";
import {
  type ReuseIndex,
  type ReuseIndexOptions,
  type ReuseInput,
  toReuseIndex,
} from "./index-reuse.js";
import { listClusters, type ReuseCluster } from "./list-clusters.js";
import type { ReuseText } from "./reuse-text.js";

export interface ReuseOptions extends ReuseIndexOptions, PassageOptions {
  /** Least containment of a pair, above 0 to 1. Default 0.5. */
  readonly threshold?: number;
  /**
   * Pairs to list at most, so that a corpus of one text copied ten thousand times is refused and fills no memory.
   * Default 2,000,000.
   */
  readonly maxPairCount?: number;
  /** Pairs whose passages are given: those that link a cluster (default), all, or none. */
  readonly passages?: "linked" | "all" | "none";
}

/** Two texts that share wording, in the order of their ids: no order in time is meant. */
export interface ReusePair {
  readonly leftId: string;
  readonly rightId: string;
  /** As the source gives it, or null. */
  readonly leftDate: string | null;
  readonly rightDate: string | null;
  /** Distinct runs of five words: of each text, and those that both hold. */
  readonly leftGramCount: number;
  readonly rightGramCount: number;
  readonly sharedGramCount: number;
  /** |A ∩ B| / min(|A|, |B|), 0–1. */
  readonly containment: number;
  /** |A ∩ B| / |A ∪ B| (Jaccard), 0–1. */
  readonly resemblance: number;
  /** Containment with common ground left out; null where one of the texts is common ground only. */
  readonly ownContainment: number | null;
  /** True where the pair joins its texts in one cluster. */
  readonly isLinked: boolean;
  /** Null where not asked for. */
  readonly passages: readonly Passage[] | null;
}

export interface Reuse {
  readonly gramSize: number;
  readonly threshold: number;
  /** Explanations, each in one cluster. */
  readonly textCount: number;
  readonly pairs: readonly ReusePair[];
  /** Most texts first. */
  readonly clusters: readonly ReuseCluster[];
  /** What was left out, most used first. */
  readonly commonGround: readonly CommonGroundRow[];
}

interface FoundPair {
  readonly left: number;
  readonly right: number;
  readonly shared: number;
}

/** The pairs above the threshold, in the order of their ids. */
function listPairs(
  { index, texts }: ReuseIndex,
  threshold: number,
  maxPairCount: number,
): FoundPair[] {
  const found = findGramPairs(index, threshold, maxPairCount);
  const pairs = Array.from({ length: found.count }, (_, i): FoundPair => {
    const a = found.smaller[i] as number;
    const b = found.larger[i] as number;
    return {
      left: Math.min(a, b),
      right: Math.max(a, b),
      shared: found.shared[i] as number,
    };
  });
  return pairs
    .filter(({ left, right }) => [left, right].every((t) => texts[t]?.kind !== "common-ground"))
    .sort((a, b) => a.left - b.left || a.right - b.right);
}

/** Containment over the grams that are not common ground. */
function createOwnContainment({ index, commonGround }: ReuseIndex) {
  const { sets, setOffsets } = index;
  const { flags } = commonGround;
  const countOwn = (text: number): number => {
    let count = 0;
    const end = setOffsets[text + 1] as number;
    for (let at = setOffsets[text] as number; at < end; at++) {
      if (!flags[sets[at] as number]) count++;
    }
    return count;
  };
  return ({ left, right }: FoundPair): number | null => {
    const smaller = Math.min(countOwn(left), countOwn(right));
    if (smaller === 0) return null;
    let a = setOffsets[left] as number;
    let b = setOffsets[right] as number;
    let shared = 0;
    while (a < (setOffsets[left + 1] as number) && b < (setOffsets[right + 1] as number)) {
      const gramA = sets[a] as number;
      const gramB = sets[b] as number;
      if (gramA === gramB && !flags[gramA]) shared++;
      if (gramA <= gramB) a++;
      if (gramB <= gramA) b++;
    }
    return shared / smaller;
  };
}

function createPairDescriber(source: ReuseIndex, threshold: number, options: ReuseOptions) {
  const { index, texts, commonGround } = source;
  const measureOwn = createOwnContainment(source);
  const align = createPassageAligner(index, texts, commonGround.flags, options);
  const { passages = "linked" } = options;
  const sizeOf = (t: number): number =>
    (index.setOffsets[t + 1] as number) - (index.setOffsets[t] as number);
  return (pair: FoundPair): ReusePair => {
    const { left, right, shared } = pair;
    const a = texts[left] as ReuseText;
    const b = texts[right] as ReuseText;
    const ownContainment = measureOwn(pair);
    const isLinked =
      [a, b].every((text) => (text.kind ?? "explanation") === "explanation") &&
      ownContainment !== null &&
      ownContainment >= threshold;
    const isAligned = passages === "all" || (passages === "linked" && isLinked);
    return {
      leftId: a.id,
      rightId: b.id,
      leftDate: a.date ?? null,
      rightDate: b.date ?? null,
      leftGramCount: sizeOf(left),
      rightGramCount: sizeOf(right),
      sharedGramCount: shared,
      containment: shared / Math.min(sizeOf(left), sizeOf(right)),
      resemblance: shared / (sizeOf(left) + sizeOf(right) - shared),
      ownContainment,
      isLinked,
      passages: isAligned ? align(left, right) : null,
    };
  };
}

/**
 * Finds shared wording in a corpus: the pairs of texts, their clusters and their aligned passages. It says which texts
 * share wording, never who took it from whom.
 *
 * A text is the set of its distinct runs of five words (punctuation passed over, case and apostrophes unified, accents
 * kept). The containment of a pair is the share of the smaller set that the other holds; every pair with at least
 * `threshold` is found. A pair links its texts where the same holds with common ground left out, so that two texts made
 * of stock formulae are a pair, not a copy. Clusters are single-link. Texts of fewer than five words share nothing.
 *
 * Source: A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997 (there asymmetric; here over
 * the smaller text, so that a text inside a longer one counts).
 *
 * @throws PourcontreError INVALID_OPTION; INVALID_ARGUMENT where two texts have the same id
 * @example
 * const { clusters } = findReuse(explanations.map((e) => toReuseText(e, lexicon.tokenize(e.text))));
 * clusters[0]; // { ids: ["a", "b", "f"], speakers: […], parties: ["Parti des Rives"], firstDate: null, … }
 */
export function findReuse(input: ReuseInput, options: ReuseOptions = {}): Reuse {
  const { threshold = 0.5, maxPairCount = 2_000_000 } = options;
  if (!(threshold > 0 && threshold <= 1)) {
    const message = `threshold must be above 0 and at most 1, not ${threshold}.`;
    throw new PourcontreError("INVALID_OPTION", message);
  }
  const source = toReuseIndex(input, options);
  const found = listPairs(source, threshold, maxPairCount);
  const pairs = found.map(createPairDescriber(source, threshold, options));
  const links = found.flatMap(({ left, right }, i) =>
    pairs[i]?.isLinked ? [[left, right] as const] : [],
  );
  const clusters = listClusters(source.texts, links);
  return {
    gramSize: source.index.gramSize,
    threshold,
    textCount: clusters.reduce((sum, cluster) => sum + cluster.ids.length, 0),
    pairs,
    clusters,
    commonGround: listCommonGround(source.index, source.texts, source.commonGround),
  };
}
