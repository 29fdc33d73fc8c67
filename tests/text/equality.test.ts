import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchBoth, tokenizeBoth } from "./compare-with-reference.js";
import { hasRealTexts, NO_REAL_TEXTS, readRealTexts, readShippedTexts } from "./shared-texts.js";

/** What texts are made of where tokens and sentences are hard to tell. */
const PIECES = [
  ..."aÉßİΣς1 9.,;:!?…’'ʼ-‑–•«»\"()/&°\n\t\u00a0\u202f\u00ad\u0301\u200b\u{1F600}\ud800",
  ..."c'est-à-dire|rendez-vous|-t-il|-je|l’|qu'|M.|art.|p.ex|U.E.|europa.eu|https://e.eu/a|12 000|2002/58/CE".split(
    "|",
  ),
  ..."je|vote|voté|pour|contre|ai|ne|pas|ce|texte|de|la|rapport|soutien|abstention|mais|vie privée".split(
    "|",
  ),
];

const oddText = fc
  .array(fc.constantFrom(...PIECES, " ", " ", " "), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

function compare(compareBoth: typeof tokenizeBoth | typeof matchBoth, text: string): void {
  const { actual, expected } = compareBoth(text);
  expect(actual, JSON.stringify(text)).toEqual(expected);
}

describe("tokenizer and matcher against their plain references", () => {
  it("agree on the texts that the project ships", () => {
    for (const text of readShippedTexts()) {
      compare(tokenizeBoth, text);
      compare(matchBoth, text);
    }
  });

  it("agree on texts made of what is hard to cut", () => {
    fc.assert(
      fc.property(oddText, (text) => compare(tokenizeBoth, text)),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(oddText, (text) => compare(matchBoth, text)),
      { numRuns: 300 },
    );
  });

  it("agree on any Unicode", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(text, (value) => compare(tokenizeBoth, value)),
      { numRuns: 1000 },
    );
  });

  // `npm run fuzz` compares all of them.
  it.skipIf(!hasRealTexts)(
    `agree on every eighth text of dev${hasRealTexts ? "" : `: ${NO_REAL_TEXTS}`}`,
    () => {
      readRealTexts("dev").forEach((text, i) => {
        if (i % 8 !== 0) return;
        compare(tokenizeBoth, text);
        compare(matchBoth, text);
      });
    },
  );
});
