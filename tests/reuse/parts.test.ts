import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterTexts } from "../../src/reuse/cluster-texts.js";
import { diffWords } from "../../src/reuse/diff-words.js";
import { requiredOverlap } from "../../src/reuse/find-gram-pairs.js";
import { createGramIndex } from "../../src/reuse/gram-index.js";
import { sequenceWords } from "../../src/reuse/word-sequence.js";
import { tokenize } from "./invented.js";

describe("sequenceWords", () => {
  it("tells words apart whose hashes are equal", () => {
    // A known collision of FNV-1a with 32 bits.
    const { hashes } = tokenize("costarring liquid");
    expect(hashes[0]).toBe(hashes[1]);
    expect([...sequenceWords([tokenize("costarring liquid costarring")]).words]).toEqual([0, 1, 0]);
  });

  it("gives one number to all ways of writing one word", () => {
    const texts = ["L’Été", "l'été", "L'ÉTÉ".normalize("NFD"), "l'é\u00ADté"].map(tokenize);
    const { words, offsets } = sequenceWords(texts);
    expect([...offsets]).toEqual([0, 2, 4, 6, 8]);
    expect([...words]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });
});

describe("createGramIndex", () => {
  it("numbers the grams rare first, and turns sets and postings into one another", () => {
    const index = createGramIndex(["a b c", "a b d", "a b", "z"].map(tokenize), 2);
    expect(index.gramCount).toBe(3);
    expect(index.sharedFrom).toBe(2);
    expect([...index.sets]).toEqual([0, 2, 1, 2, 2]);
    expect([...index.setOffsets]).toEqual([0, 2, 4, 5, 5]);
    expect([...index.postings]).toEqual([0, 1, 0, 1, 2]);
    expect([...index.postingOffsets]).toEqual([0, 1, 2, 5]);
  });

  it("is empty for no texts", () => {
    expect(createGramIndex([], 5)).toMatchObject({ textCount: 0, gramCount: 0, sharedFrom: 0 });
  });
});

describe("requiredOverlap", () => {
  it("is the smallest count that reaches the threshold, in the same arithmetic", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (size, threshold) => {
          const count = requiredOverlap(size, threshold);
          expect(count / size).toBeGreaterThanOrEqual(threshold);
          expect(count === 1 || (count - 1) / size < threshold).toBe(true);
        },
      ),
      { seed: 6 },
    );
  });
});

describe("clusterTexts", () => {
  it.each([
    [[], [0, 1, 2, 3]],
    [
      [
        [1, 2],
        [0, 1],
      ],
      [0, 0, 0, 3],
    ],
    [
      [
        [2, 3],
        [1, 2],
        [0, 3],
      ],
      [0, 0, 0, 0],
    ],
  ] as [[number, number][], number[]][])("%j", (links, expected) => {
    expect([...clusterTexts(4, links)]).toEqual(expected);
  });
});

describe("diffWords", () => {
  it("splits two ranges into same and edited parts that cover both", () => {
    const word = fc.integer({ min: 0, max: 3 });
    const range = fc.array(word, { maxLength: 8 });
    fc.assert(
      fc.property(range, range, (left, right) => {
        const words = Int32Array.from([...left, ...right]);
        const from = left.length;
        const parts = diffWords(words, {
          leftFrom: 0,
          leftTo: from,
          rightFrom: from,
          rightTo: words.length,
        });
        const cut = (a: number, b: number) => [...words.slice(a, b)];
        expect(parts.flatMap((part) => cut(part.leftFrom, part.leftTo))).toEqual(left);
        expect(parts.flatMap((part) => cut(part.rightFrom, part.rightTo))).toEqual(right);
        for (const part of parts.filter(({ isSame }) => isSame)) {
          expect(cut(part.leftFrom, part.leftTo)).toEqual(cut(part.rightFrom, part.rightTo));
        }
        expect(parts.every((part, i) => part.isSame !== parts[i - 1]?.isSame)).toBe(true);
      }),
      { seed: 6 },
    );
  });
});
