/** A stretch of two texts: the same words on both sides, or what stands in place of what (either may be empty). */
export interface WordPart {
  readonly isSame: boolean;
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

type Range = Omit<WordPart, "isSame">;

/** Lengths of the longest common subsequences of all suffixes of the two ranges, row by row. */
function measureSuffixes(words: Int32Array, range: Range): Int32Array {
  const { leftFrom, leftTo, rightFrom, rightTo } = range;
  const width = rightTo - rightFrom + 1;
  const lengths = new Int32Array((leftTo - leftFrom + 1) * width);
  for (let i = leftTo - leftFrom - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const isSame = words[leftFrom + i] === words[rightFrom + j];
      const skip = Math.max(
        lengths[(i + 1) * width + j] as number,
        lengths[i * width + j + 1] as number,
      );
      lengths[i * width + j] = isSame ? 1 + (lengths[(i + 1) * width + j + 1] as number) : skip;
    }
  }
  return lengths;
}

/**
 * The parts of two short ranges of one sequence of words, in order, same and different in turn (longest common
 * subsequence; Wagner & Fischer, JACM 21, 1974). Costs the product of their lengths.
 */
export function diffWords(words: Int32Array, range: Range): WordPart[] {
  const { leftFrom, leftTo, rightFrom, rightTo } = range;
  const lengths = measureSuffixes(words, range);
  const width = rightTo - rightFrom + 1;
  const parts: WordPart[] = [];
  let i = leftFrom;
  let j = rightFrom;
  const lengthAt = (a: number, b: number): number =>
    lengths[(a - leftFrom) * width + b - rightFrom] as number;
  const push = (isSame: boolean, toI: number, toJ: number): void => {
    if (toI === i && toJ === j) return;
    parts.push({ isSame, leftFrom: i, leftTo: toI, rightFrom: j, rightTo: toJ });
    i = toI;
    j = toJ;
  };
  while (i < leftTo || j < rightTo) {
    let a = i;
    let b = j;
    while (a < leftTo && b < rightTo && words[a] === words[b]) {
      a++;
      b++;
    }
    push(true, a, b);
    while ((a < leftTo || b < rightTo) && !(a < leftTo && b < rightTo && words[a] === words[b])) {
      if (b >= rightTo || (a < leftTo && lengthAt(a + 1, b) >= lengthAt(a, b + 1))) a++;
      else b++;
    }
    push(false, a, b);
  }
  return parts;
}
