import { describe, expect, it } from "vitest";
import { findReuse } from "../../src/reuse/find-reuse.js";
import { measurePartyLine } from "../../src/reuse/measure-party-line.js";
import { toReuseText } from "../../src/reuse/reuse-text.js";
import { bruteForcePairs, tokenize } from "./invented.js";
import { hasSharedData, readPage, readTerm9 } from "./shared-data.js";

const title = (what: string) =>
  `${what}${hasSharedData ? "" : " (skipped: ../shared/data is absent)"}`;

describe.skipIf(!hasSharedData)(title("shared wording on the page 2020/0259(COD)"), () => {
  it("forms 17 clusters of the 24 written explanations, the largest of 8, all of one party", () => {
    const { clusters, textCount } = findReuse(readPage());
    expect(textCount).toBe(24);
    expect(clusters).toHaveLength(17);
    expect(clusters[0]?.ids).toHaveLength(8);
    expect(clusters[0]?.parties).toEqual(["Rassemblement national"]);
  });

  it("covers 90.8 % of the words of one party and 2.6 % of another", () => {
    const { parties } = measurePartyLine(readPage());
    const lineOf = (party: string) => parties.find((line) => line.party === party);
    expect(lineOf("Rassemblement national")).toMatchObject({
      textCount: 11,
      wordCount: 978,
      insideWordCount: 888,
      // "J’ai voté en faveur de", which nine members of five parties wrote, is common ground.
      ownInsideWordCount: 882,
    });
    expect(lineOf("La France Insoumise")).toMatchObject({ wordCount: 384, insideWordCount: 10 });
    expect(lineOf("Rassemblement national")?.insideShare).toBeCloseTo(0.908, 3);
    expect(lineOf("La France Insoumise")?.insideShare).toBeCloseTo(0.026, 3);
  });

  it("gives the passages of every linked pair, as the texts have them", () => {
    const texts = new Map(readPage().map((text) => [text.id, text.document.text]));
    for (const pair of findReuse(readPage()).pairs) {
      expect(pair.passages?.length).toBeGreaterThan(0);
      for (const { left, right } of pair.passages ?? []) {
        expect(texts.get(pair.leftId)?.slice(left.start, left.end)).toBe(left.quote);
        expect(texts.get(pair.rightId)?.slice(right.start, right.end)).toBe(right.quote);
      }
    }
  });
});

describe.skipIf(!hasSharedData)(
  title("shared wording in 1,500 explanations of the 9th term"),
  () => {
    it("finds every pair that brute force finds, at 0.3, 0.5 and 0.7", { timeout: 60_000 }, () => {
      const texts = readTerm9()
        .filter((_, i) => i % 9 === 0)
        .slice(0, 1500)
        .map((explanation) => toReuseText(explanation, tokenize(explanation.text)));
      const all = bruteForcePairs(texts, 0.3);
      for (const threshold of [0.3, 0.5, 0.7]) {
        const expected = [...all].filter(([, containment]) => containment >= threshold);
        const found = findReuse(texts, { threshold, passages: "none" }).pairs;
        expect(expected.length).toBeGreaterThan(0);
        expect(found.map((pair) => [`${pair.leftId} | ${pair.rightId}`, pair.containment])).toEqual(
          expected.sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      }
    });
  },
);
