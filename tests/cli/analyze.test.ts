import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const ROOT = join(import.meta.dirname, "../..");
const PAGE = join(ROOT, "../shared/data/documents/page-2020-0259-COD");
const DEMO = join(ROOT, "corpora/demo/page");

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface FoundRecord {
  readonly id: string;
  readonly text: string;
  readonly speaker: string;
  readonly party: string;
  readonly group?: string;
  readonly date?: string;
  readonly mepId?: number;
  readonly procedure?: string;
  readonly kind: string;
  readonly stance: {
    readonly label: string;
    readonly declared: boolean;
    readonly evidence: Quote[];
  };
  readonly frames: { readonly evidence: Quote[] }[];
  readonly tone: { readonly evidence: Quote[] } | null;
}

interface Found {
  readonly schemaVersion: number;
  readonly records: FoundRecord[];
  readonly rejections: {
    readonly file: string;
    readonly line: number | null;
    readonly code: string;
  }[];
  readonly groups: {
    readonly party: { name: string; textCount: number }[];
    readonly group: { name: string }[];
  };
}

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const path = (name: string): string => join(command.folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content);
  return path(name);
};

async function analyze(
  ...args: string[]
): Promise<Found & { status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await command.run(["analyze", "--json", ...args]);
  return { ...(JSON.parse(stdout) as Found), status, stderr };
}

function expectExactQuotes(records: readonly FoundRecord[]): void {
  for (const { text, stance, frames, tone } of records) {
    const quotes = [
      ...stance.evidence,
      ...frames.flatMap((f) => f.evidence),
      ...(tone?.evidence ?? []),
    ];
    for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote);
  }
}

describe("the demo page", () => {
  /** What the texts of corpora/demo say, by CODEBOOK section 1. */
  const EXPECTED: Readonly<Record<string, string>> = {
    "Marthe GUILLEROT": "abstention",
    "Ghislaine IBARRONDE": "pour",
    "Perrine KERVADEC-LAOU": "indetermine",
    "Théophile LANDRAGE": "indetermine",
    "Noëlle MARCEROUX": "pour",
    "Oscar NIVOLAS": "pour",
    "Ursule ORMESSAC": "indetermine",
    "Paulin PRÉMONVAL": "abstention",
    "Sylvestre ROUMAGNAC": "contre",
    "Violaine URBINOT": "pour",
    "Yolande ZERBINAT": "contre",
    "Zacharie ABRIBAT": "indetermine",
  };

  test.each(["txt", "html"])("as %s", async (extension) => {
    const { status, schemaVersion, records, rejections } = await analyze(`${DEMO}.${extension}`);
    expect([status, schemaVersion, rejections]).toEqual([0, 1, []]);
    expect(records.filter((r) => r.kind === "written")).toHaveLength(24);
    expect(records.filter((r) => r.kind === "oral")).toHaveLength(2);
    for (const { speaker, kind, stance } of records)
      if (kind === "written" && EXPECTED[speaker] !== undefined)
        expect([speaker, stance.label]).toEqual([speaker, EXPECTED[speaker]]);
    expectExactQuotes(records);
  });

  test("the tables add up and name every group", async () => {
    const { groups } = await analyze(`${DEMO}.html`);
    expect(groups.party.map((g) => g.textCount).reduce((a, b) => a + b)).toBe(24);
    expect(groups.group.map((g) => g.name).sort()).toEqual(["COOP", "CTR", "LIT", "NIC"]);
  });

  test("copies count as one voice", async () => {
    const { groups } = await analyze(`${DEMO}.html`);
    const copied = groups.party.find((g) => g.name === "Parti des Rives");
    expect(copied).toMatchObject({ textCount: 8, clusterCount: 5, largestClusterSize: 4 });
  });

  test("what a person reads: plain when piped, in French and in English", async () => {
    const french = await command.run(["analyze", `${DEMO}.html`]);
    expect(french.status).toBe(0);
    expect(french.stdout).not.toContain("\u001b");
    for (const words of [
      "« Je me suis abstenue »",
      "Parti des Rives",
      "Ce qu’ils déclarent",
      "indéterminable",
    ])
      expect(french.stdout).toContain(words);
    const english = await command.run(["analyze", `${DEMO}.html`, "--lang", "en", "--evidence"]);
    expect(english.stdout).toContain("What they state");
  });

  test.each(["party", "group", "record"])("--csv --by %s", async (by) => {
    const { status, stdout } = await command.run(["analyze", `${DEMO}.html`, "--csv", "--by", by]);
    expect(status).toBe(0);
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength({ party: 6, group: 4, record: 26 }[by] ?? 0);
    if (by === "record") expect(rows[5]).toMatchObject({ stance: "abstention", declared: "true" });
    else expect(Number(rows[0]?.["stance.pour.number"])).toBe(Number(rows[0]?.textCount));
  });
});

describe("bad input: a message with its place, no trace, and the rest goes on", () => {
  const EXPLANATION = `${JSON.stringify({ id: "a", text: "J’ai voté pour ce texte." })}\n`;

  test.each<[string, string, string | Uint8Array]>([
    ["empty-file", "empty.txt", ""],
    ["binary-file", "picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ["unknown-format", "prose.txt", "Rien de connu.\nVraiment rien.\n"],
    [
      "invalid-json",
      "broken.jsonl",
      `${EXPLANATION}{"id": "b", \n${EXPLANATION.replace('"a"', '"c"')}`,
    ],
    ["missing-column", "columns.csv", "who,what\nA,B\nC,D\n"],
    ["duplicate-column", "twice.csv", "text,text\nPour.,Contre.\n"],
  ])("%s", async (code, name, content) => {
    const good = write("good.jsonl", EXPLANATION.replace('"a"', '"good"'));
    const bad = write(name, content);
    const { status, records, rejections, stderr } = await analyze(bad, good);
    expect(status).toBe(1);
    expect(rejections.map((r) => r.code)).toContain(code);
    expect(records.map((r) => r.id)).toContain("good");
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test("a file that does not exist, a folder", async () => {
    const good = write("good.jsonl", EXPLANATION);
    const { status, records, rejections, stderr } = await analyze("nowhere.txt", ROOT, good);
    expect(status).toBe(1);
    expect(rejections.map((r) => [r.file, r.code])).toEqual([
      ["nowhere.txt", "unreadable"],
      [ROOT, "unreadable"],
    ]);
    expect(records).toHaveLength(1);
    expect(stderr).toContain("nowhere.txt: no such file");
  });

  test("a broken line is named by its number", async () => {
    const file = write("broken.jsonl", `${EXPLANATION}{"id": \n`);
    expect((await analyze(file)).rejections).toMatchObject([
      { file, line: 2, code: "invalid-json" },
    ]);
  });

  test("--max-records, --max-text", async () => {
    const file = write(
      "three.jsonl",
      [1, 2, 3].map((id) => `{"id":"${id}","text":"Pour."}\n`).join(""),
    );
    const limited = await analyze(file, "--max-records", "2");
    expect([limited.status, limited.records.length]).toEqual([1, 2]);
    expect(limited.rejections.map((r) => r.code)).toEqual(["too-many-records"]);
    const short = await analyze(file, "--max-text", "2");
    expect(short.rejections.map((r) => r.code)).toEqual(Array(3).fill("text-too-long"));
  });

  test("NFD accents and a text of 10 MB", async () => {
    const long = `${"Le débat fut long. ".repeat(550_000)}J’ai voté pour.`;
    const nfd = "Je vote en faveur de ce règlement équilibré.".normalize("NFD");
    const lines = [long, nfd]
      .map((text, i) => `${JSON.stringify({ id: `${i}`, text })}\n`)
      .join("");
    const { status, records } = await analyze(write("long.jsonl", lines));
    expect(status).toBe(0);
    expect(records.map((r) => r.stance.label)).toEqual(["pour", "pour"]);
    expectExactQuotes(records);
  }, 60_000);
});

describe("other sources", () => {
  test("a table with columns of its own", async () => {
    const file = write(
      "mine.csv",
      "member,content\nJeanne D’ALBE,Je m’abstiens.\nOscar NIVOLAS,\n",
    );
    const found = await analyze(file, "--map", "text=content,speaker=member");
    expect(found.status).toBe(1);
    expect(found.records).toMatchObject([
      { speaker: "Jeanne D’ALBE", stance: { label: "abstention" } },
    ]);
    expect(found.rejections).toMatchObject([{ line: 3, code: "empty-text" }]);
  });

  test("a cell that a spreadsheet would run is made safe", async () => {
    const file = write("formula.csv", 'speaker,text\n"=1+1",J’ai voté pour.\n');
    const { stdout } = await command.run(["analyze", file, "--csv", "--by", "record"]);
    expect(stdout).toContain("'=1+1");
  });

  test("standard input", async () => {
    const input = readFileSync(`${DEMO}.txt`);
    const { status, stdout } = await command.run(["analyze", "-", "--json"], { input });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Found).records).toHaveLength(26);
  });
});

// Needs ../shared: the real page stays out of the project (see its README on data).
describe.skipIf(!existsSync(`${PAGE}.txt`))("the real page (../shared)", () => {
  test.each(["txt", "html"])("as %s", async (extension) => {
    const { records, rejections } = await analyze(`${PAGE}.${extension}`);
    expect(rejections).toEqual([]);
    const written = records.filter((r) => r.kind === "written");
    expect([written.length, records.length]).toEqual([24, 26]);
    const count = (label: string) => written.filter((r) => r.stance.label === label).length;
    expect([count("pour"), count("contre"), count("indetermine")]).toEqual([22, 1, 1]);
    expect(written.filter((r) => r.stance.label === "pour" && !r.stance.declared)).toHaveLength(1);
    expectExactQuotes(records);
  });

  test("from the text the groups are found by the registry; from the HTML they are read", async () => {
    const [text, html] = await Promise.all([analyze(`${PAGE}.txt`), analyze(`${PAGE}.html`)]);
    expect(html.records.every((r) => r.date === "2021-07-06" && r.mepId !== undefined)).toBe(true);
    expect(html.records.every((r) => r.procedure === "2020/0259(COD)")).toBe(true);
    text.records.forEach((record, i) => {
      if (record.group !== undefined) expect(record.group).toBe(html.records[i]?.group);
    });
    expect(text.records.filter((r) => r.group !== undefined).length).toBeGreaterThanOrEqual(24);
  });
});
