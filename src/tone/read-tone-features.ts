import {
  type Discourse,
  type DiscourseKind,
  findMark,
  isGoverned,
} from "../languages/fr/discourse.js";
import type { Evaluation } from "../languages/fr/evaluation.js";
import type { Document } from "../text/document.js";
import {
  bySign,
  createEvaluationNamer,
  type EvaluationNamer,
  type EvaluationNames,
  type Sign,
} from "./evaluation-names.js";

/** Receives the names of what holds of a text; a name may come more than once. */
export interface FeatureSink {
  add(name: string): unknown;
}

const bucket = (count: number): string => (count >= 4 ? "4" : String(count));

const signOf = (evaluation: Evaluation): Sign => (evaluation.polarity > 0 ? "+" : "-");

/** What a text's evaluations and turns amount to, as names of what holds. */
export function readToneFeatures(
  document: Document,
  evaluations: readonly Evaluation[],
  discourse: Discourse,
): Set<string> {
  const features = new Set<string>();
  visitToneFeatures(document, evaluations, discourse, createEvaluationNamer(), features);
  return features;
}

const FIRST = bySign("first");
const LAST = bySign("last");

/** The turns of a text that count as such, and those that count with its evaluations. */
const TURNS = ["contrast", "concession", "reason", "hence", "wish"] as const;
const TURNS_WITH_SIGNS = ["objection", "contrast", "concession", "third", "censure"] as const;

/** Hands the features to a sink, in a fixed order. */
export function visitToneFeatures(
  document: Document,
  evaluations: readonly Evaluation[],
  discourse: Discourse,
  nameEvaluation: EvaluationNamer,
  features: FeatureSink,
): void {
  features.add("bias");
  let positive = 0;
  let negative = 0;
  for (const evaluation of evaluations) {
    const sign = signOf(evaluation);
    if (sign === "+") positive++;
    else negative++;
    const names = nameEvaluation(evaluation.rule, sign);
    features.add(names.stands);
    addPlace(document, discourse, evaluation, sign, names, features);
  }
  features.add(`+${bucket(positive)}`);
  features.add(`-${bucket(negative)}`);
  const has = (positive > 0 ? "+" : "") + (negative > 0 ? "-" : "");
  features.add(`has:${has}`);
  const lead = positive - negative;
  features.add(`lead:${Math.max(-3, Math.min(3, lead))}`);
  const { marks } = discourse;
  for (const kind of TURNS) if (marks[kind].length > 0) features.add(kind);
  const size = document.sentenceCount;
  features.add(size <= 1 ? "one" : size <= 3 ? "few" : size <= 8 ? "some" : "many");
  features.add(size <= 3 ? `has:${has}@short` : `has:${has}@long`);
  for (const kind of TURNS_WITH_SIGNS) {
    if (marks[kind].length === 0) continue;
    features.add(`${kind}:${has}`);
    features.add(`${kind}:lead${Math.sign(lead)}`);
  }
  const described = marks.description.length / Math.max(1, size);
  features.add(
    described >= 0.7 ? "described:most" : described > 0 ? "described:some" : "described:none",
  );
  const first = evaluations[0];
  const last = evaluations[evaluations.length - 1];
  if (first !== undefined) features.add(FIRST[signOf(first)]);
  if (last !== undefined) features.add(LAST[signOf(last)]);
}

const VOTE = bySign("vote");
const REASON = bySign("reason");
const TEXT = bySign("text");
const OF_TEXT = bySign("of-text");
const AIM = bySign("aim");
const DESCRIBED = bySign("described");
const ASSERTED = bySign("asserted");
const WISHED = bySign("wished");
const AFTER_CONTRAST = bySign("after-contrast");
const GRANTED = bySign("granted");
/** What governs an evaluation, with the names that say so. */
const GOVERNORS = (["self", "third", "duty", "censure"] as const).map(
  (kind) => [kind, bySign(kind)] as const,
);

/** Whether an evaluation stands in a sentence that votes, that gives the reason, after a contrast, in a concession. */
function addPlace(
  document: Document,
  discourse: Discourse,
  { from, sentence }: Evaluation,
  sign: Sign,
  names: EvaluationNames,
  features: FeatureSink,
): void {
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const isIn = (kind: DiscourseKind, to: number): boolean =>
    findMark(discourse, kind, start, to) !== null;
  const isInVote = isIn("vote", end);
  if (isInVote) features.add(VOTE[sign]);
  if (isIn("reason", from)) features.add(REASON[sign]);
  if (isIn("text", end)) features.add(TEXT[sign]);
  if (isInVote) features.add(names.inVote);
  if (isIn("text", from)) features.add(names.afterText);
  for (const [kind, governed] of GOVERNORS) {
    if (isGoverned(discourse, kind, from, 5)) features.add(governed[sign]);
  }
  if (isGoverned(discourse, "text", from, 8)) features.add(OF_TEXT[sign]);
  const isAim = isIn("purpose", from);
  const isDescribed = isIn("description", from);
  features.add((isAim ? AIM : isDescribed ? DESCRIBED : ASSERTED)[sign]);
  features.add(isDescribed || isAim ? names.described : names.asserted);
  if (isIn("wish", from)) features.add(WISHED[sign]);
  if (isIn("contrast", from)) features.add(AFTER_CONTRAST[sign]);
  if (isGoverned(discourse, "concession", from, 15)) features.add(GRANTED[sign]);
}
