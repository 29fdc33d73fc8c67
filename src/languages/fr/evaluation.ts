import { type Document, sentenceOf } from "../../text/document.js";
import type { Match } from "../../text/matcher.js";
import { type Discourse, isDenied } from "./discourse.js";

/** What a rule of `models/tone-fr/rules.json` does. */
export interface EvaluationEffect {
  readonly polarity: "positive" | "negative";
  /** 1 to 3. */
  readonly weight: number;
  /** What becomes of it when it is denied: the other polarity (default), nothing, or itself (a denial is part of it). */
  readonly denied?: "flips" | "drops" | "keeps";
}

/** An evaluating phrase. Tokens, end-exclusive. */
export interface Evaluation {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** −3 … 3, after denial. */
  readonly polarity: number;
  readonly rule: string;
}

/** Whether a phrase is denied at its first or its last word ("qui ne permet pas"). */
function isAnyDenied(discourse: Discourse, from: number, to: number): boolean {
  return isDenied(discourse, from) || isDenied(discourse, to - 1);
}

/** The evaluating phrases of a text, with denial applied ("ne va pas assez loin", "sans défaut"). */
export function findEvaluations(
  document: Document,
  matches: readonly Match<EvaluationEffect>[],
  discourse: Discourse,
): Evaluation[] {
  const found: Evaluation[] = [];
  for (const { rule, from, to } of matches) {
    const { polarity, weight, denied } = rule.effect;
    const isReversed = denied !== "keeps" && isAnyDenied(discourse, from, to);
    if (isReversed && denied === "drops") continue;
    const sign = (polarity === "positive" ? 1 : -1) * (isReversed ? -1 : 1);
    found.push({
      from,
      to,
      sentence: sentenceOf(document, from),
      polarity: sign * weight,
      rule: rule.id,
    });
  }
  return found;
}
