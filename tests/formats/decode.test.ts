import { describe, expect, test } from "vitest";
import { createByteDecoder, decodeBytes } from "../../src/formats/index.js";
import { parseDate } from "../../src/formats/shared/dates.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const latin1 = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const TEXT = "Elle a voté « pour » à l'été, déjà.\n".repeat(3);

describe("bytes to text", () => {
  test.each([
    ["UTF-8", utf8(TEXT), "utf-8"],
    ["UTF-8 with mark", utf8(`\uFEFF${TEXT}`), "utf-8"],
    ["UTF-16LE with mark", utf16(`\uFEFF${TEXT}`, true), "utf-16le"],
    ["UTF-16BE with mark", utf16(`\uFEFF${TEXT}`, false), "utf-16be"],
    ["UTF-16LE without mark", utf16(TEXT, true), "utf-16le"],
    ["UTF-16BE without mark", utf16(TEXT, false), "utf-16be"],
    ["Latin-1", latin1(TEXT), "windows-1252"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeBytes(bytes, "a")).toEqual({ text: TEXT, rejections: [], encoding });
    const decoder = createByteDecoder("a");
    let text = "";
    for (const byte of bytes) text += decoder.push(Uint8Array.of(byte)).text;
    expect(text + decoder.finish().text).toBe(TEXT);
  });

  test("Windows-1252 has typographic quotes", () => {
    expect(decodeBytes(Uint8Array.of(0x4c, 0x92, 0xe9, 0x74, 0xe9), "a").text).toBe("L’été");
  });

  test("a declared single-byte encoding is used, a wrong declaration is not", () => {
    expect(
      decodeBytes(latin1('<?xml version="1.0" encoding="ISO-8859-2"?><a>\u00b3</a>'), "a").text,
    ).toContain("ł");
    expect(
      decodeBytes(utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'), "a").text,
    ).toContain("é");
    expect(
      decodeBytes(latin1('<?xml version="1.0" encoding="UTF-8"?><a>\u00e9</a>'), "a").text,
    ).toContain("é");
    expect(
      decodeBytes(latin1('<?xml version="1.0" encoding="x-none"?><a>\u00e9</a>'), "a").text,
    ).toContain("é");
  });

  test("a long ASCII start does not settle the encoding", () => {
    const start = "a".repeat(100_000);
    expect(decodeBytes(latin1(`${start}\u00e9`), "a").text.endsWith("é")).toBe(true);
    const decoder = createByteDecoder("a");
    decoder.push(utf8(start));
    expect(decoder.push(latin1("\u00e9t\u00e9\n")).text).toBe("été\n");
    expect(decoder.encoding).toBe("windows-1252");
  });

  test("damage in UTF-8 is told once, with its line", () => {
    const decoder = createByteDecoder("a");
    decoder.push(utf8(`é\n${"x".repeat(70_000)}\n`));
    const damaged = decoder.push(Uint8Array.of(0x61, 0xff, 0x62, 0xff, 0x0a));
    expect(damaged.text).toBe("a\uFFFDb\uFFFD\n");
    expect(damaged.rejections).toMatchObject([
      { rejection: { code: "invalid-encoding", line: 3 } },
    ]);
  });

  test.each([
    ["gzip", [0x1f, 0x8b, 8, 0], /gzip/],
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd], /Zstandard/],
    ["lzip", [0x4c, 0x5a, 0x49, 0x50], /lzip -d/],
    ["PDF", [0x25, 0x50, 0x44, 0x46], /PDF/],
    ["ZIP", [0x50, 0x4b, 3, 4], /ZIP/],
    ["noise", [0, 1, 2, 3, 0, 0, 7, 200, 0, 0, 1, 1], /binary/],
  ])("%s is no text", (_, bytes, message) => {
    const { text, rejections } = decodeBytes(Uint8Array.from(bytes), "a.x");
    expect(text).toBe("");
    expect(rejections).toMatchObject([
      { rejection: { file: "a.x", code: "binary-file", message: expect.stringMatching(message) } },
    ]);
  });

  test("an empty file; one NUL in a text", () => {
    expect(decodeBytes(new Uint8Array(0), "a").rejections).toMatchObject([
      { rejection: { code: "empty-file" } },
    ]);
    expect(decodeBytes(utf8("Je vote pour ce\u0000 texte."), "a")).toMatchObject({
      text: "Je vote pour ce\u0000 texte.",
      rejections: [],
    });
  });
});

test.each([
  ["2031-03-04", "2031-03-04"],
  ["2031-03-04T10:00:00Z", "2031-03-04"],
  ["04/03/2031", "2031-03-04"],
  ["4.3.2031", "2031-03-04"],
  ["4 mars 2031", "2031-03-04"],
  ["1er août 2031", "2031-08-01"],
  ["29/02/2028", "2028-02-29"],
  ["29/02/2031", null],
  ["13/13/2031", null],
  ["04/03.2031", null],
  ["2031-3-4", null],
  ["demain", null],
])("date %s → %s", (value, date) => expect(parseDate(value)).toBe(date));
