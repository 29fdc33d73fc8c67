/** The stages before the decisions that are learned: tokens, declared position, turns, evaluations, mentions, cues. */
import { readFileSync } from "node:fs";
import { compileFrame, type SharedClasses } from "../../src/frames/compile-frame.js";
import { findMentions, listCues } from "../../src/frames/find-mentions.js";
import type { FrameDefinition, FrameEffect, FrameWeights } from "../../src/frames/frame-types.js";
import { listFramingModels, listMentioned } from "../../src/frames/framing.js";
import {
  type FrameContext,
  type FrameReading,
  readFeatures,
} from "../../src/frames/read-features.js";
import { type DiscourseEffect, readDiscourse } from "../../src/languages/fr/discourse.js";
import { type EvaluationEffect, findEvaluations } from "../../src/languages/fr/evaluation.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { readDeclared } from "../../src/stance/read-stance.js";
import {
  prepareStanceModel,
  type StanceEffect,
  type StanceModelSource,
} from "../../src/stance/stance-model.js";
import type { Document } from "../../src/text/document.js";
import { createLexicon, type Lexicon } from "../../src/text/lexicon.js";
import { findMatches, type Match, matchesOfModel } from "../../src/text/matcher.js";
import { compileRules, type RuleModel } from "../../src/text/rules.js";
import type { StanceEvidence, StanceObject } from "../../src/types.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const MODELS = new URL("../", import.meta.url);

/** A model's readable source. */
export function readModel<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, MODELS), "utf8")) as T;
}

/** The stems of all texts, so that every word can be a feature. */
export function collectStems(texts: readonly { readonly text: string }[]): string[] {
  const words = texts.flatMap(
    (t) =>
      t.text
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}]+['’]?/gu) ?? [],
  );
  const stems = new Set<string>();
  for (const word of new Set(words)) stems.add(stemFrench(word.replace("’", "'")));
  stems.delete("");
  return [...stems].sort();
}

export const FRAME_IDS = ["privacy", "child-protection"] as const;

/** A document with all that the learned decisions read. */
export interface PreparedText {
  readonly document: Document;
  readonly context: FrameContext & { readonly object?: StanceObject };
  readonly votes: readonly StanceEvidence[];
  readonly readings: readonly FrameReading[];
  readonly matchesOf: (index: number) => readonly Match[];
}

export interface Pipeline {
  readonly lexicon: Lexicon;
  readonly vocabulary: readonly string[];
  readonly models: ReturnType<typeof loadModels>;
  prepare(text: string): PreparedText;
}

function loadModels(frameIds: readonly string[], withWeights: boolean) {
  const shared = readModel<SharedClasses>("frames-fr/classes.json");
  const frames = frameIds.map((id) => {
    const definition = readModel<FrameDefinition>(`frames-fr/${id}.json`);
    const weights = withWeights ? readModel<FrameWeights>(`frames-fr/${id}-weights.json`) : null;
    return compileFrame(definition, shared, weights);
  });
  return {
    discourse: readModel<RuleModel<DiscourseEffect>>("tone-fr/discourse.json"),
    evaluation: readModel<RuleModel<EvaluationEffect>>("tone-fr/rules.json"),
    frames,
  };
}

/** Builds the pipeline. */
export function createPipeline(
  vocabulary: readonly string[],
  withWeights = false,
  frameIds: readonly string[] = FRAME_IDS,
): Pipeline {
  const models = loadModels(frameIds, withWeights);
  const stance = prepareStanceModel(readModel<StanceModelSource>("stance-fr/rules.json"));
  const rules = compileRules([stance, ...listFramingModels(models)]);
  const lexicon = createLexicon({
    tokenizer: frenchTokenizerRules,
    stem: stemFrench,
    rules,
    vocabulary,
  });
  return {
    lexicon,
    vocabulary,
    models,
    prepare(text) {
      const document = lexicon.tokenize(text);
      const all = findMatches(document, lexicon);
      const matchesOf = (index: number): Match[] => matchesOfModel(all, lexicon, 1 + index);
      const own = matchesOfModel(all, lexicon, 0) as Match<StanceEffect>[];
      const { reading, evidence } = readDeclared(document, lexicon, 0, own);
      const discourse = readDiscourse(document, matchesOf(0) as Match<DiscourseEffect>[]);
      const evaluations = findEvaluations(
        document,
        matchesOf(1) as Match<EvaluationEffect>[],
        discourse,
      );
      const context = {
        discourse,
        evaluations,
        stance: reading?.label ?? "indetermine",
        ...(reading === null ? {} : { object: reading.object }),
      } as const;
      const perFrame = models.frames.map((_, i) => matchesOf(2 + i) as Match<FrameEffect>[]);
      const mentions = perFrame.map((matches) => findMentions(document, matches));
      const mentioned = listMentioned(models.frames, mentions);
      const readings = perFrame.map((matches, i) =>
        readFeatures(document, mentions[i] ?? [], listCues(document, matches), {
          ...context,
          mentioned,
        }),
      );
      return { document, context, votes: evidence, readings, matchesOf };
    },
  };
}
