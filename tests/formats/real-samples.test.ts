import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeBytes, parseText } from "../../src/formats/index.js";

const DATA = join(import.meta.dirname, "../../../shared/data");
const why = existsSync(DATA) ? "" : " (skipped: ../shared is absent)";

function readSample(path: string) {
  const { text } = decodeBytes(readFileSync(join(DATA, path)), path);
  return { text, ...parseText(text, { file: path }) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

describe.skipIf(why !== "")(`real files${why}`, () => {
  test("the page, text and HTML: 24 written and 2 oral, the same texts", () => {
    const text = readSample("documents/page-2020-0259-COD.txt");
    const html = readSample("documents/page-2020-0259-COD.html");
    for (const page of [text, html]) {
      expect(page.rejections).toEqual([]);
      expect(page.explanations.filter((e) => e.kind === "written").length).toBe(24);
      expect(page.explanations.filter((e) => e.kind === "oral").length).toBe(2);
    }
    expect(html.explanations.map((e) => [e.id, e.speaker, e.party])).toEqual(
      text.explanations.map((e) => [e.id, e.speaker, e.party]),
    );
    const plain = (value: string) => value.replace(/\s+/gu, " ");
    expect(html.explanations.map((e) => plain(e.text))).toEqual(
      text.explanations.map((e) => plain(e.text)),
    );
    for (const e of html.explanations) {
      expect(e).toMatchObject({
        date: "2021-07-06",
        procedure: "2020/0259(COD)",
        docs: ["A9-0258/2020"],
      });
      expect(e.mepId).toBeGreaterThan(0);
      expect(e.group).toBeDefined();
    }
  });

  test("another page: as many as its explanation articles; the date of its main vote", () => {
    const { text, explanations } = readSample("formats/procedure-2019-2156-INI.html");
    expect(explanations.length).toBe(count(text, /<header><b>/g));
    expect(explanations[0]).toMatchObject({ date: "2020-09-15", procedure: "2019/2156(INI)" });
  });

  test("the vote: 60 for, 18 against, one absent among the French; 537, 133, 24 in all", () => {
    const [vote] = readSample("formats/vote-134463.html").rollCalls;
    expect(vote).toMatchObject({
      id: "134463",
      date: "2021-07-06",
      totals: { for: 537, against: 133, abstention: 24 },
    });
    const tally = (position: string) =>
      vote?.positions.filter((p) => p.position === position).length;
    expect([tally("for"), tally("against"), tally("did-not-vote")]).toEqual([60, 18, 1]);
  });

  test("members' directory: as many as its elements", () => {
    const { text, members, rejections } = readSample("formats/members_directory_term_9.xml");
    expect(members.length).toBe(count(text, /<mep>/g));
    expect(members.length).toBe(875);
    expect(rejections).toEqual([]);
    expect(members.every((member) => member.lastName !== undefined)).toBe(true);
  });

  test("roll-call XML of four years", () => {
    const files = readdirSync(join(DATA, "formats")).filter((name) => name.startsWith("rcv-"));
    for (const file of files) {
      const { text, rollCalls, rejections } = readSample(`formats/${file}`);
      expect(rejections).toEqual([]);
      expect(rollCalls.length).toBe(count(text, /<RollCallVote\.Result /g));
      expect(rollCalls.flatMap((vote) => vote.positions).length).toBe(
        count(text, /<PoliticalGroup\.Member\.Name/g),
      );
    }
    expect(files.length).toBe(4);
  });

  test("EP Open Data API: the speeches, without the item that nobody held", () => {
    const { text, explanations } = readSample("formats/ep-api-speeches.jsonld");
    expect(explanations.length).toBe(count(text, /PLENARY_DEBATE_SPEECH/g));
    for (const e of explanations) expect(e).toMatchObject({ kind: "oral", date: "2025-10-08" });
  });

  test("Europarl: every speaker, read or rejected", () => {
    const { text, explanations, rejections } = readSample("formats/europarl-v7-sample.fr.txt");
    expect(explanations.length + rejections.length).toBe(count(text, /<SPEAKER /g));
  });

  test("institutional texts: citations, recitals, paragraphs, initiatives, footnotes", () => {
    const kinds = (path: string) => {
      const { text, segments, format } = readSample(path);
      expect(format).toBe("institutional");
      for (const s of segments) expect(text.slice(s.start, s.end)).toBe(s.text);
      const numbers = (kind: string) =>
        segments.filter((s) => s.kind === kind && s.number !== null).map((s) => s.number);
      return {
        text,
        numbers,
        of: (kind: string) => segments.filter((s) => s.kind === kind).length,
      };
    };
    const parliament = kinds("documents/parlement-europeen-resolution-2015.txt");
    expect(parliament.of("citation")).toBe(count(parliament.text, /^–\s+vu/gm));
    expect(parliament.numbers("recital").join("")).toBe("ABCDEFGHIJKLMNO");
    expect(parliament.numbers("paragraph")).toEqual(
      Array.from({ length: 14 }, (_, n) => String(n + 1)),
    );
    const assembly = kinds("documents/assemblee-nationale-resolution-2025.txt");
    expect(assembly.of("citation") + assembly.of("recital")).toBe(
      count(assembly.text, /^(?:Vu |Considérant)/gm),
    );
    expect(assembly.numbers("paragraph")).toEqual(
      Array.from({ length: 14 }, (_, n) => String(n + 1)),
    );
    const strategy = kinds("documents/commission-strategie-2020.txt");
    expect(strategy.numbers("initiative")).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(strategy.of("footnote")).toBe(count(strategy.text, /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ /gmu));
    expect(kinds("documents/commission-faq-2022.txt").of("paragraph")).toBeGreaterThan(20);
  });

  test("JSON Lines of the 9th term: every line", () => {
    const { text, explanations, rejections } = readSample("term9/explanations.dev.jsonl");
    expect(rejections).toEqual([]);
    expect(explanations.length).toBe(count(text, /\n/g));
  });
});
