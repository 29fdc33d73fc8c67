import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashText } from "../../src/report/codes/hash-text.js";
import { normalizeText } from "../../src/report/codes/normalize-text.js";
import { parseCodes } from "../../src/report/codes/parse-codes.js";

describe("normalizeText", () => {
  test.each([
    [" J’ai  voté\u00A0:\npour. ", "J'ai voté : pour."],
    ["l\u2019e\u0301te\u0301", "l'été"],
    ["\uFEFFabs\u00ADtention\u200B", "abstention"],
    ["Pour\r\n\r\nContre", "Pour Contre"],
    ["", ""],
  ])("%j", (text, normal) => expect(normalizeText(text)).toBe(normal));

  test("is its own normal form, and one for NFC and NFD", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const normal = normalizeText(text);
        expect(normalizeText(normal)).toBe(normal);
        expect(normalizeText(text.normalize("NFD"))).toBe(normalizeText(text.normalize("NFC")));
      }),
    );
  });
});

describe("hashText", () => {
  test("the example of FIPS 180-4", () => {
    expect(hashText("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
  test("is what any other implementation gives of the normal form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const expected = createHash("sha256").update(normalizeText(text)).digest("hex");
        expect(hashText(text)).toBe(expected);
      }),
    );
  });
  test("case and punctuation make another text", () => {
    expect(hashText("Pour.")).not.toBe(hashText("pour."));
    expect(hashText("Pour.")).not.toBe(hashText("Pour"));
  });
});

describe("parseCodes", () => {
  const HEAD = "id,textHash,stance,declared,ground,party,mepId\r\n";
  test("an inferred row cannot tell without the other table", () => {
    const codes = `${HEAD}a,00,,false,inferred,Parti des Rives,7\r\n`;
    expect(parseCodes(codes)[0]?.stance.label).toBe("indetermine");
    const joined = parseCodes(codes, "id,stance,confidence\r\na,contre,0.7\r\n")[0];
    expect(joined).toMatchObject({
      party: "Parti des Rives",
      mepId: 7,
      stance: { label: "contre", declared: false, confidence: 0.7 },
    });
  });
  test("another table is refused, and says what it lacks", () => {
    expect(() => parseCodes("name,text\nx,y\n")).toThrow(/no column id, textHash/u);
  });
});
