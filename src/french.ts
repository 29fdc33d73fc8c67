import { stanceFr } from "./generated/stance-fr.js";
import { stanceFrCalibration } from "./generated/stance-fr-calibration.js";
import { stanceFrInference } from "./generated/stance-fr-inference.js";
import { toneFr } from "./generated/tone-fr.js";
import { toneFrDiscourse } from "./generated/tone-fr-discourse.js";
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
import { listStems } from "./text/linear-model.js";
import { findMatches, type Match, matchesOfModel } from "./text/matcher.js";
import { compileRules, type RuleModel } from "./text/rules.js";
import { stemFrench } from "./vendor/french-stemmer.js";

/** Where each model stands among those that the lexicon compiles. */
const MODEL = { language: 0, stance: 1, discourse: 2, tone: 3 } as const;

/** French: the language of the explanations that the library is made for. */
export const french: LanguagePack = {
  id: "fr",
  create(options) {
    const stanceModel = prepareStanceModel(stanceFr as unknown as StanceModelSource);
    const rules = compileRules([
      languageCues,
      stanceModel,
      toneFrDiscourse as unknown as RuleModel,
      toneFr as unknown as RuleModel,
    ]);
    const vocabulary = listStems([stanceFrInference]);
    const lexicon = createLexicon({
      tokenizer: frenchTokenizerRules,
      stem: stemFrench,
      rules,
      vocabulary,
    });
    const calibration = stanceFrCalibration as StanceCalibration;
    const readStance = createStanceReader({
      lexicon,
      model: MODEL.stance,
      inference: stanceFrInference,
      vocabulary,
      calibration,
      threshold: options.threshold ?? calibration.threshold,
    });
    return {
      lexicon,
      languageModel: MODEL.language,
      frameIds: ["privacy", "child-protection"],
      findStance(text) {
        const document = lexicon.tokenize(text);
        const matches = matchesOfModel(findMatches(document, lexicon), lexicon, MODEL.stance);
        const own = matches as Match<StanceEffect>[];
        return { document, findings: findStance(document, lexicon, MODEL.stance, own) };
      },
      read(document, guest) {
        const matches = findMatches(document, lexicon);
        const own = matchesOfModel(matches, lexicon, MODEL.stance) as Match<StanceEffect>[];
        const discourse = readDiscourse(
          document,
          matchesOfModel(matches, lexicon, MODEL.discourse) as Match<DiscourseEffect>[],
        );
        const evaluations = findEvaluations(
          document,
          matchesOfModel(matches, lexicon, MODEL.tone) as Match<EvaluationEffect>[],
          discourse,
        );
        return {
          stance: readStance(document, own, evaluations.length, guest),
          frames: [],
          axis: null,
          tone: null,
        };
      },
    };
  },
};
