import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PourcontreError } from "../../src/errors.js";
import {
  describeFormats,
  detectFormat,
  findFormat,
  formats,
  parseText,
} from "../../src/formats/index.js";
import { faults, read, readInChunks } from "./read.js";
import { SAMPLES } from "./samples.js";

describe("every format", () => {
  test.each(SAMPLES)("%s is found from its content", (id, content) => {
    expect(detectFormat(content)?.id).toBe(id);
    expect(detectFormat(content.replaceAll("\n", "\r\n"))?.id).toBe(id);
  });

  test.each(SAMPLES)("%s reads the same whatever the chunks", (id, content) => {
    const whole = read(id, content);
    expect(
      whole.explanations.length +
        whole.rollCalls.length +
        whole.members.length +
        whole.segments.length,
    ).toBeGreaterThan(0);
    for (const size of [1, 2, 3, 7, 64]) expect(readInChunks(id, content, size)).toEqual(whole);
  });

  test.each(SAMPLES)("%s, cut anywhere, neither throws nor hangs", (id, content) => {
    for (let end = 0; end < content.length; end += 13) read(id, content.slice(0, end));
  });

  test("no reader throws on noise", { timeout: 60_000 }, () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom(
          "<",
          ">",
          "/",
          "a",
          '"',
          "'",
          "&",
          ";",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "\n",
          "\\",
          "!",
          "-",
          "?",
          " ",
          "|",
        ),
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(
        noise,
        fc.constantFrom(...formats),
        fc.integer({ min: 1, max: 9 }),
        (content, format, size) => {
          const whole = read(format.id, content);
          expect(readInChunks(format.id, content, size)).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("places carry the file, and ids do not repeat", () => {
    for (const [id, content] of SAMPLES) {
      const { explanations, rejections } = read(id, content);
      for (const item of [...explanations.map((e) => e.source), ...rejections])
        expect(item?.file).toBe("doc.txt");
      expect(new Set(explanations.map((e) => e.id)).size).toBe(explanations.length);
    }
  });

  test("the table of formats names each once, with what it gives", () => {
    const rows = describeFormats();
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.map((row) => row.id)).toContain("europarl");
    for (const row of rows) expect(row.gives.length).toBeGreaterThan(0);
  });
});

describe("contents of no format", () => {
  test("empty", () => {
    expect(faults(parseText("", { file: "a" }))).toEqual(["null empty-file"]);
    expect(faults(parseText(" \n\n", { file: "a" }))).toEqual(["null empty-file"]);
  });
  test("unknown: the message names the formats", () => {
    const { rejections, format } = parseText("bonjour\n", { file: "a" });
    expect(format).toBeNull();
    expect(rejections[0]?.code).toBe("unknown-format");
    expect(rejections[0]?.message).toContain("page-text");
  });
  test("a schema that names TEI is no TEI", () => {
    const schema = `<?xml version="1.0"?><!-- TEI --><grammar ns="http://www.tei-c.org/ns/1.0"><element name="TEI"/></grammar>`;
    expect(detectFormat(schema)).toBeNull();
    const corpus = `<?xml version="1.0"?>\n<!-- <x> -->\n<!DOCTYPE TEI>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"/>`;
    expect(detectFormat(corpus)?.id).toBe("tei");
    expect(detectFormat(`${"<!-- a -->".repeat(5000)}<TEI/>`)?.id).toBe("tei");
    expect(detectFormat("<!-- a -->".repeat(5000))).toBeNull();
  });
  test("a format that does not exist is a wrong use", () => {
    expect(() => findFormat("docx")).toThrow(PourcontreError);
    expect(() => parseText("x", { file: "a", format: "docx" })).toThrow(/there are page-text/);
  });
});
