import { french } from "../../src/french.js";
import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import { listTokens } from "../../src/text/document.js";
import { hashForm } from "../../src/text/form-hash.js";
import { findMatches } from "../../src/text/matcher.js";
import { referenceMatches } from "./reference-matcher.js";
import { referenceSentences, referenceTokens } from "./reference-tokenizer.js";

const { lexicon } = french.create({});

/** Tokens, hashes and sentences of a text by the library and by the reference, to be compared. */
export function tokenizeBoth(text: string) {
  const document = lexicon.tokenize(text);
  const tokens = referenceTokens(text, frenchTokenizerRules);
  return {
    actual: {
      tokens: listTokens(document).map(({ kind, start, end }) => `${kind} ${start}-${end}`),
      hashes: [...document.hashes],
      sentences: [...document.sentenceStarts],
    },
    expected: {
      tokens: tokens.map(({ kind, start, end }) => `${kind} ${start}-${end}`),
      hashes: tokens.map(({ form }) => hashForm(form)),
      sentences: referenceSentences(text, tokens, frenchTokenizerRules),
    },
  };
}

/** Matches of all French rules in a text by the library and by the reference, to be compared. */
export function matchBoth(text: string) {
  const document = lexicon.tokenize(text);
  return {
    actual: findMatches(document, lexicon).map(({ rule, from, to }) => ({
      rule: rule.id,
      from,
      to,
    })),
    expected: referenceMatches(document, lexicon),
  };
}
