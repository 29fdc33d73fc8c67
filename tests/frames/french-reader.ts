import type { Framing } from "../../src/frames/framing.js";
import { createFrenchFraming } from "../../src/frames/french-framing.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { findMatches, matchesOfModel } from "../../src/text/matcher.js";
import { compileRules } from "../../src/text/rules.js";
import type { StanceLabel } from "../../src/types.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

/** Reads a text with the French frames, for a declared position given by the test. */
export function createReader(userFrames: readonly unknown[] = []) {
  const framing = createFrenchFraming(userFrames);
  const rules = compileRules([...framing.rules]);
  const vocabulary = framing.stems;
  const lexicon = createLexicon({
    tokenizer: frenchTokenizerRules,
    stem: stemFrench,
    rules,
    vocabulary,
  });
  const read = framing.compile(vocabulary);
  return (text: string, label: StanceLabel = "indetermine"): Framing => {
    const document = lexicon.tokenize(text);
    const matches = findMatches(document, lexicon);
    return read(document, (i) => matchesOfModel(matches, lexicon, i), { label, spans: [] });
  };
}
