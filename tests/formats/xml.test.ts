import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFormat, formatTei, type TeiEntry } from "../../src/formats/index.js";
import type { Analysis, Explanation } from "../../src/types.js";
import { createXmlScanner } from "../../src/vendor/saxes.js";
import { createEventLog, writeInChunks } from "../support/scan-events.js";
import { faults, read, readInChunks } from "./read.js";
import { EUROPARL, INSTITUTIONAL, MEMBERS_XML, ROLLCALL_XML, TEI } from "./samples.js";

const SCHEMA = join(import.meta.dirname, "../../../shared/data/formats/parla-clarin.rng");
const JING = ["/usr/bin/jing", "/usr/local/bin/jing"].find((path) => existsSync(path));

/** What the scanner of XML reports. */
function eventsOf(xml: string, size: number): string {
  const log = createEventLog();
  const scanner = createXmlScanner(log);
  writeInChunks(scanner, xml, size);
  scanner.close();
  return log.join();
}

describe("XML", () => {
  test.each([
    [
      "elements, attributes, references",
      '<a k="&quot;x&#233;&apos;">&lt;b&gt; &amp;&#xe9;</a>',
      "<a k=\"xé'>(<b> &é)</a>",
    ],
    ["CDATA and comments", "<a><![CDATA[<x>&amp;]]><!-- <y> --></a>", "<a>(<x>&amp;)</a>"],
    ["an instruction", "<a><?pi <b?>x</a>", "<a>(x)</a>"],
    ["an empty element", "<a><b/>x</a>", "<a><b></b>(x)</a>"],
    [
      "a name that nobody defined",
      "<a>&nbsp;</a>",
      "<a>!an entity that is not one of XML's five is not expanded!(&nbsp;)</a>",
    ],
    ["a closing tag of nothing", "<a></x>t<b/></a>", "<a></x>(t)<b></b></a>"],
    ["two of them", "<a></x></y></a>", "<a></x></y></a>"],
    ["tags that cross", "<a><b>t</a>", "<a><b>(t)</a>"],
    [
      "a bare less-than (a fault, and the two characters are lost)",
      "<a>1 < 2</a>",
      "<a>(1 )!disallowed character in tag name!(2)</a>",
    ],
    ["a line end of Windows", "<a>x\r\ny</a>", "<a>(x\ny)</a>"],
  ])("events: %s", (_, xml, expected) => {
    for (const size of [1, 2, 5, 100]) expect(eventsOf(xml, size)).toBe(expected);
  });

  test("lines are those where tags begin", () => {
    const lines: number[] = [];
    const scanner = createXmlScanner({
      open: (_name, _attributes, line) => lines.push(line),
      close() {},
      text() {},
      fault() {},
    });
    scanner.write('<?xml version="1.0"?>\r\n<a>\n  <b k=\n"1"/>\n<c/></a>');
    scanner.close();
    expect(lines).toEqual([2, 3, 5]);
  });

  test("a comment without end is given up, not held", () => {
    const parser = findFormat("members-xml").createParser({ file: "a", maxTextCharacters: 1000 });
    const items = [...parser.push("<meps><!-- ")];
    for (let count = 0; count < 200; count += 1) items.push(...parser.push("x".repeat(10_000)));
    items.push(...parser.finish());
    expect(items).toMatchObject([
      { rejection: { code: "invalid-xml", message: expect.stringContaining("too long") } },
    ]);
  });

  test("an outside entity is neither fetched nor expanded", () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE meps [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % remote SYSTEM "http://127.0.0.1:1/x"> %remote;]><meps><mep><fullName>A &secret;</fullName><id>1</id></mep></meps>`;
    const result = read("members-xml", xml);
    expect(result.members[0]?.fullName).toBe("A &secret;");
    expect(faults(result)).toEqual(["1 invalid-xml"]);
  });

  test("a billion laughs stay one word", () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    ).join("\n");
    const xml = `<!DOCTYPE meps [<!ENTITY l0 "lol">\n${levels}]>\n<meps><mep><fullName>&l9;</fullName><id>1</id></mep></meps>`;
    const result = read("members-xml", xml);
    expect(result.members[0]?.fullName).toBe("&l9;");
    expect(result.rejections).toMatchObject([
      { code: "invalid-xml", line: 11, message: expect.stringContaining("not expanded") },
    ]);
  });

  test.each([
    [
      "tags that cross",
      "<meps><mep><fullName>A B</mep><mep><fullName>C D</fullName><id>2</id></mep></meps>",
      1,
      ["1 invalid-xml", "1 invalid-field"],
    ],
    [
      "a closing tag too many",
      "<meps></x><mep><fullName>C D</fullName><id>2</id></mep></meps>",
      1,
      ["1 invalid-xml"],
    ],
    [
      "cut in an element",
      "<meps><mep><fullName>A B</fullName><id>2</id></mep>\n<mep><full",
      1,
      ["2 invalid-xml", "2 truncated"],
    ],
    ["no element", "bonjour", 0, ["1 invalid-xml"]],
    [
      "an id twice",
      "<meps><mep><fullName>A B</fullName><id>2</id></mep><mep><fullName>C D</fullName><id>2</id></mep></meps>",
      1,
      ["1 duplicate-id"],
    ],
    [
      "a comment never closed",
      "<meps><mep><fullName>A B</fullName><id>2</id></mep><!-- ",
      1,
      ["1 invalid-xml", "1 truncated"],
    ],
  ])("%s: told, and the rest read", (_, xml, count, expected) => {
    const result = read("members-xml", xml);
    expect([result.members.length, faults(result)]).toEqual([count, expected]);
    expect(readInChunks("members-xml", xml, 1)).toEqual(result);
  });

  test("nesting without end is given up", () => {
    const result = read("members-xml", "<meps>".repeat(100_000));
    expect(result.rejections).toMatchObject([
      { code: "invalid-xml", message: expect.stringContaining("deep") },
    ]);
  });

  test("a thousand faults are not a thousand rejections", () => {
    expect(read("members-xml", `<meps>${"</x>".repeat(1000)}</meps>`).rejections.length).toBe(20);
  });
});

describe("official XML", () => {
  test("roll calls: positions, names without PersId, corrections apart from intentions", () => {
    expect(read("rollcall-xml", ROLLCALL_XML).rollCalls).toEqual([
      {
        id: "77",
        date: "2031-03-04",
        title: "A9-0007/2031 - Jeanne D'Albe - vote unique",
        docs: ["A9-0007/2031"],
        isMain: true,
        totals: { for: 1, against: 1, abstention: 0 },
        positions: [
          { mepId: 900001, name: "D'Albe", group: "GV", position: "for" },
          { mepId: null, name: "Sansmot", group: "NI", position: "against" },
        ],
        corrections: [
          { mepId: 900001, name: "D'Albe", intended: "against", kind: "correction" },
          { mepId: 900009, name: "Absent", intended: "for", kind: "intention" },
        ],
      },
    ]);
  });

  test("without corrections in the file: null, not none; cut in a vote: the vote is given up", () => {
    const without = ROLLCALL_XML.replace(/<Intentions>.*<\/Intentions>/s, "");
    expect(read("rollcall-xml", without).rollCalls[0]?.corrections).toBeNull();
    const cut = read("rollcall-xml", ROLLCALL_XML.slice(0, ROLLCALL_XML.indexOf("<Intentions>")));
    expect([cut.rollCalls.length, cut.rejections.map((r) => r.code)]).toEqual([0, ["truncated"]]);
  });

  test("members", () => {
    const result = read("members-xml", MEMBERS_XML);
    expect(result.members.map((m) => [m.mepId, m.fullName, m.lastName, m.country])).toEqual([
      [900001, "Jeanne D'ALBE", "D'ALBE", undefined],
      [900002, "Marc VAN DER LINDE", "VAN DER LINDE", "France"],
    ]);
    expect(faults(result)).toEqual(["2 invalid-field"]);
  });
});

const TEXT = "J’ai voté « pour » <ce> texte 😀 & son annexe.\n\nMerci,\r\n  à tous.";
const QUOTE_START = TEXT.indexOf("& son annexe.");

const entry: TeiEntry = {
  explanation: {
    id: "doc#1",
    text: TEXT,
    speaker: "Jeanne D'ALBE",
    mepId: 900001,
    party: "Les Modérés",
    group: "GV",
    date: "2031-03-04",
    topic: "Lanternes & puits",
    procedure: "2031/0042(COD)",
    docs: ["A9-0007/2031", "A9-0008/2031"],
    kind: "written",
    recordedVote: "pour",
  },
  analysis: {
    schemaVersion: 1,
    language: "fr",
    languages: ["fr"],
    stance: {
      label: "pour",
      declared: true,
      confidence: 0.9,
      probabilities: { pour: 0.9, contre: 0.05, abstention: 0.05 },
      evidence: [
        {
          start: QUOTE_START,
          end: QUOTE_START + 13,
          quote: "& son annexe.",
          kind: "declared",
          rule: "r",
          weight: 1,
        },
      ],
      method: "declaration@1",
      object: "text",
      positions: [],
    },
    frames: [
      {
        id: "privacy",
        role: "safeguarded",
        evidence: [{ start: 0, end: 4, quote: "J’ai", role: "safeguarded", rule: "r" }],
      },
    ],
    axis: { label: "balanced", position: 0 },
    tone: { label: "neutral", score: 0, evidence: [] },
  } satisfies Analysis,
};
const bare: TeiEntry = { explanation: { id: "doc#2", text: "Contre." } };
const dossier: TeiEntry = {
  explanation: { id: "x y", text: "Merci.", speaker: "Paul SANSMOT", kind: "oral", topic: "Puits" },
};

describe("TEI", () => {
  test("read: affiliations on the date, notes left out, tokens joined", () => {
    const { explanations, rejections } = read("tei", TEI);
    expect(rejections).toEqual([]);
    expect(explanations.map(({ source: _, ...rest }) => rest)).toEqual([
      {
        id: "u.1",
        text: "J'ai voté pour.\n\nMerci.",
        speaker: "Jeanne D'Albe",
        group: "Groupe du Verger",
        date: "2031-03-04",
        topic: "Lanternes",
        kind: "oral",
      },
      {
        id: "u.2",
        text: "Non.",
        speaker: "inconnu",
        date: "2031-03-04",
        topic: "Lanternes",
        kind: "oral",
      },
    ]);
  });

  test("written and read back: the same explanations", () => {
    const result = read("tei", formatTei([entry, bare], { title: "Essai" }));
    expect(result.rejections).toEqual([]);
    expect(result.explanations.map(({ source: _, ...rest }) => rest)).toEqual([
      entry.explanation,
      bare.explanation,
    ]);
  });

  test("any text comes back, but for what XML forbids", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "é", "\n", "\n\n", " ", "<", "&", "]]>", "\r", "😀", "\t"),
          minLength: 1,
          maxLength: 20,
        }),
        (text) => {
          const [back] = read(
            "tei",
            formatTei([{ explanation: { id: "1", text } }], { title: "t" }),
          ).explanations;
          if (text.trim() !== "") expect(back?.text).toBe(text);
        },
      ),
    );
    expect(
      formatTei([{ explanation: { id: "1", text: "a\u0000\ud800b" } }], { title: "t" }),
    ).toContain("a\uFFFD\uFFFDb");
  });

  test("evidence points into its paragraph, in code points", () => {
    const xml = formatTei([entry], { title: "Essai" });
    // The 😀 before the quote is one character there, two UTF-16 units here.
    expect(xml).toContain(
      `target="#string-range(pc.1.1,${QUOTE_START - 1},13)" ana="#evidence.declared"`,
    );
    expect(xml).toContain(
      '<span target="#string-range(pc.1.1,0,4)" ana="#privacy.safeguarded">J’ai</span>',
    );
    expect(xml).toContain('<span target="#pc.1" ana="#axis.balanced">');
    for (const [, id] of xml.matchAll(
      /ana="#((?:stance|evidence|privacy|axis|tone|kind)\.[\w-]+)"/g,
    ))
      expect(xml).toContain(`<category xml:id="${id}">`);
  });

  const why = existsSync(SCHEMA)
    ? JING
      ? ""
      : " (skipped: jing is not installed)"
    : " (skipped: ../shared is absent)";
  test.skipIf(why !== "")(
    `validates against the Parla-CLARIN schema${why}`,
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), "pourcontre-"));
      const documents: readonly (readonly TeiEntry[])[] = [[entry, bare, dossier], [bare], []];
      for (const [index, entries] of documents.entries()) {
        const file = join(folder, `${index}.xml`);
        writeFileSync(file, formatTei(entries, { title: "Essai" }));
        execFileSync(JING ?? "jing", [SCHEMA, file], { stdio: ["ignore", "pipe", "ignore"] });
      }
    },
  );
});

test("Europarl: chapters give kind, names and paragraphs", () => {
  const result = read("europarl", EUROPARL, { file: "ep-00-01-18.txt" });
  const rows: readonly (readonly unknown[])[] = result.explanations.map((e: Explanation) => [
    e.speaker,
    e.kind,
    e.topic,
    e.date,
    e.text,
  ]);
  expect(rows).toEqual([
    ["La Présidente", "oral", "Ouverture", "2000-01-18", "La séance est ouverte.\n\nMerci."],
    ["D'Albe", "written", "Explications de vote", "2000-01-18", "J'ai voté pour les lanternes."],
  ]);
  expect(faults(result)).toEqual(["12 empty-text"]);
});

test("institutional text: kinds and numbers; spans slice back", () => {
  const { segments } = read("institutional", INSTITUTIONAL);
  expect(segments.map((s) => [s.kind, s.number])).toEqual([
    ["title", null],
    ["paragraph", null],
    ["citation", null],
    ["citation", null],
    ["recital", "A"],
    ["recital", "B"],
    ["paragraph", "1"],
    ["paragraph", "2"],
  ]);
  for (const s of segments) expect(INSTITUTIONAL.slice(s.start, s.end)).toBe(s.text);
});
