import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { analyzeTexts, hasTexts, readTexts } from "../../corpora/term9-codes/code-texts.js";
import { deriveFiles, readPackage } from "../../corpora/term9-codes/derive.js";
import { CODE_FIELDS } from "../../corpora/term9-codes/fields.js";
import { hashText } from "../../src/report/codes/hash-text.js";
import { stanceGround } from "../../src/summary/count-stances.js";
import { summarizeGroups } from "../../src/summary/summarize-groups.js";

const HERE = join(import.meta.dirname, "../../corpora/term9-codes");
const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(HERE, name)), { columns: true }) as Record<string, string>[];
const codes = read("codes.csv");
const inferred = read("inferred.csv");

describe("codes of the sample of the 9th term", () => {
  test("hold no text: no cell is a sentence", () => {
    const longest = CODE_FIELDS.map(({ name }) => {
      const words = codes.map((row) => (row[name] ?? "").split(/\s+/u).length);
      return [name, words.reduce((most, count) => Math.max(most, count), 0)] as const;
    });
    expect(longest.filter(([, words]) => words > 5)).toEqual([]);
  });
  test("inferred positions stand apart, and can be left out", () => {
    const rows = codes.filter((row) => row.ground === "inferred");
    expect(rows.map((row) => row.id)).toEqual(inferred.map((row) => row.id));
    for (const row of rows) {
      expect([row.declared, row.stance, row.confidence, row.verdict]).toEqual([
        "false",
        "",
        "",
        "",
      ]);
    }
    expect(
      inferred.every(
        (row) => row.method?.startsWith("inference") || row.method?.startsWith("declaration"),
      ),
    ).toBe(true);
    for (const row of codes.filter((other) => other.ground === "declared"))
      expect(row.declared).toBe("true");
  });
  test("a sure difference is a difference", () => {
    for (const row of codes) expect(row.differenceIsSure === "").toBe(row.verdict !== "differs");
  });
  test("the README says first that it is a sample", () => {
    const [, first] = readFileSync(join(HERE, "README.md"), "utf8").split("\n\n");
    expect(first).toMatch(/^\*\*A sample, not the term\.\*\*/u);
  });
});

describe("parseCodes and what follows from it", () => {
  const rows = readPackage();
  test("every row counts once, on its ground", () => {
    expect(rows.length).toBe(codes.length);
    const grounds = rows.map(({ stance }) => stanceGround(stance));
    expect(grounds).toEqual(codes.map((row) => row.ground));
    const written = codes.filter((row) => row.kind === "written");
    const counted = summarizeGroups(rows, { by: "party" }).map((group) => group.textCount);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(written.length);
  });
  test("derived files are the same bytes on every run", () => {
    expect([...deriveFiles()]).toEqual([...deriveFiles()]);
  });
});

// The texts stand beside the project (../shared/data): without them there is nothing to analyse anew.
describe.skipIf(!hasTexts)("against the texts (skipped where ../shared/data is absent)", () => {
  const texts = hasTexts ? readTexts() : [];
  const byId = new Map(codes.map((row) => [row.id, row]));
  test("every text has its row and its hash", () => {
    expect(texts.length).toBe(codes.length);
    const wrong = texts.filter(
      ({ explanation }) => byId.get(explanation.id)?.textHash !== hashText(explanation.text),
    );
    expect(wrong.map(({ explanation }) => explanation.id)).toEqual([]);
  }, 60_000);
  test("a fresh analysis of every hundredth text gives its codes (else: npm run build:corpora)", () => {
    const some = texts.filter((_, i) => i % 100 === 0);
    const differing = analyzeTexts(some).filter((record) => {
      const row = byId.get(record.id);
      const cells = [
        stanceGround(record.stance),
        record.frames.map(({ role }) => role ?? "").join(),
        record.axis?.label ?? "",
        record.tone?.label ?? "",
      ];
      return (
        cells.join("|") !==
        [row?.ground, `${row?.privacy},${row?.child}`, row?.axis, row?.tone].join("|")
      );
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  }, 60_000);
});
