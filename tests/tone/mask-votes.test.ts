import { describe, expect, it } from "vitest";
import { readDiscourse } from "../../src/languages/fr/discourse.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { compileRules } from "../../src/text/rules.js";
import { maskVotes } from "../../src/tone/mask-votes.js";

const lexicon = createLexicon({
  tokenizer: frenchTokenizerRules,
  stem: (word) => word,
  rules: compileRules([]),
});

describe("maskVotes", () => {
  it("masks the tokens of the spans given, whole or touched", () => {
    const document = lexicon.tokenize("Je soutiens ce texte utile.");
    const discourse = readDiscourse(document, []);
    expect([...maskVotes(document, discourse, [{ start: 0, end: 11 }])]).toEqual([
      1, 1, 0, 0, 0, 0,
    ]);
    expect([...maskVotes(document, discourse, [{ start: 4, end: 5 }])]).toEqual([0, 1, 0, 0, 0, 0]);
    expect([...maskVotes(document, discourse, [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
