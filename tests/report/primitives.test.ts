import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkup, markup } from "../../src/report/markup.js";
import { formatDate, formatNumber, formatShare, formatSigned } from "../../src/report/numbers.js";
import { cspHash, sha256 } from "../../src/report/sha256.js";

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

describe("sha256", () => {
  // FIPS 180-2, appendix B.
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("%j", (text, hash) => {
    expect(toHex(sha256(text))).toBe(hash);
  });

  test("agrees with Node's for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const expected = createHash("sha256").update(text, "utf8").digest();
        expect(toHex(sha256(text))).toBe(expected.toString("hex"));
        expect(cspHash(text)).toBe(`'sha256-${expected.toString("base64")}'`);
      }),
    );
  });
});

describe("markup", () => {
  test.each([
    ["<b> & \"'", "&lt;b&gt; &amp; &quot;&#39;"],
    ["a\u202Eb", "a⟦U+202E⟧b"],
    ["a\u0000b\tc\n", "a⟦U+0000⟧b\tc\n"],
    ["a\uD800b", "a⟦U+D800⟧b"],
    ["😀 é l’État", "😀 é l’État"],
  ])("escapes %j", (text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
  });

  test("no value brings markup of its own", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = markup`<p title="${text}">${text}</p>`.markup;
        expect(made.match(/[<>]/gu)?.length).toBe(4);
        expect(made.match(/"/gu)?.length).toBe(2);
      }),
    );
  });

  test("markup inside markup stays", () => {
    expect(markup`<ul>${["a", "<"].map((x) => markup`<li>${x}</li>`)}</ul>`.markup).toBe(
      "<ul><li>a</li><li>&lt;</li></ul>",
    );
  });
});

describe("numbers", () => {
  test.each([
    [0, 0, "0", "0"],
    [1234567, 0, "1\u202F234\u202F567", "1,234,567"],
    [0.5, 2, "0,50", "0.50"],
    [-3.25, 1, "\u22123,3", "\u22123.3"],
    [-0.001, 1, "0,0", "0.0"],
  ])("%d with %d decimals", (value, digits, fr, en) => {
    expect(formatNumber(value, "fr", digits)).toBe(fr);
    expect(formatNumber(value, "en", digits)).toBe(en);
  });

  test.each([
    [0, "0\u00A0%"],
    [1, "100\u00A0%"],
    [22 / 24, "92\u00A0%"],
    [0.9999, "99,9\u00A0%"],
    [0.0001, "0,1\u00A0%"],
    [null, "–"],
  ])("a share of %d: what is not all is not rounded to all", (share, text) => {
    expect(formatShare(share, "fr")).toBe(text);
  });

  test("signs and dates", () => {
    expect([formatSigned(1, "fr"), formatSigned(-0.5, "fr"), formatSigned(0, "fr")]).toEqual([
      "+1,00",
      "\u22120,50",
      "0,00",
    ]);
    expect(formatDate("2021-07-01", "fr")).toBe("1er\u00A0juillet\u00A02021");
    expect(formatDate("2021-07-06", "en")).toBe("6\u00A0July\u00A02021");
    expect(formatDate("hier", "fr")).toBe("hier");
  });
});
