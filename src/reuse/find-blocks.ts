/** A run of words that two texts share: `length` words from word `left` of one and `right` of the other. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** Two texts inside one sequence of words; `grams` begin at each word, -1 where none does. */
export interface WordPair {
  readonly words: Int32Array;
  readonly grams: Int32Array;
  readonly gramSize: number;
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

function placesByGram({ grams, rightFrom, rightTo }: WordPair): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = rightFrom; at < rightTo; at++) {
    const gram = grams[at] as number;
    if (gram < 0) continue;
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [at]);
    else known.push(at);
  }
  return places;
}

/** Length of the run that begins at both places. */
function measureRun(pair: WordPair, left: number, right: number): number {
  const { words, leftTo, rightTo, gramSize } = pair;
  let length = gramSize;
  while (
    left + length < leftTo &&
    right + length < rightTo &&
    words[left + length] === words[right + length]
  ) {
    length++;
  }
  return length;
}

/** All shared runs that can be made no longer. */
function findMaximalRuns(pair: WordPair): Block[] {
  const { words, grams, leftFrom, leftTo, rightFrom } = pair;
  const places = placesByGram(pair);
  const runs: Block[] = [];
  for (let left = leftFrom; left < leftTo; left++) {
    for (const right of places.get(grams[left] as number) ?? []) {
      const goesBack = left > leftFrom && right > rightFrom && words[left - 1] === words[right - 1];
      if (!goesBack) runs.push({ left, right, length: measureRun(pair, left, right) });
    }
  }
  return runs;
}

/** The parts of a run, at least `gramSize` words long, whose words no longer run has taken on either side. */
function freeParts(run: Block, taken: Uint8Array, gramSize: number): Block[] {
  const parts: Block[] = [];
  let from = 0;
  for (let k = 0; k <= run.length; k++) {
    const isFree = k < run.length && !taken[run.left + k] && !taken[run.right + k];
    if (isFree) continue;
    if (k - from >= gramSize) {
      parts.push({ left: run.left + from, right: run.right + from, length: k - from });
    }
    from = k + 1;
  }
  return parts;
}

/**
 * The runs of at least `gramSize` words that two texts share, each word used once, longest first taken (greedy string
 * tiling: M. Wise, "YAP3", SIGCSE Bulletin 28, 1996). Runs may stand in another order in the other text.
 *
 * @param taken scratch marks, one a word of the sequence; all 0, and all 0 again after
 * @returns in the order of the left text
 */
export function findBlocks(pair: WordPair, taken: Uint8Array): Block[] {
  const runs = findMaximalRuns(pair).sort(
    (a, b) => b.length - a.length || a.left - b.left || a.right - b.right,
  );
  const blocks: Block[] = [];
  for (const run of runs) {
    for (const part of freeParts(run, taken, pair.gramSize)) {
      taken.fill(1, part.left, part.left + part.length);
      taken.fill(1, part.right, part.right + part.length);
      blocks.push(part);
    }
  }
  for (const { left, right, length } of blocks) {
    taken.fill(0, left, left + length);
    taken.fill(0, right, right + length);
  }
  return blocks.sort((a, b) => a.left - b.left);
}
