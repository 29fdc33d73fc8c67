import { describe, expect, it } from "vitest";
import { PourcontreError } from "../../src/errors.js";
import { measureKeyness } from "../../src/keyness/measure-keyness.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";
import { invent } from "../reuse/invented.js";

const letters = (id: string, text: string) => invent(id, text);
const asWritten = (word: string) => word;

describe("measureKeyness", () => {
  const target = [letters("d1", "a a a b b c c c c c c d e f g h h")];
  const reference = [letters("d2", "a a b c c d d d d e f h")];
  const options = { stem: asWritten, minCount: 0 };

  it("ranks by log-likelihood as quanteda.textstats' test of textstat_keyness(measure = 'lr') does", () => {
    const { rows } = measureKeyness(target, reference, options);
    const signed = rows.map(({ stem, logLikelihood, logRatio }) => ({
      stem,
      value: Math.sign(logRatio ?? 0) * logLikelihood,
    }));
    const order = signed.sort((a, b) => b.value - a.value).map((row) => row.stem);
    expect(order).toEqual(["c", "g", "b", "h", "a", "e", "f", "d"]);
  });

  it("counts words, texts and frequencies", () => {
    const keyness = measureKeyness(target, reference, options);
    expect(keyness).toMatchObject({ copies: "all", targetWordCount: 17, referenceWordCount: 12 });
    expect(keyness.rows.find((row) => row.stem === "d")).toMatchObject({
      targetCount: 1,
      referenceCount: 4,
      targetTextCount: 1,
      targetPerThousand: 1000 / 17,
      referencePerThousand: 4000 / 12,
    });
  });

  it("turns round when target and reference change places", () => {
    const there = measureKeyness(target, reference, options).rows;
    const back = measureKeyness(reference, target, options).rows;
    for (const row of there) {
      const other = back.find(({ stem }) => stem === row.stem);
      expect(other?.logOddsZ).toBeCloseTo(-row.logOddsZ, 12);
      expect(other?.logRatio).toBeCloseTo(-(row.logRatio ?? 0), 12);
    }
    expect(there[0]?.logOddsZ).toBeGreaterThan(0);
    expect(there.at(-1)?.stem).toBe("d");
  });

  it("joins the forms of a stem and shows them", () => {
    const texts = [invent("1", "Une garantie, des garanties, la Garantie."), invent("2", "Rien.")];
    const { rows } = measureKeyness(texts.slice(0, 1), texts.slice(1), {
      stem: stemFrench,
      minCount: 2,
    });
    expect(rows.find((row) => row.stem === stemFrench("garantie"))?.forms).toEqual([
      { form: "garantie", count: 2 },
      { form: "garanties", count: 1 },
    ]);
  });

  it("counts copies once where clusters are given: a cluster weighs as much as one text", () => {
    const copies = ["1", "2", "3", "4"].map((id) => invent(id, "digue digue pont"));
    const others = [invent("5", "pont pont quai")];
    const clusters = [{ ids: ["1", "2", "3", "4", "elsewhere"] }];
    const all = measureKeyness(copies, others, options);
    const once = measureKeyness(copies, others, { ...options, clusters });
    expect(all.rows[0]).toMatchObject({ stem: "digue", targetCount: 8 });
    expect(once.rows[0]).toMatchObject({ stem: "digue", targetCount: 2, targetTextCount: 4 });
    expect(once).toMatchObject({ copies: "once", targetTextCount: 4, targetWordCount: 3 });
    expect(once.rows).toEqual(
      measureKeyness(copies.slice(0, 1), others, options).rows.map((row) => ({
        ...row,
        targetTextCount: row.targetTextCount * 4,
        forms: once.rows.find((other) => other.stem === row.stem)?.forms,
      })),
    );
  });

  it("leaves words out of all counts where asked to", () => {
    const isLeftOut = (form: string) => form === "c";
    const keyness = measureKeyness(target, reference, { ...options, isLeftOut });
    expect(keyness).toMatchObject({ targetWordCount: 11, referenceWordCount: 10 });
    expect(keyness.rows.map((row) => row.stem)).not.toContain("c");
  });

  it("takes its prior from a background corpus where one is given", () => {
    const background = [letters("b", "c c c c c c c c c a b d e f g h")];
    const zOf = (more: object) =>
      measureKeyness(target, reference, { ...options, ...more }).rows.find(
        ({ stem }) => stem === "c",
      )?.logOddsZ;
    expect(zOf({ background })).not.toBe(zOf({}));
    expect(zOf({ background, priorWordCount: 1 })).toBeGreaterThan(zOf({ background }) ?? 0);
  });

  it("has finite figures for empty corpora and for a single word", () => {
    expect(measureKeyness([], [], options).rows).toEqual([]);
    const [row] = measureKeyness([letters("1", "pont")], [], options).rows;
    expect(row).toMatchObject({ logLikelihood: 0, logRatio: null, referencePerThousand: null });
    expect(Number.isFinite(row?.logOddsZ)).toBe(true);
  });

  it.each([{ minCount: -1 }, { priorWordCount: 0 }, { minCount: Number.NaN }])(
    "refuses %o",
    (wrong) => {
      expect(() => measureKeyness(target, reference, { ...options, ...wrong })).toThrow(
        PourcontreError,
      );
    },
  );
});
