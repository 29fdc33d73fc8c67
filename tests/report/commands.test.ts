import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const DEMO = "corpora/demo/page.html";
const MOST_BYTES = 1_000_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pourcontre-commands-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const done = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe("pourcontre report", () => {
  test("writes the same bytes twice, under one megabyte, with hashes of what it read", () => {
    const paths = ["a.html", "b.html"].map((name) => join(folder, name));
    const statuses = paths.map((path) => run("report", DEMO, "--out", path).status);
    const [first = "", second] = paths.map((path) => readFileSync(path, "utf8"));
    expect(statuses).toEqual([0, 0]);
    expect(first).toBe(second);
    expect(Buffer.byteLength(first)).toBeLessThan(MOST_BYTES);
    expect(first).toContain("24 explications écrites");
    expect(first).toMatch(/<code>[0-9a-f]{64}<\/code>/u);
  });

  test("applies corrections by hand and prints them", () => {
    const corrections = join(folder, "corrections.csv");
    writeFileSync(
      corrections,
      "id,field,value,reason,who,date\npage#1,stance,contre,relu sur le son,A. Relectrice,2031-04-01\n",
    );
    const { stdout, status } = run("report", DEMO, "--corrections", corrections, "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("relu sur le son (A. Relectrice, 2031-04-01)");
    expect(stdout).toContain('<html lang="en">');
  });

  test("a file that is not there is named, and the exit status tells", () => {
    const { status, stdout, stderr } = run("report", "nowhere.html");
    expect([status, stderr]).toEqual([1, "nowhere.html: no such file (unreadable)\n"]);
    expect(stdout).toContain("nowhere.html");
  });

  test("a folder that is not there for the result is wrong use", () => {
    const { status, stderr } = run("report", DEMO, "--out", join(folder, "no/where.html"));
    expect(status).toBe(2);
    expect(stderr).toContain("no such file");
  });
});

describe("pourcontre chart", () => {
  test.each(["positions", "roles", "axis", "timeline", "reuse"])("%s", (kind) => {
    const { status, stdout, stderr } = run("chart", kind, DEMO, "--lang", "en");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^<svg xmlns=.*<\/svg>$/su);
  });

  test.each(["calibration", "coverage"])("%s from checked answers", (kind) => {
    const answers = join(folder, "answers.jsonl");
    const lines = Array.from({ length: 50 }, (_, i) =>
      JSON.stringify({ confidence: 0.5 + i / 100, isRight: i % 4 !== 0 }),
    );
    writeFileSync(answers, `${lines.join("\n")}\n`);
    const { status, stdout } = run("chart", kind, answers);
    expect(status).toBe(0);
    expect(stdout.match(/<circle/gu)?.length).toBeGreaterThan(3);
  });

  test.each([
    [["chart", "pie", DEMO], "KIND is one of positions"],
    [["chart", "positions"], "no file to read"],
    [["chart", "positions", DEMO, "--width", "3"], "--width lies in 280–4000"],
  ] as const)("%j is wrong use", (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
