/** Tokens `from` to `to`, end-exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

/** Index of the first of some ranges in order of `from` that begins at `token` or later. */
export function firstFrom(ranges: readonly TokenRange[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TokenRange).from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ranges that can be asked for those that touch a stretch, without looking at the others. */
export interface RangeIndex<R extends TokenRange> {
  /** The ranges that overlap [from, to), in order of `from`; of equal ones in the order given. */
  touching(from: number, to: number): R[];
  touchesAny(from: number, to: number): boolean;
}

/** The same ranges in order of `from`; most come so. */
function inOrder<R extends TokenRange>(ranges: readonly R[]): readonly R[] {
  for (let i = 1; i < ranges.length; i++) {
    if ((ranges[i - 1] as R).from > (ranges[i] as R).from) {
      return [...ranges].sort((a, b) => a.from - b.from);
    }
  }
  return ranges;
}

/** Indexes ranges in any order. */
export function indexRanges<R extends TokenRange>(ranges: readonly R[]): RangeIndex<R> {
  const sorted = inOrder(ranges);
  let longest = 0;
  for (const { from, to } of sorted) longest = Math.max(longest, to - from);

  /** Index of the first range at or after `i` that overlaps [from, to), or -1. */
  function next(i: number, from: number, to: number): number {
    for (let at = i; at < sorted.length; at++) {
      const range = sorted[at] as R;
      if (range.from >= to) return -1;
      if (range.to > from) return at;
    }
    return -1;
  }
  return {
    touching(from, to) {
      const found: R[] = [];
      let at = next(firstFrom(sorted, from - longest), from, to);
      for (; at >= 0; at = next(at + 1, from, to)) found.push(sorted[at] as R);
      return found;
    },
    touchesAny: (from, to) => next(firstFrom(sorted, from - longest), from, to) >= 0,
  };
}

/** Parts ranges into runs that overlap one another, in order of `from`. */
function listRuns<R extends TokenRange>(ranges: readonly R[]): R[][] {
  const runs: R[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && range.from < end) run.push(range);
    else runs.push([range]);
    end = Math.max(end, range.to);
  }
  return runs;
}

/** Keeps the longest of ranges that overlap; of equal ones the first. In order of `from`. */
export function selectLongest<R extends TokenRange>(ranges: readonly R[]): R[] {
  return listRuns(ranges).flatMap((run) => {
    const kept: R[] = [];
    for (const range of run.sort((a, b) => b.to - b.from - (a.to - a.from))) {
      if (!kept.some((other) => overlap(other, range))) kept.push(range);
    }
    return kept.sort((a, b) => a.from - b.from || a.to - b.to);
  });
}
