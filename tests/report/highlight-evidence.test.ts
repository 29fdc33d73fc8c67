import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EvidenceMark,
  highlightEvidence,
  listEvidence,
} from "../../src/report/highlight-evidence.js";
import { wordsOf } from "../../src/report/words/words.js";
import { RECORDS } from "./fixtures.js";

/** The text that the marks of one look hold, put together. */
function textOf(html: string, look: string): string {
  const marks = html.matchAll(/<mark class="([^"]+)">([^<]*)<\/mark>/gu);
  return Array.from(marks, ([, looks = "", text = ""]) =>
    looks.split(" ").includes(look) ? text : "",
  ).join("");
}

const toPlainText = (html: string): string =>
  html
    .replace(/<b class="tag[^>]*>[^<]*<\/b>|<\/?mark[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, "&");

describe("evidence in place", () => {
  test("one mark", () => {
    const marks = [{ start: 0, end: 4, look: "declared", label: "déclaré" }];
    expect(highlightEvidence("Pour.", marks).markup).toBe(
      '<b class="tag t-declared">déclaré</b><mark class="declared">Pour</mark>.',
    );
  });

  test("marks that overlap share their common stretch", () => {
    const marks = [
      { start: 0, end: 5, look: "declared", label: "d" },
      { start: 3, end: 8, look: "role-0", label: "r" },
    ];
    expect(highlightEvidence("abcdefgh", marks).markup).toBe(
      '<b class="tag t-declared">d</b><mark class="declared">abc</mark><mark class="declared role-0">de</mark><mark class="role-0">fgh</mark><b class="tag t-role-0">r</b>',
    );
  });

  test("marks outside the text are left out", () => {
    const marks = [{ start: 3, end: 99, look: "declared", label: "d" }];
    expect(highlightEvidence("Pour.", marks).markup).toBe("Pour.");
  });

  test.each(RECORDS.map((record) => [record.speaker, record] as const))(
    "every quote of %s is marked, whole",
    (_, record) => {
      const marks = listEvidence(record, wordsOf("fr"));
      const html = highlightEvidence(record.text, marks).markup;
      for (const { quote, kind } of record.stance.evidence) expect(textOf(html, kind)).toBe(quote);
      record.frames.forEach((frame, i) => {
        for (const { quote } of frame.evidence) expect(textOf(html, `role-${i}`)).toBe(quote);
      });
    },
  );

  test("the text stays the text, whatever is marked", () => {
    const mark = fc.record({
      start: fc.nat(30),
      end: fc.nat(30),
      look: fc.constantFrom("declared", "inferred", "role-0", "positive"),
      label: fc.constant("x"),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."abé <>&'\"’"), minLength: 5, maxLength: 30 }),
        fc.array(mark, { maxLength: 6 }),
        (text, marks: EvidenceMark[]) => {
          expect(toPlainText(highlightEvidence(text, marks).markup)).toBe(text);
        },
      ),
    );
  });
});
