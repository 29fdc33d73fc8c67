/**
 * Trains the inferred position and calibrates both paths (`npm run train:stance`; needs ../shared). It learns from
 * declared texts whose declaration is hidden and from undeclared ones by their codes or strict recorded votes; texts
 * coded for reporting stay out. Calibration: five-fold cross-validation grouped by procedure, on the coded texts of
 * `corpora/stance-gold/learn.csv` and the learning half of the hard cases.
 *
 * Writes inference.json and calibration.json beside this file; the same bytes on every run.
 */
import { writeFileSync } from "node:fs";
import { balanceOf, MOST_EVALUATIONS } from "../../src/stance/read-inferred.js";
import { DECLARATION_TIERS, type DeclarationTier } from "../../src/stance/stance-calibration.js";
import {
  compileLinearModel,
  exactExp,
  type LinearModel,
  scoreLinear,
} from "../../src/text/linear-model.js";
import { fitLogistic } from "../fit-logistic.js";
import { type LearningText, readLearningTexts } from "./learning-texts.js";
import { SIDES, sideOf, trainSides } from "./train-sides.js";

const FOLDS = 5;
/** Thresholds to choose from: the one with the best macro-F1 among undeclared texts, the lowest of equals. */
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

const { texts, vocabulary } = readLearningTexts();
/** Procedures, not texts, are dealt out: copies recur inside a procedure. */
function foldOf(procedure: string): number {
  let hash = 7;
  for (let i = 0; i < procedure.length; i++) hash = (hash * 31 + procedure.charCodeAt(i)) % 1000003;
  return hash % FOLDS;
}

function marginOf(model: LinearModel, text: LearningText): number {
  const { scores } = scoreLinear(model, text.document, text.mask);
  return (scores[0] as number) - (scores[1] as number);
}

interface Judged {
  readonly text: LearningText;
  readonly margin: number;
}

/** The margins of texts that declare nothing, each from a model that has not seen its procedure. */
function judgeUndeclared(): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = compileLinearModel(
      trainSides(
        texts.filter((text) => foldOf(text.procedure) !== fold),
        vocabulary,
      ),
      vocabulary,
    );
    return texts
      .filter((text) => text.isCoded && text.tier === null && foldOf(text.procedure) === fold)
      .map((text) => ({ text, margin: marginOf(model, text) }));
  }).flat();
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

const dot = (weights: readonly number[], row: readonly number[]): number =>
  row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0);
const chance = (weights: readonly number[], row: readonly number[]): number =>
  1 / (1 + exactExp(-dot(weights, row)));
const sideRow = ({ text, margin }: Judged): number[] => [1, margin, balanceOf(text.evaluations)];

const silenceRow = (one: Judged, side: readonly number[]): number[] => [
  1,
  Math.abs(dot(side, sideRow(one))),
  Math.min(one.text.evaluations.length, MOST_EVALUATIONS),
];

function calibrateInferred(judged: readonly Judged[]) {
  const told = judged.filter(({ text }) => sideOf(text) >= 0);
  const side = fitLogistic(
    told.map(sideRow),
    told.map(({ text }) => sideOf(text) === 0),
  );
  const silence = fitLogistic(
    judged.map((one) => silenceRow(one, side)),
    judged.map(({ text }) => text.label === "indetermine"),
  );
  const abstained = judged.filter(({ text }) => text.label === "abstention").length;
  // One case more on each side: a share of none in few texts is not none.
  return { side, silence, abstentionShare: round((abstained + 1) / (judged.length + 2)) };
}

type InferredCalibration = ReturnType<typeof calibrateInferred>;

function labelAt(one: Judged, { silence, side }: InferredCalibration, threshold: number) {
  const logit = dot(side, sideRow(one));
  const silent = chance(silence, silenceRow(one, side));
  const confidence = (1 - silent) / (1 + exactExp(-Math.abs(logit)));
  const isTold = confidence >= threshold && confidence >= silent;
  return isTold ? SIDES[logit >= 0 ? 0 : 1] : "indetermine";
}

/** Macro-F1 of the three answers that an inference can give. */
function macroF1(
  judged: readonly Judged[],
  calibration: InferredCalibration,
  threshold: number,
): number {
  const labels = [...SIDES, "indetermine"] as const;
  const scores = labels.map((label) => {
    const said = judged.filter((one) => labelAt(one, calibration, threshold) === label);
    const meant = judged.filter(({ text }) => text.label === label);
    const both = said.filter(({ text }) => text.label === label);
    return (2 * both.length) / Math.max(1, said.length + meant.length);
  });
  return scores.reduce((a, b) => a + b, 0) / labels.length;
}

function chooseThreshold(judged: readonly Judged[], calibration: InferredCalibration): number {
  const score = (t: number): number => macroF1(judged, calibration, t);
  for (const t of THRESHOLDS) console.log(`threshold ${t}: macro-F1 ${score(t).toFixed(3)}`);
  return THRESHOLDS.reduce((best, t) => (score(t) > score(best) ? t : best));
}

/** Share of right labels by tier, one case more on each side. */
function calibrateDeclared(): Record<DeclarationTier, number> {
  const shares = {} as Record<DeclarationTier, number>;
  for (const tier of DECLARATION_TIERS) {
    const own = texts.filter((text) => text.isCoded && text.tier === tier);
    const right = own.filter((text) => text.readLabel === text.codedLabel).length;
    shares[tier] = round((right + 1) / (own.length + 2));
    console.log(`${tier}: ${right} of ${own.length} right`);
  }
  return shares;
}

const judged = judgeUndeclared();
const inferred = calibrateInferred(judged);
const calibration = {
  id: "stance-fr-calibration",
  version: 1,
  declared: calibrateDeclared(),
  inferred,
  threshold: chooseThreshold(judged, inferred),
};
const sides = judged.filter(({ text }) => sideOf(text) >= 0);
const right = sides.filter(
  (one) => sideOf(one.text) === (dot(inferred.side, sideRow(one)) >= 0 ? 0 : 1),
).length;
console.log(
  `undeclared, cross-validated: side right in ${right} of ${sides.length}; ${judged.length} texts`,
);

const { features, ...head } = trainSides(texts, vocabulary);
const lines = Object.entries(features).map(
  ([name, units]) => `${JSON.stringify(name)}:${JSON.stringify(units)}`,
);
const json = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "features": {\n${lines.join(",\n")}\n }\n}\n`;
writeFileSync(new URL("inference.json", import.meta.url), json);
writeFileSync(
  new URL("calibration.json", import.meta.url),
  `${JSON.stringify(calibration, null, 1)}\n`,
);
console.log(`${lines.length} features from ${texts.length} texts, ${json.length} bytes`);
