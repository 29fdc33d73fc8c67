import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { english } from "../../src/english.js";
import { french } from "../../src/french.js";
import { englishCases } from "./cases.js";

const { analyze } = createAnalyzer({ languages: [french, english] });
const withoutPack = createAnalyzer();

describe("declared positions", () => {
  test.each(englishCases)("%s, declared %s: %s", (label, declared, text) => {
    const { stance } = analyze(text);
    expect({ label: stance.label, declared: stance.declared }).toEqual({ label, declared });
  });
});

describe("shapes", () => {
  const text =
    "The aims are fine. We could not support the means, and we voted against this report.";

  test("quotes slice back", () => {
    const { stance } = analyze(text);
    const places = [...stance.evidence, ...stance.positions];
    expect(places.length).toBeGreaterThan(1);
    for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote);
  });

  test("evidence names its kind", () => {
    const kindOf = (t: string) => analyze(t).stance.evidence.map((e) => e.kind);
    expect(kindOf("I voted against this report.")).toEqual(["declared"]);
    expect(kindOf("I could not vote for this report.")).toEqual(["refused"]);
    expect(kindOf("I welcome the adoption of this report.")).toEqual(["inferred"]);
    expect(kindOf("I was ill that day; I would have voted for this.")).toEqual(["inferred"]);
  });

  test("who speaks, on what, in what mood", () => {
    const text =
      "In committee I had voted against. My group voted for the amendments. I voted for the report.";
    const { stance } = analyze(text);
    const seen = stance.positions.map((p) => [p.label, p.holder, p.object, p.modality]);
    expect(seen).toEqual([
      ["contre", "author", "unknown", "earlier"],
      ["pour", "group", "other", "actual"],
      ["pour", "author", "text", "actual"],
    ]);
  });

  test("no English frames and no tone: null, never a zero", () => {
    const { frames, axis, tone } = analyze("I voted for the protection of privacy in this report.");
    expect(frames).toEqual([
      { id: "privacy", role: null, evidence: [] },
      { id: "child-protection", role: null, evidence: [] },
    ]);
    expect([axis, tone]).toEqual([null, null]);
  });

  test("’ and ' give the same", () => {
    const plain = "I didn't vote for it: we'd have been fools. I'm against.";
    const curly = plain.replaceAll("'", "’");
    expect(analyze(curly).stance.label).toBe(analyze(plain).stance.label);
    expect(analyze(curly).stance.positions.length).toBe(analyze(plain).stance.positions.length);
  });

  test("below the threshold it cannot tell", () => {
    const strict = createAnalyzer({ languages: [french, english], threshold: 0.95 });
    expect(strict.analyze("I voted against this report.").stance.label).toBe("indetermine");
  });

  test("any text of English words keeps its offsets", () => {
    const words = fc.constantFrom(
      "I",
      "we",
      "voted",
      "against",
      "the",
      "report",
      "not",
      ",",
      "and",
      "but",
      "to",
      "support",
      "my group",
      "would have",
      "abstained",
      ".",
      "don’t",
      "(",
      "“",
      "let us",
      "\n\n",
      "who",
      "me",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = `I think that this is what they would say: ${parts.join(" ")}`;
        for (const { start, end, quote } of analyze(text).stance.positions) {
          expect(text.slice(start, end)).toBe(quote);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe("without the pack", () => {
  test("an English text cannot be told", () => {
    const { language, stance, axis } = withoutPack.analyze(
      "I voted against this report because it is weak.",
    );
    expect([language, stance.label, stance.method, axis]).toEqual([
      "en",
      "indetermine",
      "none",
      null,
    ]);
  });
});

describe("mixed texts", () => {
  const french =
    "Ce rapport est trop long et ne dit rien des pêcheurs de la côte, qui attendaient mieux.";
  const vote = "For these reasons I have voted against the report as a whole.";

  test("an English sentence of a French text is read in English", () => {
    const text = `${french} ${vote} Les pêcheurs de la côte et leurs familles jugeront.`;
    const { language, languages, stance } = analyze(text);
    expect([language, languages]).toEqual(["fr", ["fr", "en"]]);
    expect([stance.label, stance.declared]).toEqual(["contre", true]);
    expect(stance.evidence[0]?.rule).toBe("vote-contre");
    for (const { start, end, quote } of stance.evidence) expect(text.slice(start, end)).toBe(quote);
    expect(stance.evidence[0]?.quote).toContain("voted against");
  });

  test("a French sentence of an English text is read in French", () => {
    const text =
      "This report is far too long and it says nothing about the people of the coast, who were waiting for more. " +
      "J’ai donc voté contre ce texte avec mes collègues. The people of the coast will be the judges of it.";
    const { language, stance } = analyze(text);
    expect([language, stance.label, stance.declared]).toEqual(["en", "contre", true]);
    for (const { start, end, quote } of stance.evidence) expect(text.slice(start, end)).toBe(quote);
  });

  test("the author’s own vote wins over others’ votes in the other language", () => {
    const text = `${french} The Liberals have voted in favour of the report and they will explain why to us. J’ai voté contre ce rapport.`;
    expect(analyze(text).stance.label).toBe("contre");
  });
});
