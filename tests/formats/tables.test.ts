import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCsvSplitter } from "../../src/formats/csv/record-splitter.js";
import { mergeRollCalls, parseText } from "../../src/formats/index.js";
import { faults, read, readInChunks } from "./read.js";
import { CSV, HTV_GROUPS, HTV_MEMBER_VOTES, HTV_MEMBERS, HTV_VOTES } from "./samples.js";

function rowsOf(content: string, delimiter: string, size: number) {
  const splitter = createCsvSplitter(undefined, delimiter);
  const rows = [];
  for (let at = 0; at < content.length; at += size)
    rows.push(...splitter.push(content.slice(at, at + size)));
  rows.push(...splitter.finish());
  return rows.map((row) => ("fields" in row ? row : { fields: [row.fault], line: row.line }));
}

const quoteCell = (value: string) => `"${value.replaceAll('"', '""')}"`;

describe("CSV", () => {
  test("known columns, quotes, two date orders", () => {
    const { explanations, rejections } = read("csv", CSV);
    expect(rejections).toEqual([]);
    expect(
      explanations.map((e) => [e.id, e.speaker, e.party, e.date, e.text, e.source?.line]),
    ).toEqual([
      [
        "doc#1",
        "Jeanne D'ALBE",
        "Les Modérés",
        "2031-03-04",
        'J’ai voté "pour", oui.\nSecond alinéa.',
        2,
      ],
      ["doc#2", "Paul SANSMOT", "Les Vergers", "2031-03-04", "Je m'abstiens.", 4],
    ]);
  });

  test("tables written by RFC 4180 come back, whatever the chunks", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "\r\n", " ", "’", "\t", "1"),
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 40 }),
        (table, delimiter, lineEnd, size) => {
          const rows = table.map((row) => row.map(quoteCell).join(delimiter));
          const content = rows.join(lineEnd);
          const read = rowsOf(content, delimiter, size);
          expect(read.map((row) => row.fields)).toEqual(table);
          expect(read.map((row) => row.line)).toEqual(
            rows.map(
              (_, n) => 1 + rows.slice(0, n).join("\n").split("\n").length - (n === 0 ? 1 : 0),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a plain row", "a,b\n", [["a", "b"]]],
    ["empty cells", ",\n", [["", ""]]],
    ["doubled quotes", '"a ""b""",""""\n', [['a "b"', '"']]],
    ["a line end and a delimiter in quotes", '"a\r\nb","c,d"\r\n', [["a\r\nb", "c,d"]]],
    ["spaces stay", " a , b \n", [[" a ", " b "]]],
    [
      "no last line end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a carriage return at the very end", "a,b\r", [["a", "b"]]],
  ])("rows: %s", (_, content, expected) => {
    for (const size of [1, 3, 100])
      expect(rowsOf(content, ",", size).map((row) => row.fields)).toEqual(expected);
  });

  test.each([
    ["semicolons", "nom;texte\nA;Pour, oui.\n"],
    ["tabs", "nom\ttexte\nA\tPour, oui.\n"],
    ["CRLF", 'nom,texte\r\nA,"Pour, oui."\r\n'],
    ["a byte order mark", '\uFEFF"nom","texte"\nA,"Pour, oui."\n'],
    ["no last line end", 'nom,texte\nA,"Pour, oui."'],
    ["blank lines", '\nnom,texte\n\nA,"Pour, oui."\n\n'],
    ["empty columns too many", 'nom,texte\nA,"Pour, oui.",,\n'],
  ])("%s", (_, content) => {
    const { explanations, rejections } = parseText(content, { file: "a.csv" });
    expect(rejections).toEqual([]);
    expect(explanations.map((e) => [e.speaker, e.text])).toEqual([["A", "Pour, oui."]]);
  });

  test("columns by map; the mapped column is not read twice", () => {
    const content = "member_id,date,doc,content\n900001,2031-03-04,A9-0007/2031,Pour.\n";
    const [first] = read("csv", content, {
      map: { text: "content", speaker: "member_id" },
    }).explanations;
    expect(first).toMatchObject({
      speaker: "900001",
      text: "Pour.",
      date: "2031-03-04",
      docs: ["A9-0007/2031"],
    });
    expect(first).not.toHaveProperty("mepId");
  });

  test("a map with an unknown target is a wrong use", () => {
    expect(() => read("csv", CSV, { map: { txt: "texte" } })).toThrow(/no field "txt"/);
  });

  test("a missing column names those found", () => {
    const { rejections, explanations } = read("csv", "a,b\n1,2\n", { map: { text: "contenu" } });
    expect(explanations).toEqual([]);
    expect(rejections[0]).toMatchObject({ line: 1, code: "missing-column" });
    expect(rejections[0]?.message).toContain("columns found: a, b");
    expect(faults(read("csv", "a,b\n1,2\n"))).toEqual(["1 missing-column"]);
  });

  test.each([
    ["a short row", "nom,texte\nA\nB,Contre.\n", ["2 invalid-csv"], ["Contre."]],
    ["a long row", "nom,texte\nA,Pour, mais.\nB,Contre.\n", ["2 invalid-csv"], ["Contre."]],
    [
      "a stray quote in a field",
      'nom,texte\nA,Pour "oui".\nB,Contre.\n',
      ["2 invalid-csv"],
      ["Contre."],
    ],
    [
      "a quote after a quoted field",
      'nom,texte\nA,"Pour" oui\nB,Contre.\n',
      ["2 invalid-csv"],
      ["Contre."],
    ],
    [
      "a quote never closed",
      'nom,texte\nA,"Pour.\nB,Contre.\nC,Abstention.\n',
      ["2 invalid-csv"],
      ["Contre.", "Abstention."],
    ],
    [
      "a quote closed too late",
      'nom,texte\nA,"Pour.\nB,"Contre."\n',
      ["2 invalid-csv"],
      ["Contre."],
    ],
    ["a duplicate header", "texte,nom,texte\nPour.,A,Contre.\n", ["1 duplicate-column"], ["Pour."]],
    ["an empty text", "nom,texte\nA, \nB,Contre.\n", ["2 empty-text"], ["Contre."]],
    ["an id twice", "id,texte\nx,Pour.\nx,Contre.\n", ["3 duplicate-id"], ["Pour."]],
    ["a date that is none", "date,texte\n31/02/2031,Pour.\n", ["2 invalid-field"], ["Pour."]],
    ["a column named __proto__", "__proto__,texte\nx,Pour.\n", [], ["Pour."]],
  ])("%s: a rejection with its line, the rest read", (_, content, expected, texts) => {
    const result = read("csv", content);
    expect(faults(result)).toEqual(expected);
    expect(result.explanations.map((e) => e.text)).toEqual(texts);
    expect(readInChunks("csv", content, 1)).toEqual(result);
  });

  test("a record longer than allowed is given up, not held", () => {
    const content = `nom,texte\nA,"${"x".repeat(500)}"\nB,Contre.\n`;
    const result = readInChunks("csv", content, 50, { maxLineCharacters: 200 });
    expect(result.rejections[0]).toMatchObject({ line: 2, code: "line-too-long" });
    expect(result.explanations.map((e) => e.text)).toContain("Contre.");
  });

  test("a line without end is given up too: at most the limit is held, the next line is read", () => {
    const content = `nom,texte\nA,${"x".repeat(500)}\nB,"${"y\n".repeat(20)}${"z".repeat(500)}"\nC,Pour.\n`;
    const result = readInChunks("csv", content, 30, { maxLineCharacters: 200 });
    expect(result.rejections[0]).toMatchObject({ line: 2, code: "line-too-long" });
    expect(result.rejections[1]).toMatchObject({ line: 3, code: "line-too-long" });
    expect(result.explanations.map((e) => [e.text, e.source?.line])).toEqual([["Pour.", 24]]);
  });

  test("ten thousand stray quotes cost their rows and no more time than the rest", {
    timeout: 20_000,
  }, () => {
    const content = `nom,texte\n${'A,Pour "oui.\nB,Contre.\n'.repeat(10_000)}`;
    const result = readInChunks("csv", content, 65_536);
    expect([result.explanations.length, result.rejections.length]).toEqual([10_000, 10_000]);
  });
});

describe("HowTheyVote", () => {
  test("votes and positions join by id", () => {
    const parts = [
      ...read("howtheyvote", HTV_VOTES).rollCalls,
      ...read("howtheyvote", HTV_MEMBER_VOTES).rollCalls,
    ];
    const [first, second] = mergeRollCalls(parts);
    expect(first).toEqual({
      id: "77",
      date: "2031-03-04",
      title: "Lanternes – Ensemble",
      procedure: "2031/0042(COD)",
      docs: ["A9-0007/2031"],
      isMain: true,
      totals: { for: 300, against: 20, abstention: 4 },
      positions: [
        { mepId: 900001, group: "GV", position: "for" },
        { mepId: 900002, group: "GV", position: "did-not-vote" },
      ],
      corrections: null,
    });
    expect(second).toMatchObject({ id: "78", date: "", positions: [{ position: "against" }] });
  });

  test("members, and their dated groups", () => {
    expect(read("howtheyvote", HTV_MEMBERS).members[0]).toMatchObject({
      mepId: 900001,
      fullName: "Jeanne D'ALBE",
      country: "FRA",
    });
    expect(read("howtheyvote", HTV_GROUPS).members[0]?.groups).toEqual([
      { id: "OLD", name: "OLD", start: "2029-07-02", end: "2030-01-31" },
      { id: "GV", name: "GV", start: "2030-02-01", end: null },
    ]);
  });
});
