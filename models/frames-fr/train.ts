/**
 * Learns the weights of the two frames of the codebook from the texts coded for learning
 * (`tsx models/frames-fr/train.ts`): the same texts give the same bytes.
 */
import { writeFileSync } from "node:fs";
import type { FrameWeights } from "../../src/frames/frame-types.js";
import { listNgrams, printTable } from "../features.js";
import { type CodedText, readLearningTexts } from "./coded-texts.js";
import {
  DEFAULT_OPTIONS,
  type LearnOptions,
  learnWeights,
  type WeightCase,
} from "./learn-weights.js";
import { collectStems, createPipeline, FRAME_IDS, type Pipeline } from "./pipeline.js";

/** The code of a text for the frame at an index of FRAME_IDS. */
export const roleOf = (text: CodedText, frame: number): string =>
  frame === 0 ? text.privacy : text.child;

/** The cases of one frame: texts that hold a mention. */
export function listCases(
  pipeline: Pipeline,
  texts: readonly CodedText[],
  frame: number,
): WeightCase[] {
  return texts.flatMap((text) => {
    const { document, readings } = pipeline.prepare(text.text);
    const features = [...(readings[frame]?.features.keys() ?? [])];
    if (features.length === 0) return [];
    const words = [...listNgrams(document, () => false, pipeline.vocabulary)];
    const role = roleOf(text, frame);
    return [{ features, words, role, group: text.group }];
  });
}

/** Learns the weights of all frames of a pipeline. */
export function trainFrames(
  pipeline: Pipeline,
  texts: readonly CodedText[],
  options: LearnOptions = DEFAULT_OPTIONS,
): FrameWeights[] {
  return pipeline.models.frames.map((frame, i) =>
    learnWeights(frame, listCases(pipeline, texts, i), options),
  );
}

/** Weights as JSON, one feature a line. */
function printWeights({ frame, roles, weights, words }: FrameWeights): string {
  const { features, ...head } = words;
  return [
    "{",
    `  "frame": ${JSON.stringify(frame)},`,
    `  "roles": ${JSON.stringify(roles)},`,
    `  "weights": ${printTable(weights)},`,
    `  "words": ${JSON.stringify(head).slice(0, -1)}, "features": ${printTable(features)}}`,
    "}",
    "",
  ].join("\n");
}

function main(): void {
  const texts = readLearningTexts();
  trainFrames(createPipeline(collectStems(texts)), texts).forEach((weights, i) => {
    const path = new URL(`${FRAME_IDS[i]}-weights.json`, import.meta.url);
    writeFileSync(path, printWeights(weights));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
