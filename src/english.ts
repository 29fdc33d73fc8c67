import { stanceEn } from "./generated/stance-en.js";
import type { LanguagePack } from "./language-pack.js";
import { englishTokenizerRules } from "./languages/en/tokenizer-rules.js";
import { languageCues } from "./languages/function-words.js";
import { type EnglishModelSource, prepareEnglishModel } from "./stance/english/english-model.js";
import {
  createEnglishStanceReader,
  findEnglishStance,
} from "./stance/english/read-english-stance.js";
import type { StanceEffect } from "./stance/stance-model.js";
import { createLexicon } from "./text/lexicon.js";
import { findMatches, type Match, matchesOfModel } from "./text/matcher.js";
import { compileRules } from "./text/rules.js";

/** Where each model stands among those that the lexicon compiles. */
const MODEL = { language: 0, stance: 1 } as const;

/**
 * English explanations of vote: the declared position with its quotes, by rules and the verb phrases of compromise.
 * An entry point of its own, because compromise is large and most corpora hold no English.
 *
 * What it does not do: nothing is inferred where no position is stated or welcomed (no English explanations to learn
 * from were at hand), and there are no English frames or tone: their roles, the axis and the tone are null. It is
 * tried on invented cases only (`corpora/hard-cases`), not validated on real English explanations; its confidence is
 * one fixed figure for each way in which a position is declared (see `ENGLISH_CONFIDENCE`), not a calibrated one.
 *
 * @example
 * const { analyze } = createAnalyzer({ languages: [french, english] });
 * analyze("I could not support this report and voted against.").stance.label; // "contre"
 */
export const english: LanguagePack = {
  id: "en",
  create(options) {
    const stance = prepareEnglishModel(stanceEn as EnglishModelSource);
    const rules = compileRules([languageCues, stance]);
    const lexicon = createLexicon({
      tokenizer: englishTokenizerRules,
      stem: (word) => word,
      rules,
    });
    const spec = { lexicon, model: MODEL.stance };
    const readStance = createEnglishStanceReader(spec, options.threshold ?? 0);
    const frameIds = ["privacy", "child-protection"];
    const matchesIn = (document: Parameters<typeof findMatches>[0]) =>
      matchesOfModel(
        findMatches(document, lexicon),
        lexicon,
        MODEL.stance,
      ) as Match<StanceEffect>[];
    return {
      lexicon,
      languageModel: MODEL.language,
      frameIds,
      findStance(text) {
        const document = lexicon.tokenize(text);
        return { document, findings: findEnglishStance(spec, document, matchesIn(document)) };
      },
      read(document, guest) {
        return {
          stance: readStance(document, matchesIn(document), guest),
          frames: frameIds.map((id) => ({ id, role: null, evidence: [] })),
          axis: null,
          tone: null,
        };
      },
    };
  },
};
