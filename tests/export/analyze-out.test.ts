import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callCommand } from "../support/call-command.js";

const ROOT = join(import.meta.dirname, "../..");
const PAGE = join(ROOT, "corpora/demo/page.html");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "out-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const hashOf = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

const analyze = (...args: string[]) => callCommand("analyze", ...args);

describe("analyze --out", () => {
  test.each(["csv", "jsonl", "jsonld", "parquet", "xml"])(
    ".%s holds the page's records",
    async (ending) => {
      const out = at(`records.${ending}`);
      const { status, stdout, stderr } = await analyze(PAGE, "--out", out);
      expect([status, stdout]).toEqual([0, ""]);
      expect(stderr).toContain(`26 records written to ${out}`);
      const content = readFileSync(out, "latin1");
      if (ending === "csv") expect(content.trim().split("\r\n").length).toBe(27);
      if (ending === "jsonl") expect(content.trim().split("\n").length).toBe(26);
      if (ending === "jsonld") expect(JSON.parse(content).total).toBeGreaterThan(26);
      if (ending === "parquet") expect(content.slice(0, 4) + content.slice(-4)).toBe("PAR1PAR1");
      if (ending === "xml") expect(content.match(/<u /gu)?.length).toBe(26);
    },
  );
  test("--manifest names inputs, options, models and output with their hashes", async () => {
    const crate = at("ro-crate-metadata.json");
    const args = [PAGE, "--out", at("m.csv"), "--manifest", crate, "--threshold", "0.6"];
    await analyze(...args);
    const graph: Record<string, unknown>[] = JSON.parse(readFileSync(crate, "utf8"))["@graph"];
    const files = graph.filter((entity) => entity["@type"] === "File");
    expect(files.map(({ sha256 }) => sha256)).toEqual([hashOf(PAGE), hashOf(at("m.csv"))]);
    expect(graph.find(({ name }) => name === "threshold")?.value).toBe("0.6");
    expect(graph.some(({ name }) => name === "stance-fr/rules")).toBe(true);
    const first = readFileSync(crate, "utf8");
    await analyze(...args);
    expect(readFileSync(crate, "utf8")).toBe(first);
  });
  test.each([
    [["--out", "x.docx"], /its ending must be one of/u],
    [["--out", "x.csv", "--json"], /not two of them/u],
    [["--manifest", "m.json"], /--manifest goes with --out/u],
  ])("%j is wrong use", async (args, message) => {
    const { status, stderr } = await analyze(PAGE, ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
