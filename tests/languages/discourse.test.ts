import { describe, expect, it } from "vitest";
import { toneFr } from "../../src/generated/tone-fr.js";
import { toneFrDiscourse } from "../../src/generated/tone-fr-discourse.js";
import { type DiscourseEffect, readDiscourse } from "../../src/languages/fr/discourse.js";
import { type EvaluationEffect, findEvaluations } from "../../src/languages/fr/evaluation.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { findMatches, type Match, matchesOfModel } from "../../src/text/matcher.js";
import { compileRules } from "../../src/text/rules.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const rules = compileRules([toneFrDiscourse, toneFr]);
const lexicon = createLexicon({ tokenizer: frenchTokenizerRules, stem: stemFrench, rules });

/** The sign of the evaluations of a sentence, in order. */
function signsOf(text: string): string {
  const document = lexicon.tokenize(text);
  const matches = findMatches(document, lexicon);
  const of = (model: number) => matchesOfModel(matches, lexicon, model);
  const discourse = readDiscourse(document, of(0) as Match<DiscourseEffect>[]);
  const evaluations = findEvaluations(document, of(1) as Match<EvaluationEffect>[], discourse);
  return evaluations.map(({ polarity }) => (polarity > 0 ? "+" : "-")).join("");
}

describe("evaluations under negation", () => {
  it.each([
    ["Ce texte est dangereux.", "-"],
    ["Ce texte n’est pas dangereux.", "+"],
    ["C’est un texte utile.", "+"],
    ["Ce n’est guère utile.", "-"],
    ["Il évite une erreur.", "++"],
    ["Le rapport comporte huit pages.", ""],
  ])("%s → %s", (text, signs) => {
    expect(signsOf(text)).toBe(signs);
  });
});
