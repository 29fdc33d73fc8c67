import type { Discourse } from "../languages/fr/discourse.js";
import type { Evaluation } from "../languages/fr/evaluation.js";
import { type Document, TokenKind } from "../text/document.js";
import {
  type FeatureHit,
  type LinearScore,
  scoreLinear,
  softmax,
  weightOf,
} from "../text/linear-model.js";
import type { Span, Tone, ToneEvidence, ToneLabel } from "../types.js";
import { maskVotes } from "./mask-votes.js";
import { visitToneFeatures } from "./read-tone-features.js";
import type { ToneModel } from "./tone-model.js";

/** What other stages know of the text. */
export interface ToneContext {
  readonly discourse: Discourse;
  readonly evaluations: readonly Evaluation[];
  /** Where the text states a vote: passed over, and never told which vote. */
  readonly votes: readonly Span[];
}

const MOST_EVIDENCE = 8;
/** "ce règlement de la Commission": so many words beside the vote name its object and say no more. */
const MOST_OBJECT_WORDS = 5;
const NEUTRAL: Tone = { label: "neutral", score: 0, evidence: [] };

function toEvidence(
  document: Document,
  { from, to }: { from: number; to: number },
  polarity: "positive" | "negative",
  rule: string,
  weight: number,
): ToneEvidence {
  const start = document.starts[from] as number;
  const end = document.ends[to - 1] as number;
  return { start, end, quote: document.text.slice(start, end), polarity, rule, weight };
}

/** The largest polarity that a rule may give (models/tone-fr/rules.json). */
const STRONGEST = 3;

const polaritiesOf = (label: ToneLabel): readonly ("positive" | "negative")[] =>
  label === "mixed" ? ["positive", "negative"] : label === "neutral" ? [] : [label];

/** Strength of an evaluating phrase, 0–1. */
const strengthOf = ({ polarity }: Evaluation): number =>
  Math.round((Math.abs(polarity) / STRONGEST) * 100) / 100;

/** Where no evaluating phrase shows a polarity, the word sequence that speaks for it most. */
function findWords(
  document: Document,
  score: LinearScore,
  model: ToneModel,
  polarity: "positive" | "negative",
): ToneEvidence[] {
  const { classes, names } = model.words;
  const own = classes.indexOf(polarity);
  const other = classes.indexOf(polarity === "positive" ? "negative" : "positive");
  let best: { hit: FeatureHit; value: number } | null = null;
  for (const hit of score.listHits()) {
    const { feature } = hit;
    const value = weightOf(model.words, feature, own) - weightOf(model.words, feature, other);
    if (value > 0 && (best === null || value > best.value)) best = { hit, value };
  }
  if (best === null) return [];
  const rule = `tone/words ${names[best.hit.feature]}`;
  return [toEvidence(document, best.hit, polarity, rule, 1)];
}

function listEvidence(
  document: Document,
  label: ToneLabel,
  evaluations: readonly Evaluation[],
  score: LinearScore,
  model: ToneModel,
): ToneEvidence[] {
  const evidence: ToneEvidence[] = [];
  for (const polarity of polaritiesOf(label)) {
    const sign = polarity === "positive" ? 1 : -1;
    const own = evaluations.filter((evaluation) => Math.sign(evaluation.polarity) === sign);
    if (own.length === 0) evidence.push(...findWords(document, score, model, polarity));
    for (let i = 0; i < own.length && i < MOST_EVIDENCE; i++) {
      const e = own[i] as Evaluation;
      evidence.push(toEvidence(document, e, polarity, e.rule, strengthOf(e)));
    }
  }
  return evidence;
}

/** Whether the text states a vote and no more. */
function isBareVote(document: Document, mask: Uint8Array): boolean {
  let words = 0;
  for (let i = 0; i < document.tokenCount; i++) {
    if (mask[i] === 0 && document.kinds[i] === TokenKind.word) words++;
  }
  return words <= MOST_OBJECT_WORDS;
}

/**
 * Reads the author's evaluation of the text voted on (CODEBOOK section 7): a log-linear model over the evaluating
 * phrases, the turns around them and word sequences. `score` is the probability of positive minus that of negative,
 * 0 for neutral.
 */
export function readTone(document: Document, context: ToneContext, model: ToneModel): Tone {
  const { discourse } = context;
  const empty = model.mask(document.tokenCount);
  const mask = maskVotes(document, discourse, context.votes, empty);
  const evaluations = context.evaluations.filter(({ from }) => mask[from] === 0);
  if (evaluations.length === 0 && isBareVote(document, mask)) return NEUTRAL;
  const words = scoreLinear(model.words, document, mask);
  const { scores } = words;
  model.cues.begin(scores);
  visitToneFeatures(document, evaluations, discourse, model.features, model.cues);
  const shares = softmax(scores);
  let best = 0;
  for (let k = 1; k < shares.length; k++) {
    if ((shares[k] as number) > (shares[best] as number)) best = k;
  }
  const label = model.classes[best] as ToneLabel;
  const of = (name: ToneLabel): number => shares[model.classes.indexOf(name)] as number;
  const score = label === "neutral" ? 0 : Math.round((of("positive") - of("negative")) * 100) / 100;
  return { label, score, evidence: listEvidence(document, label, evaluations, words, model) };
}
