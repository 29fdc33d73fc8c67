import {
  type Discourse,
  type DiscourseKind,
  findMark,
  isGoverned,
} from "../languages/fr/discourse.js";
import type { Evaluation } from "../languages/fr/evaluation.js";
import type { Document } from "../text/document.js";
import { createToneFeatures, MOST_LEAD, type Sign, type ToneFeatures } from "./tone-features.js";

/** Receives the features that hold of a text; a feature may come more than once. */
export interface FeatureSink<Feature> {
  add(feature: Feature): unknown;
}

const signOf = (evaluation: Evaluation): Sign => (evaluation.polarity > 0 ? "+" : "-");

/** What a text's evaluations and turns amount to, as names of what holds. */
export function readToneFeatures(
  document: Document,
  evaluations: readonly Evaluation[],
  discourse: Discourse,
): Set<string> {
  const names = createToneFeatures((name) => name);
  const held = new Set<string>();
  visitToneFeatures(document, evaluations, discourse, names, held);
  return held;
}

/** Hands the features that hold to a sink, in a fixed order. */
export function visitToneFeatures<Feature>(
  document: Document,
  evaluations: readonly Evaluation[],
  discourse: Discourse,
  features: ToneFeatures<Feature>,
  sink: FeatureSink<Feature>,
): void {
  sink.add(features.bias);
  let positive = 0;
  let negative = 0;
  for (const evaluation of evaluations) {
    if (evaluation.polarity > 0) positive++;
    else negative++;
    addEvaluation(document, discourse, evaluation, features, sink);
  }
  addSigns(document, discourse, positive, negative, features, sink);
  const described = discourse.marks.description.length / Math.max(1, document.sentenceCount);
  const { description } = features;
  sink.add(
    described >= 0.7 ? description.most : described > 0 ? description.some : description.none,
  );
  const first = evaluations[0];
  const last = evaluations[evaluations.length - 1];
  if (first !== undefined) sink.add(features.first[signOf(first)]);
  if (last !== undefined) sink.add(features.last[signOf(last)]);
}

/** How much praise and blame the text has, by its size and its turns. */
function addSigns<Feature>(
  { sentenceCount: size }: Document,
  { marks }: Discourse,
  positive: number,
  negative: number,
  features: ToneFeatures<Feature>,
  sink: FeatureSink<Feature>,
): void {
  const add = (feature: Feature | undefined): unknown => sink.add(feature as Feature);
  const { counts, sizes } = features;
  add(counts["+"][Math.min(positive, counts["+"].length - 1)]);
  add(counts["-"][Math.min(negative, counts["-"].length - 1)]);
  const signs = (positive > 0 ? 1 : 0) + (negative > 0 ? 2 : 0);
  add(features.has[signs]);
  const lead = positive - negative;
  add(features.lead[MOST_LEAD + Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead))]);
  for (const { kind, feature } of features.turns) if (marks[kind].length > 0) add(feature);
  add(size <= 1 ? sizes.one : size <= 3 ? sizes.few : size <= 8 ? sizes.some : sizes.many);
  add((size <= 3 ? features.hasShort : features.hasLong)[signs]);
  for (const turn of features.turnsWithSigns) {
    if (marks[turn.kind].length === 0) continue;
    add(turn.has[signs]);
    add(turn.lead[1 + Math.sign(lead)]);
  }
}

/**
 * An evaluation and its place: whether it stands in a sentence that votes, that gives the reason, after a contrast, in
 * a concession.
 */
function addEvaluation<Feature>(
  document: Document,
  discourse: Discourse,
  evaluation: Evaluation,
  features: ToneFeatures<Feature>,
  sink: FeatureSink<Feature>,
): void {
  const { from, sentence, rule } = evaluation;
  const sign = signOf(evaluation);
  const own = features.ofEvaluation(rule)[sign];
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const isIn = (kind: DiscourseKind, to: number): boolean =>
    findMark(discourse, kind, start, to) !== null;
  sink.add(own.stands);
  const isInVote = isIn("vote", end);
  if (isInVote) sink.add(features.vote[sign]);
  if (isIn("reason", from)) sink.add(features.reason[sign]);
  if (isIn("text", end)) sink.add(features.text[sign]);
  if (isInVote) sink.add(own.inVote);
  if (isIn("text", from)) sink.add(own.afterText);
  for (const { kind, governed } of features.governors) {
    if (isGoverned(discourse, kind, from, 5)) sink.add(governed[sign]);
  }
  if (isGoverned(discourse, "text", from, 8)) sink.add(features.ofText[sign]);
  const isAim = isIn("purpose", from);
  const isDescribed = isIn("description", from);
  sink.add((isAim ? features.aim : isDescribed ? features.described : features.asserted)[sign]);
  sink.add(isDescribed || isAim ? own.described : own.asserted);
  if (isIn("wish", from)) sink.add(features.wished[sign]);
  if (isIn("contrast", from)) sink.add(features.afterContrast[sign]);
  if (isGoverned(discourse, "concession", from, 15)) sink.add(features.granted[sign]);
}
