import { createRandom } from "../../src/statistics/random.js";
import { createContentMakers, createTextMakers, type InputMaker } from "./inputs.js";
import { createTargets, type Target } from "./targets.js";

export interface FuzzCount {
  readonly target: string;
  inputs: number;
  crashes: number;
  hangs: number;
  /** Answers that are wrong: spans that do not slice back, lost characters. */
  faults: number;
  slowestMilliseconds: number;
}

export interface FuzzResult {
  readonly counts: readonly FuzzCount[];
  /** The first inputs that something was wrong with. */
  readonly examples: readonly {
    readonly target: string;
    readonly what: string;
    readonly input: string;
  }[];
}

export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
  /** Characters of an input at most. Default 400. */
  readonly longest?: number;
  readonly onProgress?: (done: number) => void;
}

const HANG_MILLISECONDS = 1000;
/** The report and shared wording take many times what an analysis takes: one input in so many. */
const RARE: Readonly<Record<string, number>> = { report: 60, "shared wording": 12 };

function tryInput(target: Target, input: string, count: FuzzCount): string | null {
  const before = performance.now();
  let what: string | null = null;
  try {
    what = target.run(input);
    if (what !== null) count.faults++;
  } catch (error) {
    count.crashes++;
    what = `thrown: ${error instanceof Error ? error.message : String(error)}`;
  }
  const taken = performance.now() - before;
  count.inputs++;
  count.slowestMilliseconds = Math.max(count.slowestMilliseconds, taken);
  if (taken <= HANG_MILLISECONDS) return what;
  count.hangs++;
  return `took ${taken.toFixed(0)} ms`;
}

/** Feeds random inputs to every part of the library, the same ones for the same seed. */
export function fuzz({ inputs, seed, longest = 400, onProgress }: FuzzOptions): FuzzResult {
  const random = createRandom(seed);
  const { texts, contents } = createTargets();
  const textMakers = createTextMakers(longest);
  const contentMakers = [...textMakers, ...createContentMakers(longest * 4)];
  const pairs: { target: Target; makers: readonly InputMaker[]; count: FuzzCount }[] = [
    ...texts.map((target) => ({ target, makers: textMakers })),
    ...contents.map((target) => ({ target, makers: contentMakers })),
  ].map((pair) => ({
    ...pair,
    count: {
      target: pair.target.id,
      inputs: 0,
      crashes: 0,
      hangs: 0,
      faults: 0,
      slowestMilliseconds: 0,
    },
  }));
  const examples: FuzzResult["examples"][number][] = [];
  for (let done = 0, round = 0; done < inputs; round++) {
    for (const { target, makers, count } of pairs) {
      if (round % (RARE[target.id] ?? 1) !== 0) continue;
      const maker = makers[round % makers.length] as InputMaker;
      const input = maker.make(random);
      const what = tryInput(target, input, count);
      if (what !== null && examples.length < 20) examples.push({ target: target.id, what, input });
      if (++done % 10_000 === 0) onProgress?.(done);
    }
  }
  return { counts: pairs.map(({ count }) => count), examples };
}
