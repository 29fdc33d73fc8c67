import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv } from "../../src/report/csv/format-csv.js";
import { formatRecordsCsv } from "../../src/report/csv/format-records-csv.js";
import { displayWidth, formatTextTable, wrapText } from "../../src/report/terminal/text-table.js";
import { formatTerminalReport } from "../../src/report/terminal.js";
import type { ReportRecord } from "../../src/report/types.js";
import { summarizeGroups } from "../../src/summary/summarize-groups.js";
import type { Position, StanceLabel } from "../../src/types.js";

const TEXT =
  "Le débat fut long et digne. Pour ma part, j’ai voté contre ce texte, faute de garanties.";

function record(
  id: string,
  label: StanceLabel,
  declared = true,
): ReportRecord & { stance: object } {
  const start = TEXT.indexOf("j’ai");
  const end = start + "j’ai voté contre".length;
  return {
    id,
    text: TEXT,
    speaker: `Membre ${id}`,
    party: "Les Modérés",
    group: "CTR",
    stance: {
      label,
      declared,
      confidence: 0.9,
      evidence: [
        {
          start,
          end,
          quote: TEXT.slice(start, end),
          kind: "declared",
          rule: "vote-contre",
          weight: 1,
        },
      ],
    },
    frames: [{ id: "privacy", role: "threatened", evidence: [] }],
    axis: { label: "privacy", position: 1 },
    tone: { label: "negative", score: -1, evidence: [] },
  };
}

function input(records: readonly ReportRecord[]) {
  const by = (key: "party" | "group") => summarizeGroups(records, { by: key });
  return { records, groups: { party: by("party"), group: by("group") } };
}

describe("formatTerminalReport", () => {
  test("a record: label, speaker, quote, roles and tone", () => {
    const report = formatTerminalReport(input([record("1", "contre")]));
    expect(report).toContain(
      [
        "contre  Membre 1 · Les Modérés · CTR",
        "        « j’ai voté contre »",
        "        vie privée : menacée · ton : négatif",
      ].join("\n"),
    );
  });

  test("an inferred position is marked, and stays out of the headline shares", () => {
    const report = formatTerminalReport(input([record("1", "pour", false), record("2", "contre")]));
    expect(report).toContain("favorable (inféré)");
    const row = report.split("\n").find((line) => line.startsWith("Les Modérés"));
    expect(row).toMatch(/–\s+1 \(50\s%\)\s+–\s+1 \(50\s%\)\s+–$/u);
  });

  test("on a terminal the evidence is underlined in its context", () => {
    const report = formatTerminalReport(input([record("1", "contre")]), { hasStyles: true });
    expect(report).toContain("\u001b[4mj’ai voté contre\u001b[24m");
    expect(report).toContain("Pour ma part, ");
  });

  test("without styles there is no escape sequence", () => {
    expect(formatTerminalReport(input([record("1", "contre")]))).not.toContain("\u001b");
  });

  test("groups that cannot be known are called so", () => {
    const { party: _party, group: _group, ...unknown } = record("1", "pour");
    const report = formatTerminalReport(input([unknown as ReportRecord]), { lang: "en" });
    expect(report).toContain("(unknown)");
  });

  test("no record gives no table", () => {
    expect(formatTerminalReport(input([]))).toBe("0 explications écrites\n");
  });

  test("a bar has the same length whatever the shares", () => {
    const labels = fc.constantFrom<Position | "indetermine">(
      "pour",
      "contre",
      "abstention",
      "indetermine",
    );
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 30 }), (stances) => {
        const report = formatTerminalReport(
          input(stances.map((label, i) => record(`${i}`, label))),
        );
        const row = report.split("\n").find((line) => /^Les Modérés .*[█▒▓░·]/u.test(line)) ?? "";
        expect(row.match(/[█▒▓░·]{2,}/u)?.[0]).toHaveLength(12);
      }),
      { numRuns: 50 },
    );
  });
});

describe("formatTextTable", () => {
  test("columns stand under one another, combining marks and styles do not count", () => {
    const table = formatTextTable(
      [{ title: "nom" }, { title: "n", align: "right" }],
      [
        ["Ève".normalize("NFD"), "1"],
        ["\u001b[1mJeanne\u001b[22m", "12"],
      ],
      80,
    );
    const widths = table.split("\n").slice(1).map(displayWidth);
    expect(new Set(widths).size).toBe(1);
  });

  test("a wrapping column makes room", () => {
    const rows = [["Gauche républicaine et socialiste", "x".repeat(30)]];
    const table = formatTextTable([{ title: "parti", wraps: true }, { title: "" }], rows, 50);
    expect(Math.max(...table.split("\n").map(displayWidth))).toBeLessThanOrEqual(50);
  });

  test("wrapping loses no word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\w{1,12}$/)),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          expect(wrapText(words.join(" "), width).join(" ")).toBe(words.join(" "));
        },
      ),
    );
  });
});

describe("CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+33", "'+33"],
    ["-x", "'-x"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ['a "b"', '"a ""b"""'],
    ["a,b", '"a,b"'],
    [-2, "-2"],
    [null, ""],
    [true, "true"],
  ])("%j is written %s", (cell, written) => {
    expect(formatCsv(["h"], [[cell]])).toBe(`h\r\n${written}\r\n`);
  });

  test("offsets in code points stand beside those in UTF-16", () => {
    const text = "😀 Pour.";
    const evidence = [
      { start: 3, end: 7, quote: "Pour", kind: "declared" as const, rule: "r", weight: 1 },
    ];
    const one = { ...record("1", "pour"), text };
    const csv = formatRecordsCsv([{ ...one, stance: { ...one.stance, evidence } } as ReportRecord]);
    const [header = "", row = ""] = csv.split("\r\n");
    const cell = (name: string) => row.split(",")[header.split(",").indexOf(name)];
    expect(
      ["quoteStart", "quoteEnd", "quoteStartCodePoint", "quoteEndCodePoint"].map(cell),
    ).toEqual(["3", "7", "2", "6"]);
  });
});
