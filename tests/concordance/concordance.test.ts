import { describe, expect, it } from "vitest";
import { findConcordance } from "../../src/concordance/find-concordance.js";
import { findPhrase } from "../../src/concordance/find-phrase.js";
import { formatConcordance } from "../../src/concordance/format-concordance.js";
import { listConcordance } from "../../src/concordance/list-concordance.js";
import { PourcontreError } from "../../src/errors.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";
import { invent, tokenize } from "../reuse/invented.js";

const texts = [
  invent("1", "Il faut protéger la vie privée des abonnés.", {
    speaker: "Ada Mirel",
    party: "Parti des Rives",
    date: "2021-03-01",
  }),
  invent("2", "La « Vie » privée, voilà l’enjeu : surveiller n’est pas garantir des libertés."),
];
const quotes = (phrase: string, stem?: (word: string) => string) =>
  findPhrase(texts, phrase, { tokenize, ...(stem === undefined ? {} : { stem }) }).map(
    ({ id, start, end }) =>
      `${id} ${texts.find((text) => text.id === id)?.document.text.slice(start, end)}`,
  );

describe("findPhrase", () => {
  it.each([
    ["vie privée", ["1 vie privée", "2 Vie » privée"]],
    ["VIE", ["1 vie", "2 Vie"]],
    ["L'enjeu", ["2 l’enjeu"]],
    ["surveill*", ["2 surveiller"]],
    ["vie * des", ["1 vie privée des"]],
    ["privée voilà", []],
    ["abonnés il", []],
  ])("%s", (phrase, expected) => {
    expect(quotes(phrase)).toEqual(expected);
  });

  it("compares by stem where a stemmer is given", () => {
    expect(quotes("garantissons la liberté")).toEqual([]);
    expect(quotes("liberté")).toEqual([]);
    expect(quotes("liberté", stemFrench)).toEqual(["2 libertés"]);
  });

  it("does not let matches overlap", () => {
    const text = [invent("x", "non non non non non")];
    expect(findPhrase(text, "non non", { tokenize })).toHaveLength(2);
  });

  it("refuses a phrase without a word", () => {
    expect(() => findPhrase(texts, " , ", { tokenize })).toThrow(PourcontreError);
  });
});

describe("findConcordance", () => {
  it("gives the context as written, with the source", () => {
    expect(findConcordance(texts, "privée", { tokenize, contextWordCount: 2 })).toEqual([
      {
        id: "1",
        speaker: "Ada Mirel",
        party: "Parti des Rives",
        group: null,
        date: "2021-03-01",
        label: null,
        start: 24,
        end: 30,
        left: "la vie ",
        match: "privée",
        right: " des abonnés",
      },
      expect.objectContaining({ id: "2", left: "La « Vie » ", right: ", voilà l’", speaker: null }),
    ]);
  });

  it("makes one stretch of the text from left, match and right, whatever the width", () => {
    for (let contextWordCount = 0; contextWordCount < 12; contextWordCount++) {
      for (const row of findConcordance(texts, "vie privée", { tokenize, contextWordCount })) {
        const { text } = texts.find(({ id }) => id === row.id)?.document ?? tokenize("");
        const stretch = row.left + row.match + row.right;
        expect(text.slice(row.start - row.left.length, row.end + row.right.length)).toBe(stretch);
        expect(contextWordCount > 0 || row.left + row.right === "").toBe(true);
      }
    }
  });
});

describe("listConcordance", () => {
  it("shows spans of any kind with their label", () => {
    const [row] = listConcordance(texts, [
      { id: "1", start: 8, end: 16, label: "privacy: safeguarded" },
    ]);
    expect(row).toMatchObject({
      match: "protéger",
      label: "privacy: safeguarded",
      left: "Il faut ",
      right: " la vie privée des abonnés.",
    });
  });

  it.each([
    ["of no text", { id: "9", start: 0, end: 1 }],
    ["beyond the text", { id: "1", start: 0, end: 999 }],
    ["that is empty", { id: "1", start: 3, end: 3 }],
  ])("refuses a span %s", (_, span) => {
    expect(() => listConcordance(texts, [span])).toThrow(PourcontreError);
  });
});

describe("formatConcordance", () => {
  it("puts the matches under one another", () => {
    const rows = findConcordance(texts, "vie privée", { tokenize, contextWordCount: 2 });
    expect(formatConcordance(rows)).toBe(
      [
        "protéger la  vie privée    des abonnés  Ada Mirel, Parti des Rives, 2021-03-01\n",
        "       La «  Vie » privée  , voilà l’   2\n",
      ].join(""),
    );
  });

  it("is empty for no rows", () => {
    expect(formatConcordance([])).toBe("");
  });
});
