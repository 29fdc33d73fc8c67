import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPassages } from "../../src/reuse/find-passages.js";
import { tokenize } from "./invented.js";

const align = (left: string, right: string, maxEditWords?: number) =>
  findPassages(tokenize(left), tokenize(right), maxEditWords === undefined ? {} : { maxEditWords });

describe("findPassages", () => {
  it("keeps accents and punctuation, and finds the place in both texts", () => {
    const left = "Bref : « l’été, à Évry, la forêt brûle »…";
    const right = "Ils disent que l'été à Évry la forêt brûle.";
    const [passage] = align(left, right);
    expect(passage?.left).toEqual({ start: 9, end: 38, quote: "l’été, à Évry, la forêt brûle" });
    expect(passage?.right).toEqual({ start: 15, end: 42, quote: "l'été à Évry la forêt brûle" });
    expect(passage?.sharedWordCount).toBe(7);
  });

  it("marks small edits, with the punctuation that came with them", () => {
    const [passage, ...more] = align(
      "Le nouveau pont du village restera ouvert (sauf la nuit) aux piétons et aux cyclistes de la vallée.",
      "Le nouveau pont du village demeure ouvert aux piétons et aux cyclistes de la vallée.",
    );
    expect(more).toEqual([]);
    const parts = passage?.parts.map(({ type, left, right }) => [
      type,
      left?.quote ?? null,
      right?.quote ?? null,
    ]);
    expect(parts).toEqual([
      ["same", "Le nouveau pont du village", "Le nouveau pont du village"],
      ["edit", "restera", "demeure"],
      ["same", "ouvert", "ouvert"],
      ["edit", "(sauf la nuit)", null],
      [
        "same",
        "aux piétons et aux cyclistes de la vallée",
        "aux piétons et aux cyclistes de la vallée",
      ],
    ]);
    expect(passage?.sharedWordCount).toBe(14);
  });

  it("makes two passages of runs that stand far apart or in another order", () => {
    const one = "le pont du village restera ouvert";
    const two = "la navette du soir partira du moulin";
    const between = "puis viendra un hiver long et froid et";
    expect(align(`${one} ${between} ${two}`, `${one} ${two}`)).toHaveLength(2);
    expect(align(`${one} ${between} ${two}`, `${one} ${two}`, 8)).toHaveLength(1);
    const swapped = align(`${one} ${two}`, `${two} ${one}`);
    expect(swapped.map((passage) => passage.left.quote)).toEqual([one, two]);
  });

  it("uses each word once where a run is repeated", () => {
    const run = "nous voulons garder le quai";
    expect(align(`${run}. Oui, ${run}.`, `${run}.`)).toHaveLength(1);
  });

  it("finds nothing under five words in a row", () => {
    expect(align("le pont du village", "le pont du village")).toEqual([]);
  });

  it("gives spans that slice back, on both sides, for any two texts", () => {
    const word = fc.constantFrom("l’", "été", "pont,", "du", "Quai", "(ouvert)", "reste.");
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const passage of align(left, right)) {
          for (const { left: l, right: r } of [passage, ...passage.parts]) {
            if (l !== null) expect(left.slice(l.start, l.end)).toBe(l.quote);
            if (r !== null) expect(right.slice(r.start, r.end)).toBe(r.quote);
          }
        }
        const mirrored = align(right, left);
        const count = (passages: typeof mirrored) =>
          passages.reduce((sum, passage) => sum + passage.sharedWordCount, 0);
        expect(count(align(left, left))).toBe(tokenizeCount(left) >= 5 ? tokenizeCount(left) : 0);
        expect(Math.sign(count(mirrored))).toBe(Math.sign(count(align(left, right))));
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

function tokenizeCount(text: string): number {
  const { kinds, tokenCount } = tokenize(text);
  return Array.from({ length: tokenCount }, (_, i) => kinds[i] as number).filter((k) => k <= 1)
    .length;
}
