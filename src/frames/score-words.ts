import type { Document } from "../text/document.js";
import { sentenceOf } from "../text/document.js";
import {
  compileLinearModel,
  type LinearModel,
  type LinearScore,
  scoreLinear,
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
  scoreLinear(model, document, new Uint8Array(document.tokenCount));

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
    const row = model.weights.subarray(feature * width, (feature + 1) * width);
    const value = (row[role] as number) - row.reduce((a, b) => a + b, 0) / width;
    if (value <= most) continue;
    most = value;
    best = { from, to, sentence, rule: `${frame}/words ${model.names[feature]}` };
  }
  return best;
}
