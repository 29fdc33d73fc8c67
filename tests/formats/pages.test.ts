import { describe, expect, test } from "vitest";
import { readSpeakerLine } from "../../src/formats/page-text/speaker-line.js";
import { faults, read } from "./read.js";
import { PAGE_HTML, PAGE_TEXT, VOTE_HTML } from "./samples.js";

describe("saved page, text", () => {
  test("records with speaker, party, kind, topic, line and id", () => {
    const { explanations, rejections } = read("page-text", PAGE_TEXT, { file: "in/page.txt" });
    expect(rejections).toEqual([]);
    expect(explanations.map((e) => [e.id, e.speaker, e.party, e.kind, e.source?.line])).toEqual([
      ["page#1", "Jeanne D'ALBE", "Les Modérés", "written", 12],
      ["page#2", "Marc-Aurèle VAN DER LINDE", "Alliance des Vergers", "written", 16],
      ["page#3", "Éloïse PRÉ-FLEURI", "Les Modérés", "oral", 21],
    ]);
    expect(explanations[0]?.text).toBe(
      "J’ai voté pour ce texte.\nRecettes | Dépenses\nIl éclaire.",
    );
    expect(explanations[1]?.text).toBe(". – Je m’abstiens.\n\nSecond alinéa.");
    expect(explanations[0]?.topic).toBe("Règlement sur les lanternes publiques");
  });

  test("without headings, records alone are a page", () => {
    const { explanations, rejections } = read(
      "page-text",
      "Jeanne ALBE | Les Modérés\nPour.\nPaul SANSMOT | Vergers\nContre.",
    );
    expect(explanations.map((e) => e.text)).toEqual(["Pour.", "Contre."]);
    expect(rejections).toEqual([]);
  });

  test.each([
    [
      "a name and nothing",
      "Jeanne ALBE | Les Modérés\nPaul SANSMOT | Vergers\nContre.",
      ["1 empty-text"],
      1,
    ],
    ["a name without party", "Jeanne ALBE |\nPour.", ["1 missing-field"], 1],
    ["cut in the middle", PAGE_TEXT.slice(0, PAGE_TEXT.indexOf("Second")), ["18 truncated"], 2],
  ])("%s", (_, content, expected, count) => {
    const content_ = read("page-text", content);
    expect(faults(content_)).toEqual(expected);
    expect(content_.explanations.length).toBe(count);
  });

  test.each([
    ["Jeanne D'ALBE | Les Modérés", "Jeanne D'ALBE"],
    ["Éric McNAMARA | Indépendant", "Éric McNAMARA"],
    ["Jean-Lin DE LA TOUR | Vergers", "Jean-Lin DE LA TOUR"],
    ["Anne Marie O'BRIEN-NÉ | Vergers", "Anne Marie O'BRIEN-NÉ"],
    ["E\u0301loïse PRE\u0301 | Vergers", "Éloïse PRÉ"],
    ["Recettes | Dépenses", null],
    ["Groupe PPE | Les Modérés", null],
    ["Article III | Dispositions", null],
    ["TITRE PREMIER | Objet", null],
    ["Jeanne ALBE | Modérés | Vergers", null],
    ["Jeanne ALBE dit | oui.", null],
    ["Jeanne ALBE | a voté contre ce texte.", null],
  ])("speaker line %s", (line, speaker) => {
    expect(readSpeakerLine(line)?.speaker ?? null).toBe(speaker);
  });
});

describe("saved page, HTML", () => {
  test("also EP id, group, date, procedure, documents; spaces folded, entities decoded", () => {
    const { explanations, rejections } = read("page-html", PAGE_HTML, { file: "page.html" });
    expect(explanations[0]).toEqual({
      id: "page#1",
      text: "J’ai voté pour ce texte & son annexe.\nMerci.",
      speaker: "Jeanne D'ALBE",
      mepId: 900001,
      party: "Les Modérés",
      group: "GV",
      date: "2031-03-04",
      topic: "Règlement sur les lanternes publiques",
      procedure: "2031/0042(COD)",
      docs: ["A9-0007/2031"],
      kind: "written",
      source: { file: "page.html", line: 11 },
    });
    expect(explanations[1]?.text).toBe("– Monsieur le Président\u00a0!\n\nSecond alinéa.");
    expect([explanations[1]?.id, explanations[1]?.kind]).toEqual(["page#3", "oral"]);
    expect(rejections.map(({ line, code }) => [line, code])).toEqual([[14, "empty-text"]]);
  });

  test("two sittings and no main vote: no date is guessed", () => {
    const other = PAGE_HTML.replace(
      "</hgroup>",
      '</hgroup><a href="/document/PV-9-2031-03-05-VOT_FR.html">x</a>',
    );
    expect(read("page-html", other).explanations[0]).not.toHaveProperty("date");
  });

  test("a page cut in an article keeps what was read and says so", () => {
    const result = read("page-html", PAGE_HTML.slice(0, PAGE_HTML.indexOf("son annexe")));
    expect(result.explanations.map((e) => e.text)).toEqual(["J’ai voté pour ce texte &"]);
    expect(result.rejections.map((r) => r.code)).toEqual(["truncated"]);
  });
});

test("vote page: totals of the house, members by name", () => {
  const { rollCalls } = read("vote-html", VOTE_HTML, { file: "vote-77123.html" });
  expect(rollCalls).toEqual([
    {
      id: "77123",
      date: "2031-03-04",
      title: "Règlement sur les lanternes – Ensemble",
      isMain: null,
      totals: { for: 300, against: 20, abstention: 4 },
      positions: [
        { mepId: 900001, name: "Jeanne D'ALBE", group: "Groupe du Verger", position: "for" },
        {
          mepId: 900002,
          name: "Éloïse PRÉ-FLEURI",
          group: "Groupe du Verger",
          position: "did-not-vote",
        },
      ],
      corrections: null,
    },
  ]);
});
