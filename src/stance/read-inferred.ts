import type { Document } from "../text/document.js";
import {
  exactExp,
  type FeatureHit,
  type LinearModel,
  type LinearScore,
  scoreLinear,
  weightOf,
} from "../text/linear-model.js";
import type { Position, Span, StanceEvidence, StanceLabel } from "../types.js";
import { maskPositions } from "./mask-positions.js";
import { round } from "./read-stance.js";
import type { StanceCalibration } from "./stance-calibration.js";

/** An inferred position: what the evaluation in a text lets one expect, never a vote. */
export interface InferredStance {
  readonly label: StanceLabel;
  readonly confidence: number;
  readonly probabilities: Readonly<Record<Position, number>>;
  readonly evidence: readonly StanceEvidence[];
}

/** What the other readers know of the text. */
export interface InferenceContext {
  /** Named positions, which the model must not see. */
  readonly positions: readonly Span[];
  /** Evaluating phrases in the text, by sign. */
  readonly evaluations: readonly { readonly polarity: number }[];
}

const MOST_SPANS = 3;
export const MOST_EVALUATIONS = 4;
const logistic = (x: number): number => 1 / (1 + exactExp(-x));

/**
 * Infers a position from the words of a text that declares none, by a linear model of two sides (pour, contre)
 * and its praise and blame;
 * abstention is not inferred, for what is praised and blamed alike tells nothing. The answer is `indetermine` below
 * `threshold`, and where it is likelier that the text tells nothing.
 *
 */
export function readInferred(
  document: Document,
  model: LinearModel,
  calibration: StanceCalibration,
  { positions, evaluations }: InferenceContext,
  threshold: number,
): InferredStance {
  const score = scoreLinear(model, document, maskPositions(document, positions));
  const margin = (score.scores[0] as number) - (score.scores[1] as number);
  const { silence, side, abstentionShare } = calibration.inferred;
  const logit = side[0] + side[1] * margin + side[2] * balanceOf(evaluations);
  const said = Math.min(evaluations.length, MOST_EVALUATIONS);
  const silent = logistic(silence[0] + silence[1] * Math.abs(logit) + silence[2] * said);
  const right = logistic(Math.abs(logit));
  const confidence = (1 - silent) * right;
  const winner: Position = logit >= 0 ? "pour" : "contre";
  const isTold = confidence >= threshold && confidence >= silent;
  return {
    label: isTold ? winner : "indetermine",
    confidence: round(isTold ? confidence : Math.max(silent, 1 - confidence)),
    probabilities: spread(winner, right, abstentionShare),
    evidence: isTold ? findEvidence(document, model, score, winner === "pour" ? 0 : 1) : [],
  };
}

/** Praise minus blame over the root of their number: −2 … 2 in texts of usual length. */
export function balanceOf(evaluations: readonly { readonly polarity: number }[]): number {
  let sum = 0;
  for (const { polarity } of evaluations) sum += Math.sign(polarity);
  return sum / Math.sqrt(evaluations.length + 1);
}

function spread(winner: Position, right: number, abstention: number): Record<Position, number> {
  const pour = round((winner === "pour" ? right : 1 - right) * (1 - abstention));
  return { pour, contre: round(1 - abstention - pour), abstention };
}

/** The spans that weighed most for a side; the weight is their share of all weight for it. */
function findEvidence(
  document: Document,
  model: LinearModel,
  score: LinearScore,
  side: number,
): StanceEvidence[] {
  const leadOf = ({ feature }: FeatureHit): number =>
    weightOf(model, feature, side) - weightOf(model, feature, 1 - side);
  const speaking = score.listHits().filter((hit) => leadOf(hit) > 0);
  const total = speaking.reduce((sum, hit) => sum + leadOf(hit), 0);
  const ranked = speaking.sort((a, b) => leadOf(b) - leadOf(a) || a.from - b.from);
  const chosen: FeatureHit[] = [];
  for (const hit of ranked) {
    if (chosen.length === MOST_SPANS) break;
    if (!chosen.some((other) => other.from < hit.to && hit.from < other.to)) chosen.push(hit);
  }
  return chosen
    .sort((a, b) => a.from - b.from)
    .map((hit) => {
      const start = document.starts[hit.from] as number;
      const end = document.ends[hit.to - 1] as number;
      const quote = document.text.slice(start, end);
      const name = model.names[hit.feature] as string;
      const weight = Math.round((leadOf(hit) / total) * 1000) / 1000;
      return { start, end, quote, kind: "inferred", rule: `stem:${name}`, weight };
    });
}
