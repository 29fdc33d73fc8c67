import type { PatternStep } from "./pattern.js";
import type { CompiledRules } from "./rules.js";

/** What a step asks for. `done` stands before the first and after the last step of each pattern. */
export const StepType = { done: 0, word: 1, not: 2, start: 3, end: 4 } as const;

/** What stands where in a step. */
export const StepField = {
  type: 0,
  terminal: 1,
  optional: 2,
  /** Words that may stand before the step. */
  gap: 3,
  gapCrossesCommas: 4,
  /** Terminal that may not stand in the gap, or -1. */
  gapExcludes: 5,
} as const;

/** Integers a step. */
export const STEP_SIZE = 6;

/** The steps of all patterns, one after another, as integers. */
export interface PatternProgram {
  readonly steps: Int32Array;
  /** Where the anchor of each pattern stands in `steps`. */
  readonly anchors: Int32Array;
  /** The rule of each pattern. */
  readonly rules: Int32Array;
  /** 1 for a pattern that cancels matches of its rule. */
  readonly vetoes: Uint8Array;
}

const DONE = new Array(STEP_SIZE).fill(StepType.done);

const encodeStep = (step: PatternStep): number[] => [
  StepType[step.kind],
  step.terminal,
  Number(step.optional),
  step.gap,
  Number(step.gapCrossesCommas),
  step.gapExcludes,
];

/** Lays the patterns of some rules out as integers. */
export function createPatternProgram({ patterns }: CompiledRules): PatternProgram {
  const cells: number[] = [];
  const anchors = patterns.map(({ steps, anchor }) => {
    const first = cells.length + STEP_SIZE;
    cells.push(...DONE, ...steps.flatMap(encodeStep), ...DONE);
    return first + anchor * STEP_SIZE;
  });
  return {
    steps: new Int32Array(cells),
    anchors: new Int32Array(anchors),
    rules: new Int32Array(patterns.map((pattern) => pattern.rule)),
    vetoes: new Uint8Array(patterns.map((pattern) => Number(pattern.isVeto))),
  };
}
