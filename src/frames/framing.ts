import { type DiscourseEffect, readDiscourse } from "../languages/fr/discourse.js";
import { type EvaluationEffect, findEvaluations } from "../languages/fr/evaluation.js";
import type { Document } from "../text/document.js";
import type { LinearModel } from "../text/linear-model.js";
import type { Match } from "../text/matcher.js";
import type { RuleModel } from "../text/rules.js";
import { readTone } from "../tone/read-tone.js";
import { compileToneModel, type ToneModel, type ToneModelSource } from "../tone/tone-model.js";
import type { Axis, FrameResult, Span, StanceLabel, StanceObject, Tone } from "../types.js";
import { findMentions, isStrong, type Mention } from "./find-mentions.js";
import type { CompiledFrame, FrameEffect } from "./frame-types.js";
import { readAxis } from "./read-axis.js";
import { type FrameOutcome, readFrame } from "./read-frame.js";
import { compileWords } from "./score-words.js";

/** The models behind roles, axis and tone, before they are compiled into a lexicon. */
export interface FramingModels {
  readonly discourse: RuleModel<DiscourseEffect>;
  readonly evaluation: RuleModel<EvaluationEffect>;
  readonly frames: readonly CompiledFrame[];
}

/** What is learned from coded texts, compiled for one vocabulary of stems. */
export interface LearnedFraming {
  readonly tone: ToneModel;
  /** Word sequences of each frame, compiled when the first text mentions it. */
  readonly words: readonly (() => LinearModel | null)[];
}

/** Compiles what roles and tone have learned. Throws INVALID_MODEL. */
export const compileLearned = (
  { frames }: FramingModels,
  tone: ToneModelSource,
  vocabulary: readonly string[],
): LearnedFraming => ({
  tone: compileToneModel(tone, vocabulary),
  words: frames.map((frame) => {
    let words: LinearModel | null | undefined;
    return () => {
      words ??= compileWords(frame, vocabulary);
      return words;
    };
  }),
});

/** What the stance stage hands on. Only a declared position is used: a role is never read off an inferred vote. */
export interface DeclaredVote {
  readonly label: StanceLabel | null;
  readonly object?: StanceObject;
  /** Spans of the deciding positions. */
  readonly spans: readonly Span[];
}

export interface Framing {
  readonly frames: readonly FrameResult[];
  readonly axis: Axis | null;
  readonly tone: Tone;
}

/** The rule models in the order in which `readFraming` expects their matches. */
export function listFramingModels({ discourse, evaluation, frames }: FramingModels): RuleModel[] {
  return [discourse, evaluation, ...frames.map((frame) => frame.model)];
}

const noWords = (): null => null;

const CODED: ReadonlySet<string> = new Set(["privacy", "child-protection"]);

const findOutcome = (outcomes: readonly FrameOutcome[], id: string): FrameOutcome | undefined =>
  outcomes.find((outcome) => outcome.result.id === id);

/** Of the two frames of the codebook, those that the text names in so many words. */
export function listMentioned(
  frames: readonly CompiledFrame[],
  mentions: readonly (readonly Mention[])[],
): Set<string> {
  const named = new Set<string>();
  frames.forEach(({ definition: { id } }, i) => {
    if (mentions[i]?.some(isStrong) && CODED.has(id)) named.add(id);
  });
  return named;
}

/**
 * Reads roles, axis and tone of one document.
 *
 * @param matchesOf the matches of the n-th of `listFramingModels`
 * @param learned what `compileLearned` makes of the learned models
 */
export function readFraming(
  document: Document,
  matchesOf: (index: number) => readonly Match[],
  models: FramingModels,
  { tone, words }: LearnedFraming,
  vote: DeclaredVote,
): Framing {
  const discourse = readDiscourse(document, matchesOf(0) as readonly Match<DiscourseEffect>[]);
  const evaluations = findEvaluations(
    document,
    matchesOf(1) as readonly Match<EvaluationEffect>[],
    discourse,
  );
  const { object } = vote;
  const stance = vote.label ?? "indetermine";
  const own = models.frames.map((_, i) => matchesOf(2 + i) as readonly Match<FrameEffect>[]);
  const mentions = own.map((matches) => findMentions(document, matches));
  const mentioned = listMentioned(models.frames, mentions);
  const context =
    object === undefined
      ? { discourse, evaluations, stance, mentioned }
      : { discourse, evaluations, stance, mentioned, object };
  const outcomes = models.frames.map((frame, i) =>
    readFrame(document, own[i] ?? [], frame, mentions[i] ?? [], context, words[i] ?? noWords),
  );
  const privacy = findOutcome(outcomes, "privacy");
  const child = findOutcome(outcomes, "child-protection");
  return {
    frames: outcomes.map((outcome) => outcome.result),
    axis:
      privacy === undefined || child === undefined
        ? null
        : readAxis(document, discourse, privacy, child, vote.spans),
    tone: readTone(document, { discourse, evaluations, votes: vote.spans }, tone),
  };
}
