import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { createAnalyzer } from "../../src/analyzer.js";
import { createExplanationRecord } from "../../src/record.js";
import { formatRecordsCsv } from "../../src/report/csv/format-records-csv.js";
import { codePointOffsets } from "../../src/report/export/code-point-offsets.js";
import { formatJsonLines } from "../../src/report/export/format-json-lines.js";
import { formatParquet } from "../../src/report/export/format-parquet.js";
import { formatRunCrate, type Run } from "../../src/report/export/format-run-crate.js";
import { formatWebAnnotations } from "../../src/report/export/format-web-annotations.js";

const TEXTS = [
  "🗳️ J’ai voté contre ce règlement des phares : il met en danger la vie privée des gardiens 👋.",
  "Je me suis abstenue. Le quai 🚢 reste à finir.",
  "",
];
const analyzer = createAnalyzer();
const records = TEXTS.map((text, i) => {
  const explanation = {
    id: `t ${i}`,
    text,
    speaker: "=Jeanne D’ALBE",
    party: "Parti des Rives",
    ...(i === 0 ? { mepId: 7 } : {}),
  };
  return createExplanationRecord(explanation, analyzer.analyze(explanation));
});

/** A slice in code points, as Python and R count. */
const slice = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join("");

describe("codePointOffsets", () => {
  test("counts what [...text] counts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const count = codePointOffsets(text);
        let offset = 0;
        [...text].forEach((char, i) => {
          expect(count(offset)).toBe(i);
          offset += char.length;
        });
        expect(count(text.length)).toBe([...text].length);
      }),
    );
  });
});

describe("JSON Lines", () => {
  test("one line a record, and offsets in code points that slice the quote", () => {
    const lines = formatJsonLines(records).trim().split("\n");
    expect(lines.length).toBe(records.length);
    const [first] = lines.map((line) => JSON.parse(line));
    const [evidence] = first.stance.evidence;
    expect(evidence.startCodePoint).toBeLessThan(evidence.start);
    expect(slice(first.text, evidence.startCodePoint, evidence.endCodePoint)).toBe(evidence.quote);
  });
});

describe("Web Annotation", () => {
  const collection = JSON.parse(formatWebAnnotations(records));
  test("every quote is an annotation with both selectors", () => {
    const quoteCount = records.reduce(
      (sum, { stance, frames, tone }) =>
        sum +
        stance.evidence.length +
        frames.reduce((n, frame) => n + frame.evidence.length, 0) +
        (tone?.evidence.length ?? 0),
      0,
    );
    expect(collection["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(collection).toMatchObject({ type: "AnnotationCollection", total: quoteCount });
    expect(quoteCount).toBeGreaterThan(2);
  });
  test("position and quote select the same words, with context", () => {
    for (const { target, body } of collection.first.items) {
      const [position, quote] = target.selector;
      const record = records.find(({ id }) => id === target.source["dcterms:identifier"]);
      const text = record?.text ?? "";
      expect(slice(text, position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(body.value).toMatch(/^[a-z-]+\.[a-z.]+$/u);
    }
  });
  test("ids are unique", () => {
    const ids = collection.first.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("Parquet", () => {
  test("reads back as the CSV's columns, typed", async () => {
    const bytes = formatParquet(records);
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.byteLength,
    ) as ArrayBuffer;
    const header = formatRecordsCsv(records).split("\r\n")[0]?.split(",");
    const fields = parquetMetadata(file).schema.slice(1);
    expect(fields.map(({ name }) => name)).toEqual(header);
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => row.stance)).toEqual(records.map(({ stance }) => stance.label));
    expect(rows.map((row) => row.mepId)).toEqual([7, null, null]);
    expect(rows[0]).toMatchObject({ declared: true, speaker: "=Jeanne D’ALBE" });
    expect(rows[2]?.tone).toBe(null);
  });
  test("an empty table and the same bytes twice", () => {
    expect(formatParquet([]).slice(0, 4)).toEqual(new TextEncoder().encode("PAR1"));
    expect(formatParquet(records)).toEqual(formatParquet(records));
  });
});

describe("run manifest", () => {
  const run: Run = {
    version: "1.2.3",
    command: "analyze",
    options: { threshold: "0.6" },
    inputs: [{ path: "my page.html", sha256: "aa" }],
    outputs: [{ path: "out.csv", sha256: "bb" }],
    models: [{ id: "stance-fr/rules", version: "1", sha256: "cc" }],
    seed: 7,
  };
  const graph = (text: string): Record<string, unknown>[] => JSON.parse(text)["@graph"];
  test("every reference leads to an entity of the graph", () => {
    const entities = graph(formatRunCrate(run));
    const ids = new Set(entities.map((entity) => entity["@id"]));
    expect(ids.size).toBe(entities.length);
    const references = JSON.stringify(entities).matchAll(/\{"@id":"([^"]+)"\}/gu);
    const outside = Array.from(references, ([, id]) => id ?? "").filter((id) => !ids.has(id));
    expect(outside).toEqual(["https://w3id.org/ro/crate/1.1"]);
  });
  test("the time stands there only if given", () => {
    expect(formatRunCrate(run)).not.toContain("endTime");
    const timed = graph(formatRunCrate({ ...run, time: "2031-03-11T10:00:00Z" }));
    expect(timed.find(({ "@id": id }) => id === "#run")?.endTime).toBe("2031-03-11T10:00:00Z");
  });
});
