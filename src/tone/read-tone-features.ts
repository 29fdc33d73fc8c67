import {
  type Discourse,
  type DiscourseKind,
  findMark,
  isGoverned,
} from "../languages/fr/discourse.js";
import type { Evaluation } from "../languages/fr/evaluation.js";
import type { Document } from "../text/document.js";

const bucket = (count: number): string => (count >= 4 ? "4" : String(count));

const signOf = (evaluation: Evaluation): string => (evaluation.polarity > 0 ? "+" : "-");

/** What a text's evaluations and turns amount to, as names of what holds. */
export function readToneFeatures(
  document: Document,
  evaluations: readonly Evaluation[],
  discourse: Discourse,
): Set<string> {
  const features = new Set<string>(["bias"]);
  const counts = { "+": 0, "-": 0 };
  for (const evaluation of evaluations) {
    const sign = signOf(evaluation);
    counts[sign as "+" | "-"]++;
    features.add(`e:${sign}${evaluation.rule.slice(5)}`);
    addPlace(document, discourse, evaluation, sign, features);
  }
  features.add(`+${bucket(counts["+"])}`);
  features.add(`-${bucket(counts["-"])}`);
  const has = (counts["+"] > 0 ? "+" : "") + (counts["-"] > 0 ? "-" : "");
  features.add(`has:${has}`);
  const lead = counts["+"] - counts["-"];
  features.add(`lead:${Math.max(-3, Math.min(3, lead))}`);
  const { marks } = discourse;
  for (const kind of ["contrast", "concession", "reason", "hence", "wish"] as const) {
    if (marks[kind].length > 0) features.add(kind);
  }
  const size = document.sentenceCount;
  features.add(size <= 1 ? "one" : size <= 3 ? "few" : size <= 8 ? "some" : "many");
  const length = size <= 3 ? "short" : "long";
  features.add(`has:${has}@${length}`);
  for (const kind of ["objection", "contrast", "concession", "third", "censure"] as const) {
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
  if (first !== undefined) features.add(`first:${signOf(first)}`);
  if (last !== undefined) features.add(`last:${signOf(last)}`);
  return features;
}

/** Whether an evaluation stands in a sentence that votes, that gives the reason, after a contrast, in a concession. */
function addPlace(
  document: Document,
  discourse: Discourse,
  { from, sentence, rule }: Evaluation,
  sign: string,
  features: Set<string>,
): void {
  const start = document.sentenceStarts[sentence] as number;
  const end = document.sentenceStarts[sentence + 1] as number;
  const isIn = (kind: DiscourseKind, to: number): boolean =>
    findMark(discourse, kind, start, to) !== null;
  if (isIn("vote", end)) features.add(`vote:${sign}`);
  if (isIn("reason", from)) features.add(`reason:${sign}`);
  if (isIn("text", end)) features.add(`text:${sign}`);
  const id = `${sign}${rule.slice(5)}`;
  if (isIn("vote", end)) features.add(`e:${id}/vote`);
  if (isIn("text", from)) features.add(`e:${id}/text`);
  for (const kind of ["self", "third", "duty", "censure"] as const) {
    if (isGoverned(discourse, kind, from, 5)) features.add(`${kind}:${sign}`);
  }
  if (isGoverned(discourse, "text", from, 8)) features.add(`of-text:${sign}`);
  const isAim = findMark(discourse, "purpose", start, from) !== null;
  const isDescribed = isIn("description", from);
  features.add(`${isAim ? "aim" : isDescribed ? "described" : "asserted"}:${sign}`);
  if (isDescribed || isAim) features.add(`e:${sign}${rule.slice(5)}/described`);
  else features.add(`e:${sign}${rule.slice(5)}/asserted`);
  if (isIn("wish", from)) features.add(`wished:${sign}`);
  if (findMark(discourse, "contrast", start, from) !== null) features.add(`after-contrast:${sign}`);
  if (isGoverned(discourse, "concession", from, 15)) features.add(`granted:${sign}`);
}
