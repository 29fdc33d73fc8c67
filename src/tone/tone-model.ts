import type { EvaluationEffect } from "../languages/fr/evaluation.js";
import {
  compileLinearModel,
  type LinearModel,
  type LinearModelSource,
} from "../text/linear-model.js";
import type { Rule } from "../text/rules.js";
import { createScratchMask, type ScratchMask } from "../text/scratch-mask.js";
import type { ToneLabel } from "../types.js";
import { type CueScorer, createCueScorer } from "./cue-scorer.js";
import { createToneFeatures, type ToneFeatures } from "./tone-features.js";

/** A trained tone model: weights of stem sequences, and of what holds of the evaluations (`cues`). */
export interface ToneModelSource extends LinearModelSource {
  readonly cues: Readonly<Record<string, readonly number[]>>;
  /** Real weight of one unit of a cue; that of a word sequence is `scale`. */
  readonly cueScale: number;
}

/** A tone model compiled for one vocabulary of stems. */
export interface ToneModel {
  readonly words: LinearModel;
  readonly cues: CueScorer;
  /** The features of tone by the numbers of `cues`. */
  readonly features: ToneFeatures<number>;
  readonly classes: readonly ToneLabel[];
  /** Scratch space of `readTone`. */
  readonly mask: ScratchMask;
}

export type EvaluationRule = Rule<EvaluationEffect>;

/** Compiles a tone model. Throws INVALID_MODEL. */
export function compileToneModel(
  source: ToneModelSource,
  vocabulary: readonly string[],
): ToneModel {
  const cues = createCueScorer(source.cues, source.cueScale);
  return {
    words: compileLinearModel(source, vocabulary),
    cues,
    features: createToneFeatures(cues.numberOf),
    classes: source.classes as readonly ToneLabel[],
    mask: createScratchMask(),
  };
}
