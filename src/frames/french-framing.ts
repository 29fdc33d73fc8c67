import { framesFrChildProtection } from "../generated/frames-fr-child-protection.js";
import { framesFrChildProtectionWeights } from "../generated/frames-fr-child-protection-weights.js";
import { framesFrClasses } from "../generated/frames-fr-classes.js";
import { framesFrPrivacy } from "../generated/frames-fr-privacy.js";
import { framesFrPrivacyWeights } from "../generated/frames-fr-privacy-weights.js";
import { toneFr } from "../generated/tone-fr.js";
import { toneFrDiscourse } from "../generated/tone-fr-discourse.js";
import { toneFrWeights } from "../generated/tone-fr-weights.js";
import type { Document } from "../text/document.js";
import { listStems } from "../text/linear-model.js";
import type { Match } from "../text/matcher.js";
import type { RuleModel } from "../text/rules.js";
import type { ToneModelSource } from "../tone/tone-model.js";
import { compileFrame } from "./compile-frame.js";
import type { CompiledFrame, FrameDefinition, FrameWeights } from "./frame-types.js";
import {
  compileLearned,
  type DeclaredVote,
  type Framing,
  type FramingModels,
  listFramingModels,
  readFraming,
} from "./framing.js";
import { validateFrame } from "./validate-frame.js";

/** Reads roles, axis and tone of a document from its matches. */
export type FramingReader = (
  document: Document,
  matchesOf: (index: number) => readonly Match[],
  vote: DeclaredVote,
) => Framing;

/** Roles, axis and tone in French, before a lexicon is built. */
export interface FrenchFraming {
  /** To compile into the lexicon, in this order. */
  readonly rules: readonly RuleModel[];
  /** Stems that the lexicon's vocabulary must hold. */
  readonly stems: readonly string[];
  readonly frameIds: readonly string[];
  /** The reader for a lexicon with this vocabulary; `matchesOf(i)` are the matches of `rules[i]`. */
  compile(vocabulary: readonly string[]): FramingReader;
}

function listFrames(userFrames: readonly unknown[]): CompiledFrame[] {
  const own = [
    [framesFrPrivacy, framesFrPrivacyWeights],
    [framesFrChildProtection, framesFrChildProtectionWeights],
  ] as unknown as readonly (readonly [FrameDefinition, FrameWeights])[];
  return [
    ...own.map(([definition, weights]) => compileFrame(definition, framesFrClasses, weights)),
    ...userFrames.map((frame) => compileFrame(validateFrame(frame), framesFrClasses)),
  ];
}

/**
 * The French models of roles, axis and tone.
 *
 * @param userFrames frames beside privacy and child protection: parsed JSON in the schema of `models/frames-fr`
 * @throws PourcontreError INVALID_FRAME
 */
export function createFrenchFraming(userFrames: readonly unknown[] = []): FrenchFraming {
  const models: FramingModels = {
    discourse: toneFrDiscourse as unknown as FramingModels["discourse"],
    evaluation: toneFr as unknown as FramingModels["evaluation"],
    frames: listFrames(userFrames),
  };
  const source = toneFrWeights as unknown as ToneModelSource;
  return {
    rules: listFramingModels(models),
    stems: listStems([
      source,
      ...models.frames.flatMap(({ weights }) => (weights === null ? [] : [weights.words])),
    ]),
    frameIds: models.frames.map((frame) => frame.definition.id),
    compile(vocabulary) {
      const learned = compileLearned(models, source, vocabulary);
      return (document, matchesOf, vote) => readFraming(document, matchesOf, models, learned, vote);
    },
  };
}
