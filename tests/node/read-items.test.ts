import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readExplanations, readItems } from "../../src/node/read-items.js";
import type { ParsedItem, Rejection } from "../../src/types.js";

const folder = mkdtempSync(join(tmpdir(), "pourcontre-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const nothing = Readable.from([]);
const LINE = '{"id":"a","text":"J’ai voté pour."}\n';

async function collect(items: AsyncIterable<ParsedItem>): Promise<string[]> {
  const found: string[] = [];
  for await (const item of items)
    found.push(item.type === "rejection" ? item.rejection.code : item.type);
  return found;
}

describe("readItems", () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ["plain.jsonl", LINE, ["explanation"]],
    ["packed.jsonl.gz", gzipSync(LINE), ["explanation"]],
    ["packed-under-another-name", gzipSync(LINE), ["explanation"]],
    ["utf16.jsonl", Buffer.from(`\ufeff${LINE}`, "utf16le"), ["explanation"]],
    [
      "latin1.csv",
      Buffer.from("speaker,text\nEve,J'ai vot\u00e9 pour.\n", "latin1"),
      ["explanation"],
    ],
    ["empty.txt", "", ["empty-file"]],
    ["zeros", new Uint8Array(5000), ["binary-file"]],
  ])("%s", async (name, content, expected) => {
    expect(await collect(readItems([file(name, content)], nothing))).toEqual(expected);
  });

  test("a cut archive gives what came before the cut, then says so", async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `{"id":"${i}","text":"Pour, ${i ** 3}."}\n`,
    );
    const cut = gzipSync(lines.join("")).subarray(0, 30_000);
    const found = await collect(readItems([file("cut.gz", cut)], nothing));
    expect(found.length).toBeGreaterThan(100);
    expect(found).toContain("unreadable");
  });

  test("one bad file does not stop the next; standard input is read for -", async () => {
    const paths = [join(folder, "nowhere"), folder, "-"];
    const found = await collect(readItems(paths, Readable.from([Buffer.from(LINE)])));
    expect(found).toEqual(["unreadable", "unreadable", "explanation"]);
  });

  test("maxRecords counts over all sources", async () => {
    const paths = [file("1.jsonl", LINE), file("2.jsonl", LINE.replace('"a"', '"b"'))];
    expect(await collect(readItems(paths, nothing, { maxRecords: 1 }))).toEqual([
      "explanation",
      "too-many-records",
    ]);
  });

  test("readExplanations hands rejections aside", async () => {
    const rejections: Rejection[] = [];
    const onRejection = (rejection: Rejection) => rejections.push(rejection);
    const texts: string[] = [];
    const path = file("mixed.jsonl", `${LINE}{\n`);
    for await (const { text } of readExplanations([path], nothing, { onRejection }))
      texts.push(text);
    expect(texts).toEqual(["J’ai voté pour."]);
    expect(rejections).toMatchObject([{ file: path, line: 2, code: "invalid-json" }]);
  });
});
