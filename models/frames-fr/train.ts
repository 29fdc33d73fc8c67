/**
 * Learns the weights of the two frames of the codebook from the texts coded for learning
 * (`tsx models/frames-fr/train.ts`): the same texts give the same bytes.
 */
import { writeFileSync } from "node:fs";
import type { FrameWeights } from "../../src/frames/frame-types.js";
import { type CodedText, readLearningTexts } from "./coded-texts.js";
import {
  DEFAULT_OPTIONS,
  type LearnOptions,
  learnWeights,
  type WeightCase,
} from "./learn-weights.js";
import { createPipeline, FRAME_IDS, type Pipeline } from "./pipeline.js";

/** The code of a text for the frame at an index of FRAME_IDS. */
export const roleOf = (text: CodedText, frame: number): string =>
  frame === 0 ? text.privacy : text.child;

const DRILL_WEIGHT = 1;

export const weightOf = (text: CodedText): number => (text.origin === "drill" ? DRILL_WEIGHT : 1);

/** The cases of one frame: texts that hold a mention. */
export function listCases(
  pipeline: Pipeline,
  texts: readonly CodedText[],
  frame: number,
): WeightCase[] {
  return texts.flatMap((text) => {
    const reading = pipeline.prepare(text.text).readings[frame];
    const features = [...(reading?.features.keys() ?? [])];
    return features.length === 0
      ? []
      : [{ features, role: roleOf(text, frame), group: text.group, weight: weightOf(text) }];
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

function printWeights({ frame, roles, weights }: FrameWeights): string {
  const rows = Object.entries(weights).map(
    ([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
  );
  return [
    "{",
    `  "frame": ${JSON.stringify(frame)},`,
    `  "roles": ${JSON.stringify(roles)},`,
    `  "weights": {\n${rows.join(",\n")}\n  }`,
    "}",
    "",
  ].join("\n");
}

function main(): void {
  const pipeline = createPipeline([]);
  trainFrames(pipeline, readLearningTexts()).forEach((weights, i) => {
    const path = new URL(`${FRAME_IDS[i]}-weights.json`, import.meta.url);
    writeFileSync(path, printWeights(weights));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
