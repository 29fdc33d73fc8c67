import type { Document } from "../text/document.js";
import { sentenceOf } from "../text/document.js";
import {
  compileLinearModel,
  type LinearModel,
  type LinearScore,
  scoreLinear,
  weightOf,
} from "../text/linear-model.js";
import type { Mention } from "./find-mentions.js";
import type { CompiledFrame } from "./frame-types.js";

/** Compiles the word sequences that a frame has learned, or null where it has learned none. Throws INVALID_MODEL. */
export function compileWords(
  frame: CompiledFrame,
  vocabulary: readonly string[],
): LinearModel | null {
  return frame.weights === null ? null : compileLinearModel(frame.weights.words, vocabulary);
}

/** What the words of a text with a mention say for each role. */
export const scoreWords = (document: Document, model: LinearModel): LinearScore =>
  scoreLinear(model, document, null);

/** A sequence of words that speaks for a role. Tokens, end-exclusive. */
export interface SpeakingWords {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly rule: string;
}

/** The sequence in a mention's sentence that speaks most for a role against the mean of the roles, or null. */
export function findSpeakingWords(
  document: Document,
  score: LinearScore,
  model: LinearModel,
  role: number,
  { sentence }: Mention,
  frame: string,
): SpeakingWords | null {
  const width = model.classes.length;
  let best: SpeakingWords | null = null;
  let most = 0;
  for (const { feature, from, to } of score.listHits()) {
    if (sentenceOf(document, from) !== sentence) continue;
    let sum = 0;
    for (let k = 0; k < width; k++) sum += weightOf(model, feature, k);
    const value = weightOf(model, feature, role) - sum / width;
    if (value <= most) continue;
    most = value;
    best = { from, to, sentence, rule: `${frame}/words ${model.names[feature]}` };
  }
  return best;
}
