import { createFrenchFraming } from "./frames/french-framing.js";
import { stanceFr } from "./generated/stance-fr.js";
import { stanceFrCalibration } from "./generated/stance-fr-calibration.js";
import { stanceFrInference } from "./generated/stance-fr-inference.js";
import type { LanguagePack } from "./language-pack.js";
import { type DiscourseEffect, readDiscourse } from "./languages/fr/discourse.js";
import { type EvaluationEffect, findEvaluations } from "./languages/fr/evaluation.js";
import { frenchTokenizerRules } from "./languages/fr/tokenizer-rules.js";
import { languageCues } from "./languages/function-words.js";
import { createStanceReader } from "./stance/create-stance-reader.js";
import { findStance } from "./stance/read-stance.js";
import type { StanceCalibration } from "./stance/stance-calibration.js";
import {
  prepareStanceModel,
  type StanceEffect,
  type StanceModelSource,
} from "./stance/stance-model.js";
import { createLexicon } from "./text/lexicon.js";
import { type LinearModelSource, listStems } from "./text/linear-model.js";
import { findMatchesByModel, type Match } from "./text/matcher.js";
import { compileRules } from "./text/rules.js";
import { stemFrench } from "./vendor/french-stemmer.js";

/** Where each model stands among those that the lexicon compiles; those of the framing follow. */
const MODEL = { language: 0, stance: 1, framing: 2 } as const;
const FRAMING = { discourse: 0, evaluation: 1 } as const;

/** French: the language of the explanations that the library is made for. */
export const french: LanguagePack = {
  id: "fr",
  create(options) {
    const { models = {} } = options;
    const inference: LinearModelSource = models.stanceInference ?? stanceFrInference;
    const stanceModel = prepareStanceModel(
      models.stanceRules ?? (stanceFr as unknown as StanceModelSource),
    );
    const framing = createFrenchFraming(options.frames);
    // Tone reads every text, inference few: the stems of tone come first, so that they stand close together.
    const vocabulary = [...new Set([...framing.stems, ...listStems([inference])])];
    const lexicon = createLexicon({
      tokenizer: frenchTokenizerRules,
      stem: stemFrench,
      rules: compileRules([languageCues, stanceModel, ...framing.rules]),
      vocabulary,
    });
    const calibration =
      models.stanceCalibration ?? (stanceFrCalibration as unknown as StanceCalibration);
    const readStance = createStanceReader({
      lexicon,
      model: MODEL.stance,
      inference,
      vocabulary,
      calibration,
      threshold: options.threshold ?? calibration.threshold,
    });
    const readFraming = framing.compile(vocabulary);
    const stanceOf = (split: readonly (readonly Match[])[]) =>
      split[MODEL.stance] as readonly Match<StanceEffect>[];
    return {
      lexicon,
      languageModel: MODEL.language,
      frameIds: framing.frameIds,
      findStance(text) {
        const document = lexicon.tokenize(text);
        const split = findMatchesByModel(document, lexicon);
        return { document, findings: findStance(document, lexicon, MODEL.stance, stanceOf(split)) };
      },
      read(document, guest) {
        const split = findMatchesByModel(document, lexicon);
        const framingOf = (index: number) => split[MODEL.framing + index] ?? [];
        const evaluate = () =>
          findEvaluations(
            document,
            framingOf(FRAMING.evaluation) as Match<EvaluationEffect>[],
            readDiscourse(document, framingOf(FRAMING.discourse) as Match<DiscourseEffect>[]),
          );
        const stance = readStance(document, stanceOf(split), evaluate, guest);
        const { frames, axis, tone } = readFraming(document, framingOf, {
          label: stance.declared ? stance.label : null,
          object: stance.object,
          spans: stance.declared ? stance.evidence : [],
        });
        return { stance, frames, axis, tone };
      },
    };
  },
};
