import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PourcontreError } from "../../src/errors.js";
import { findReuse } from "../../src/reuse/find-reuse.js";
import { indexReuse } from "../../src/reuse/index-reuse.js";
import { createRandom, shuffle } from "../../src/statistics/random.js";
import { bruteForcePairs, invent } from "./invented.js";

const QUAY =
  "Le pont du village restera ouvert aux cyclistes pendant toute la durée des travaux du quai.";
const LONGER = `${QUAY} Une navette gratuite partira chaque matin de la place du moulin.`;
const OTHER =
  "La bibliothèque prêtera désormais ses cartes anciennes aux écoles de la vallée voisine.";

const keyOf = (pair: { leftId: string; rightId: string }) => `${pair.leftId} | ${pair.rightId}`;

describe("findReuse: pairs", () => {
  it("measures containment over the smaller text and resemblance over both", () => {
    const [pair] = findReuse([invent("a", LONGER), invent("b", QUAY)]).pairs;
    expect(pair).toMatchObject({ leftId: "a", rightId: "b", containment: 1, isLinked: true });
    expect(pair?.rightGramCount).toBe(12);
    expect(pair?.sharedGramCount).toBe(12);
    expect(pair?.resemblance).toBe(12 / (pair?.leftGramCount ?? 0));
  });

  it("finds no pair of unrelated texts, of empty texts, or of texts under five words", () => {
    const texts = [
      invent("a", QUAY),
      invent("b", OTHER),
      invent("c", ""),
      invent("d", "J’ai voté pour."),
    ];
    const reuse = findReuse([...texts, invent("e", "J’ai voté pour.")]);
    expect(reuse.pairs).toEqual([]);
    expect(reuse.clusters.map((cluster) => cluster.ids)).toEqual([
      ["a"],
      ["b"],
      ["c"],
      ["d"],
      ["e"],
    ]);
  });

  it.each([
    ["apostrophes", "L’école du quai n’ouvrira qu’à midi.", "L'école du quai n'ouvrira qu'à midi."],
    [
      "case and punctuation",
      "Oui, l’école du quai ouvrira demain !",
      "OUI : l’École du quai ouvrira, demain.",
    ],
    [
      "composed accents",
      "L’école élèvera le débat à Évry.",
      "L’école élèvera le débat à Évry.".normalize("NFD"),
    ],
  ])("takes %s for the same wording", (_, left, right) => {
    expect(findReuse([invent("a", left), invent("b", right)]).pairs[0]?.containment).toBe(1);
  });

  it("keeps accents apart: a word with another accent is another word", () => {
    const texts = [
      invent("a", "Le quai sera protégé par une digue."),
      invent("b", "Le quai sera protège par une digue."),
    ];
    expect(findReuse(texts).pairs).toEqual([]);
  });

  it("gives dates where they are known, and puts the pair in the order of the ids", () => {
    const texts = [invent("b", QUAY, { date: "2021-03-01" }), invent("a", QUAY)];
    expect(findReuse(texts).pairs[0]).toMatchObject({
      leftId: "a",
      leftDate: null,
      rightId: "b",
      rightDate: "2021-03-01",
    });
  });
});

describe("findReuse: all pairs, as by brute force", () => {
  const word = fc.constantFrom("le", "quai", "du", "pont", "reste", "ouvert");
  const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(" "));
  it("finds the same pairs with the same containment at any threshold", () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 14 }),
        fc.constantFrom(0.1, 0.3, 1 / 3, 0.5, 0.7, 1),
        (contents, threshold) => {
          const texts = contents.map((content, i) =>
            invent(`t${String(i).padStart(2, "0")}`, content),
          );
          const found = findReuse(texts, { threshold, passages: "none" }).pairs;
          expect(new Map(found.map((pair) => [keyOf(pair), pair.containment]))).toEqual(
            new Map([...bruteForcePairs(texts, threshold)].sort()),
          );
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });

  it("does not depend on the order of the input", () => {
    const texts = [QUAY, LONGER, OTHER, QUAY.replace("village", "bourg"), `Bref. ${OTHER}`].map(
      (content, i) => invent(`t${i}`, content, { speaker: `S${i}`, party: `P${i % 2}` }),
    );
    const expected = JSON.stringify(findReuse(texts));
    for (let seed = 0; seed < 5; seed++) {
      expect(JSON.stringify(findReuse(shuffle(texts, createRandom(seed))))).toBe(expected);
    }
  });
});

describe("findReuse: clusters", () => {
  it("links by a chain: the first and the last need not share half", () => {
    const words = Array.from(
      { length: 40 },
      (_, i) => `mot${String.fromCharCode(97 + (i % 26))}${i}`,
    );
    const slice = (from: number) => words.slice(from, from + 20).join(" ");
    const { clusters } = findReuse([
      invent("a", slice(0)),
      invent("b", slice(8)),
      invent("c", slice(16)),
    ]);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.ids).toEqual(["a", "b", "c"]);
  });

  it("names speakers, parties and dates, and keeps institutional texts out", () => {
    const texts = [
      invent("a", QUAY, { speaker: "Ada Mirel", party: "Rives", date: "2021-02-01" }),
      invent("b", QUAY, { speaker: "Bo Lund", party: "Rives", date: "2021-01-01" }),
      invent("z", QUAY, { kind: "institutional" }),
    ];
    const { clusters, pairs } = findReuse(texts);
    expect(clusters).toEqual([
      {
        ids: ["a", "b"],
        speakers: ["Ada Mirel", "Bo Lund"],
        parties: ["Rives"],
        firstDate: "2021-01-01",
        lastDate: "2021-02-01",
      },
    ]);
    expect(pairs.map((pair) => [keyOf(pair), pair.isLinked])).toEqual([
      ["a | b", true],
      ["a | z", false],
      ["b | z", false],
    ]);
  });
});

describe("findReuse: common ground", () => {
  const FORMULA = "J’ai donc voté en faveur de ce rapport.";
  const crowd = Array.from({ length: 8 }, (_, i) =>
    invent(`c${i}`, FORMULA, { speaker: `Membre ${i}`, party: `Parti ${i % 4}` }),
  );

  it("leaves stock formulae of many speakers of many parties out, and shows them", () => {
    const reuse = findReuse(crowd);
    expect(reuse.pairs).toHaveLength(28);
    expect(reuse.pairs.every((pair) => pair.ownContainment === null && !pair.isLinked)).toBe(true);
    expect(reuse.clusters).toHaveLength(8);
    expect(reuse.commonGround[0]).toEqual({
      quote: "J’ai donc voté en",
      textCount: 8,
      speakerCount: 8,
      partyCount: 4,
      reason: "widespread",
    });
  });

  it.each([
    ["too few speakers", crowd.slice(0, 7)],
    ["too few parties", crowd.map((text) => ({ ...text, party: "Parti 1" }))],
    ["one speaker, many texts", crowd.map((text) => ({ ...text, speaker: "Membre 1" }))],
  ])("takes nothing for common ground with %s", (_, texts) => {
    const reuse = findReuse(texts);
    expect(reuse.commonGround).toEqual([]);
    expect(reuse.clusters).toHaveLength(1);
  });

  it("obeys its options", () => {
    expect(findReuse(crowd, { commonGround: "keep" }).clusters).toHaveLength(1);
    const options = { commonGround: { minSpeakers: 3, minParties: 2 } };
    expect(findReuse(crowd.slice(0, 4), options).clusters).toHaveLength(4);
  });

  it("leaves out the wording of a title given as common ground", () => {
    const title = "Règlement relatif à la navigation de plaisance sur les lacs de montagne";
    const texts = [
      invent("a", `Voici mon avis sur le ${title}.`),
      invent("b", `Ce ${title} est lu.`),
    ];
    expect(findReuse(texts).clusters).toHaveLength(1);
    const given = findReuse([...texts, invent("title", title, { kind: "common-ground" })]);
    expect(given.clusters).toHaveLength(2);
    expect(given.pairs.map(keyOf)).toEqual(["a | b"]);
    expect(given.commonGround.every((row) => row.reason === "given")).toBe(true);
  });
});

describe("findReuse: wrong use", () => {
  it.each([
    ["threshold 0", () => findReuse([], { threshold: 0 }), "INVALID_OPTION"],
    ["threshold NaN", () => findReuse([], { threshold: Number.NaN }), "INVALID_OPTION"],
    [
      "more pairs than asked for",
      () => findReuse([invent("a", QUAY), invent("b", QUAY)], { maxPairCount: 0 }),
      "INVALID_OPTION",
    ],
    ["gramSize 1", () => indexReuse([], { gramSize: 1 }), "INVALID_OPTION"],
    [
      "two texts of one id",
      () => findReuse([invent("a", QUAY), invent("a", OTHER)]),
      "INVALID_ARGUMENT",
    ],
  ])("refuses %s", (_, call, code) => {
    expect(call).toThrow(PourcontreError);
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});
