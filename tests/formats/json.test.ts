import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createJsonlParser } from "../../src/formats/jsonl/parse.js";
import { createJsonElementSplitter } from "../../src/formats/shared/json-elements.js";
import { faults, read, readInChunks } from "./read.js";
import {
  EP_API,
  JSON_LIST,
  JSONL,
  PARLTRACK_ACTIVITIES,
  PARLTRACK_MEMBERS,
  PARLTRACK_VOTES,
} from "./samples.js";

describe("JSON Lines", () => {
  test("fields are checked softly", () => {
    const { explanations, rejections } = read("jsonl", JSONL);
    expect(rejections).toEqual([]);
    expect(explanations[0]).toEqual({
      id: "a",
      text: "Pour.",
      mepId: 900001,
      date: "2031-03-04",
      source: { file: "doc.txt", line: 1 },
    });
    expect(explanations[1]).toMatchObject({
      docs: ["A9-0007/2031"],
      recordedVote: "contre",
      linkTier: "strict",
    });
  });

  test.each([
    ["broken JSON", '{"text":"a"}\n{"text":\n{"text":"c"}\n', ["2 invalid-json"], 2],
    [
      "no object",
      '[1]\nnull\n"a"\n{"text":"c"}\n',
      ["1 not-an-object", "2 not-an-object", "3 not-an-object"],
      1,
    ],
    ["no text", '{"id":"x"}\n{"text":"c"}\n', ["1 missing-field"], 1],
    ["a text that is no string", '{"text":5}\n{"text":"c"}\n', ["1 invalid-field"], 1],
    [
      "a wrong field",
      '{"text":"a","mepId":"x","kind":"sung"}\n',
      ["1 invalid-field", "1 invalid-field"],
      1,
    ],
    ["an id twice", '{"id":"x","text":"a"}\n{"id":"x","text":"b"}\n', ["2 duplicate-id"], 1],
    ["an id that is no string", '{"id":{},"text":"a"}\n', ["1 invalid-field"], 1],
    [
      "dates in three formats",
      '{"text":"a","date":"2031-03-04"}\n{"text":"b","date":"04/03/2031"}\n{"text":"c","date":"4.3.2031"}\n',
      [],
      3,
    ],
    ["a date that is none", '{"text":"a","date":"2031-02-30"}\n', ["1 invalid-field"], 1],
    ["prototype keys", '{"__proto__":{"text":"evil"},"constructor":1,"text":"a"}\n', [], 1],
    ["only a prototype text", '{"__proto__":{"text":"evil"}}\n', ["1 missing-field"], 0],
    ["a blank line", '{"text":"a"}\n\n{"text":"b"}\n', [], 2],
    ["an empty text is used", '{"text":""}\n', [], 1],
  ])("%s", (_, content, expected, count) => {
    const result = read("jsonl", content);
    expect(faults(result)).toEqual(expected);
    expect(result.explanations.length).toBe(count);
    expect(Object.getPrototypeOf({}).text).toBeUndefined();
  });

  test("lone surrogates, NUL and NFD stay as they are", () => {
    const text = "\ud800 \u0000 e\u0301";
    const [first] = read("jsonl", `${JSON.stringify({ text })}\n`).explanations;
    expect(first?.text).toBe(text);
  });

  test("a line of 100 MB is a rejection with its place, and is not held; the rest is read", {
    timeout: 60_000,
  }, () => {
    const parser = createJsonlParser({ file: "a" });
    const megabyte = "x".repeat(1024 * 1024);
    const items = [...parser.push('{"text":"')];
    for (let count = 0; count < 100; count += 1) items.push(...parser.push(megabyte));
    items.push(...parser.push('"}\n{"text":"b"}\n'));
    expect(items.map((item) => item.type)).toEqual(["rejection", "explanation"]);
    expect(items[0]).toMatchObject({ rejection: { line: 1, code: "line-too-long" } });
  });

  test("fields by map", () => {
    const [first] = read("jsonl", '{"contenu":"Pour.","text":"no"}\n', {
      map: { text: "contenu" },
    }).explanations;
    expect(first?.text).toBe("Pour.");
  });
});

describe("JSON list", () => {
  test("brackets and quotes inside strings; ids by place", () => {
    const { explanations } = read("json", JSON_LIST);
    expect(explanations.map((e) => [e.id, e.text, e.source?.line])).toEqual([
      ["a", 'J’ai voté "pour"]}, oui.', 2],
      ["doc#2", "Contre.", 3],
    ]);
  });

  test.each([
    [
      "under a key",
      '{"schemaVersion":1,"rejections":[{"a":1}],"records":[{"text":"a"},{"text":"b"}],"groups":{"x":[]}}',
      [],
      2,
    ],
    ["one object", '{\n "text": "a"\n}', [], 1],
    ["objects one after the other", '{"text":"a"}\n{"text":\n"b"}', [], 2],
    ["a broken element", '[{"text":"a"},\n{"text": oops},\n{"text":"c"}]', ["2 invalid-json"], 2],
    [
      "a string that is not closed",
      '[{"text":"a"}\n,{"text":"b}\n,{"text":"c"}\n]',
      ["2 invalid-json"],
      2,
    ],
    ["a list that is cut", '[{"text":"a"},\n{"text":"b"},\n', ["3 truncated"], 2],
    ["an element that is cut", '[{"text":"a"},\n{"text":"b', ["2 truncated"], 1],
    [
      "elements that are no objects",
      '[1,{"text":"a"},"x",null]',
      ["1 not-an-object", "1 not-an-object", "1 not-an-object"],
      1,
    ],
    ["an empty list", "[]", [], 0],
  ])("%s", (_, content, expected, count) => {
    const result = read("json", content);
    expect(faults(result)).toEqual(expected);
    expect(result.explanations.length).toBe(count);
    expect(readInChunks("json", content, 1)).toEqual(result);
  });

  test("the elements of any list are cut as JSON.parse reads them, whatever the chunks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (list, size, isPretty) => {
          const content = JSON.stringify(list, null, isPretty ? 2 : 0);
          const splitter = createJsonElementSplitter({});
          const found = [];
          for (let at = 0; at < content.length; at += size)
            found.push(...splitter.push(content.slice(at, at + size)));
          const { elements, isClosed } = splitter.finish();
          expect([...found, ...elements].map(({ source }) => JSON.parse(source))).toEqual(
            JSON.parse(content),
          );
          expect(isClosed).toBe(true);
        },
      ),
    );
  });
});

describe("EP Open Data API, decisions", () => {
  const decision = {
    activity_id: "MTG-PL-2031-03-04-DEC-1",
    activity_date: "2031-03-04",
    activity_label: { en: "Lanterns", fr: "Lanternes – A9-0007/2031 – Vote unique" },
    decision_method: "def/ep-decision-methods/VOTE_ELECTRONIC_ROLLCALL",
    notation_votingId: 77,
    number_of_votes_favor: 2,
    number_of_votes_against: 1,
    number_of_votes_abstention: 0,
    had_voter_favor: ["person/900001", "person/900002"],
    had_voter_against: "person/900003",
    had_voter_intended_against: ["person/900002", "person/900009"],
  };
  const readDecisions = (...data: readonly object[]) =>
    read("ep-api", JSON.stringify({ data, "@context": [] }));

  test("positions, totals, corrections apart from intentions", () => {
    expect(readDecisions(decision)).toMatchObject({
      rejections: [],
      rollCalls: [
        {
          id: "77",
          date: "2031-03-04",
          title: "Lanternes – A9-0007/2031 – Vote unique",
          docs: ["A9-0007/2031"],
          isMain: true,
          totals: { for: 2, against: 1, abstention: 0 },
          positions: [
            { mepId: 900001, position: "for" },
            { mepId: 900002, position: "for" },
            { mepId: 900003, position: "against" },
          ],
          corrections: [
            { mepId: 900002, intended: "against", kind: "correction" },
            { mepId: 900009, intended: "against", kind: "intention" },
          ],
        },
      ],
    });
  });

  test.each([
    ["an amendment", { activity_label: { en: "Am 3" }, decisionAboutId: "x" }, { isMain: false }],
    ["no correction printed", { had_voter_intended_against: undefined }, { corrections: null }],
    ["no totals", { number_of_votes_favor: undefined }, { totals: null }],
    ["no ballots", { had_voter_favor: undefined, had_voter_against: [] }, { positions: [] }],
    ["no voting number", { notation_votingId: undefined }, { id: "MTG-PL-2031-03-04-DEC-1" }],
  ])("%s", (_, change, expected) => {
    expect(readDecisions({ ...decision, ...change }).rollCalls).toMatchObject([expected]);
  });

  test("by show of hands: no roll call; without a date, or twice: a rejection", () => {
    const hands = { ...decision, decision_method: "def/ep-decision-methods/VOTE_HAND" };
    const undated = { ...decision, activity_date: undefined, notation_votingId: 78 };
    const result = readDecisions(hands, undated, decision, decision);
    expect([result.rollCalls.length, result.rejections.map(({ code }) => code)]).toEqual([
      1,
      ["missing-field", "duplicate-id"],
    ]);
  });
});

describe("Parltrack", () => {
  test("written explanations; a republication date is no date", () => {
    const { explanations } = read("parltrack", PARLTRACK_ACTIVITIES);
    expect(explanations[0]).toMatchObject({
      id: "parltrack-900001-1",
      mepId: 900001,
      date: "2031-03-04",
      procedure: "2031/0042(COD)",
      kind: "written",
    });
    expect(explanations[1]).not.toHaveProperty("date");
    expect(explanations.length).toBe(2);
  });

  test("votes, with members by id or name", () => {
    expect(read("parltrack", PARLTRACK_VOTES).rollCalls[0]).toEqual({
      id: "77",
      date: "2031-03-04",
      title: "A9-0007/2031 - vote unique",
      procedure: "2031/0042(COD)",
      docs: ["A9-0007/2031"],
      isMain: null,
      totals: { for: 1, against: 0, abstention: 1 },
      positions: [
        { mepId: 900001, group: "GV", position: "for" },
        { mepId: null, name: "Sansmot", group: "NI", position: "abstention" },
      ],
      corrections: null,
    });
  });

  test("members with dated parties and groups", () => {
    expect(read("parltrack", PARLTRACK_MEMBERS).members[0]).toEqual({
      mepId: 900001,
      fullName: "Jeanne D'ALBE",
      lastName: "D'ALBE",
      country: "France",
      parties: [{ id: "Les Modérés", name: "Les Modérés", start: "2029-07-02", end: null }],
      groups: [{ id: "GV", name: "Groupe du Verger", start: "2029-07-02", end: "2030-01-31" }],
    });
  });

  test("a broken object costs itself alone", () => {
    const content = `[{"mep_id":1,"WEXP":[{"title":"t","text":"a"}]}\n,{"mep_id":2,"WEXP":[{"text":"b}]}\n,{"mep_id":3,"WEXP":[{"text":"c"}]}\n]`;
    const result = read("parltrack", content);
    expect(faults(result)).toEqual(["2 invalid-json"]);
    expect(result.explanations.map((e) => e.text)).toEqual(["a", "c"]);
  });
});

test("EP Open Data API: French text, member, kind; what is no speech is passed over", () => {
  const { explanations, rejections } = read("ep-api", EP_API);
  expect(rejections).toEqual([]);
  expect(explanations).toMatchObject([
    {
      id: "MTG-1",
      text: "J’ai voté pour.\n\nMerci & adieu.",
      speaker: "Jeanne D'Albe",
      group: "GV",
      mepId: 900001,
      date: "2031-03-04",
      kind: "written",
    },
  ]);
});
