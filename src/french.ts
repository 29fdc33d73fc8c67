import { stanceFr } from "./generated/stance-fr.js";
import type { LanguagePack } from "./language-pack.js";
import { frenchTokenizerRules } from "./languages/fr/tokenizer-rules.js";
import { languageCues } from "./languages/function-words.js";
import { readDeclared, spreadProbabilities } from "./stance/read-stance.js";
import {
  prepareStanceModel,
  type StanceEffect,
  type StanceModelSource,
} from "./stance/stance-model.js";
import { createLexicon } from "./text/lexicon.js";
import { findMatches, type Match, matchesOfModel } from "./text/matcher.js";
import { compileRules } from "./text/rules.js";
import type { Stance } from "./types.js";
import { stemFrench } from "./vendor/french-stemmer.js";

const MODEL = { language: 0, stance: 1 } as const;

/** French: the language of the explanations that the library is made for. */
export const french: LanguagePack = {
  id: "fr",
  create() {
    const stanceModel = prepareStanceModel(stanceFr as unknown as StanceModelSource);
    const rules = compileRules([languageCues, stanceModel]);
    const lexicon = createLexicon({ tokenizer: frenchTokenizerRules, stem: stemFrench, rules });
    return {
      lexicon,
      languageModel: MODEL.language,
      frameIds: ["privacy", "child-protection"],
      read(document) {
        const matches = findMatches(document, lexicon);
        const own = matchesOfModel(matches, lexicon, MODEL.stance) as Match<StanceEffect>[];
        const { reading, positions, evidence } = readDeclared(document, lexicon, MODEL.stance, own);
        const label = reading?.label ?? "indetermine";
        const confidence = reading === null ? 0.5 : 0.98;
        const stance: Stance = {
          label,
          declared: reading?.kind === "declared" || reading?.kind === "conflict",
          confidence,
          probabilities: spreadProbabilities(label, confidence),
          evidence,
          method: reading === null ? "none" : "declaration@1",
          object: reading?.object ?? "unknown",
          positions,
        };
        return { stance, frames: [], axis: null, tone: null };
      },
    };
  },
};
