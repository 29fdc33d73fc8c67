import type { LinearModelSource } from "../../src/text/linear-model.js";
import { trainLinear } from "../train-linear.js";
import type { LearningText } from "./learning-texts.js";

/** The two sides that an inference can take, in the order of the model's classes. */
export const SIDES = ["pour", "contre"] as const;

/** Index of a text's side, −1 where it takes none. */
export const sideOf = (text: LearningText): number =>
  SIDES.indexOf(text.label as (typeof SIDES)[number]);

/** Trains the linear model of the inferred position on the texts that take a side. */
export function trainSides(
  texts: readonly LearningText[],
  vocabulary: readonly string[],
): LinearModelSource {
  const cases = texts
    .filter((text) => sideOf(text) >= 0)
    .map((text) => ({ ...text, label: sideOf(text) }));
  return trainLinear(cases, {
    id: "stance-fr-inference",
    version: 1,
    classes: SIDES,
    vocabulary,
    seed: 20210706,
    epochs: 6,
    rate: 0.1,
    penalty: 1e-3,
    leastCases: 5,
    mostFeatures: 4500,
  });
}
