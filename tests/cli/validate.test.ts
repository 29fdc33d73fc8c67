import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const ROOT = join(import.meta.dirname, "../..");
const DEMO = join(ROOT, "corpora/demo/page.html");
const DATA = join(ROOT, "../shared/data");

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

const path = (name: string): string => join(command.folder, name);
const write = (name: string, content: string): string => {
  writeFileSync(path(name), content);
  return path(name);
};

interface FieldFigures {
  readonly field: string;
  readonly number: number;
  readonly macroF1: number;
  readonly accuracy: number;
  readonly clusterCount: number;
  readonly breakdowns: { readonly part: string }[];
  readonly errors: { readonly id: string }[];
}
interface Found {
  readonly fields: FieldFigures[];
  readonly unpredictedIds: string[];
  readonly rejections: { readonly line: number; readonly code: string }[];
}

async function validate(...args: string[]): Promise<Found & { status: number | null }> {
  const { status, stdout } = await command.run(["validate", "--json", ...args]);
  return { ...(JSON.parse(stdout) as Found), status };
}

describe("validate", () => {
  const GOLD = "id,stance\na,pour\nb,pour\nc,contre\nd,abstention\n";

  test("the worked example: one of three wrong, and one gold text not predicted", async () => {
    const gold = write("gold.csv", GOLD);
    const predictions = write(
      "predictions.csv",
      "id,stance,confidence\na,pour,0.9\nb,contre,0.6\nc,contre,0.8\n",
    );
    const { status, fields, unpredictedIds } = await validate("--gold", gold, predictions);
    expect([status, unpredictedIds]).toEqual([0, ["d"]]);
    // F1 of pour and of contre are 2/3 each (Manning, Raghavan & Schütze 2008, chapter 8).
    expect(fields).toMatchObject([{ field: "stance", number: 3, errors: [{ id: "b" }] }]);
    expect(fields[0]?.macroF1).toBeCloseTo(2 / 3, 12);
  });

  test("what a person reads: classes, confusion, calibration, errors", async () => {
    const gold = write("gold.csv", GOLD);
    const records = ["pour", "contre", "contre", "abstention"].map((label, i) =>
      JSON.stringify({ id: "abcd"[i], stance: { label, declared: true, confidence: 0.9 } }),
    );
    const file = write("records.jsonl", `${records.join("\n")}\n`);
    const { status, stdout } = await command.run(["validate", "--gold", gold, file, "--errors"]);
    expect(status).toBe(0);
    for (const words of ["macro-F1", "gold ↓ predicted →", "calibration: 4 texts", "kept from"])
      expect(stdout).toContain(words);
    expect(stdout).toMatch(/^b\s+pour\s+contre$/mu);
  });

  test("rows that cannot be used are rejected with their lines, the others count", async () => {
    const gold = write("gold.csv", `${GOLD}a,contre\n,pour\ne,peut-être\n`);
    const predictions = write("p.jsonl", '{"id": "a", "stance": "pour"}\n{broken\n');
    const { status, fields, rejections } = await validate("--gold", gold, predictions);
    expect([status, fields[0]?.number]).toEqual([1, 1]);
    expect(rejections.map(({ line, code }) => [line, code])).toEqual([
      [6, "duplicate-id"],
      [7, "missing-field"],
      [8, "missing-field"],
      [2, "invalid-json"],
    ]);
  });

  test("--texts analyses, counts copies once and divides by party", async () => {
    const analyzed = JSON.parse((await command.run(["analyze", DEMO, "--json"])).stdout);
    const written = analyzed.records.filter((r: { kind: string }) => r.kind === "written");
    const gold = written.map((r: { id: string; stance: { label: string } }) =>
      JSON.stringify({ id: r.id, stance: r.stance.label }),
    );
    const file = write("gold.jsonl", `${gold.join("\n")}\n`);
    const found = await validate("--gold", file, "--texts", DEMO, "--by", "party");
    expect(found.fields).toMatchObject([{ number: 24, accuracy: 1, clusterCount: 21 }]);
    expect(found.fields[0]?.breakdowns).toHaveLength(6);
  });

  test.each([
    [["p.csv"], "--gold FILE is needed"],
    [["--gold", "g.csv"], "one file of predictions"],
    [["--gold", "g.csv", "p.csv", "--by", "party"], "--by goes with --texts"],
  ])("wrong use: %j", async (args, message) => {
    const { status, stderr } = await command.run(["validate", ...args]);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
  });
});

describe("codesheet", () => {
  const draw = (seed: string, name: string) =>
    command.run(["codesheet", DEMO, "--out", path(name), "--sample", "5", "--seed", seed]);

  test("same seed, same bytes; the sheet names no author, the key leads back", async () => {
    for (const name of ["one.csv", "two.csv"]) expect((await draw("7", name)).status).toBe(0);
    const sheet = readFileSync(path("one.csv"), "utf8");
    expect(readFileSync(path("two.csv"), "utf8")).toBe(sheet);
    expect(sheet.trim().split("\r\n")).toHaveLength(6);
    expect(sheet).not.toMatch(/ESTRADIER|GUILLEROT|page#|Parti des Rives/u);
    expect(readFileSync(path("one.key.csv"), "utf8")).toContain("page#");
    await draw("8", "three.csv");
    expect(readFileSync(path("three.csv"), "utf8")).not.toBe(sheet);
  });

  test("--read: the agreement of two coders, every disagreement", async () => {
    const head = "item;stance;declared\n";
    const first = write("anne.csv", `${head}t1;pour;oui\nt2;contre;oui\nt3;pour;non\n`);
    const second = write("boris.csv", `${head}t1;pour;oui\nt2;contre;oui\nt3;contre;non\n`);
    const key = write("key.csv", "item;id\nt1;x\nt2;y\nt3;z\n");
    const call = ["codesheet", "--read", first, second, "--key", key];
    const { fields } = JSON.parse((await command.run([...call, "--json"])).stdout);
    expect(fields[0]).toMatchObject({
      field: "stance",
      number: 3,
      disagreements: [{ id: "z", codes: { anne: "pour", boris: "contre" } }],
    });
    // Nominal alpha of (pour, contre, pour) and (pour, contre, contre): 1 − 5·2/18 = 4/9 (Krippendorff 2011).
    expect(fields[0].alpha).toBeCloseTo(4 / 9, 12);
    const { status, stdout } = await command.run(call);
    expect(status).toBe(0);
    expect(stdout).toContain("anne: pour · boris: contre");
  });

  test("a code that the codebook does not know is rejected with coder and line", async () => {
    const first = write("anne.csv", "item,stance\nt1,pour\n");
    const second = write("boris.csv", "item,stance\nt1,peut-être\n");
    const { status, stderr } = await command.run(["codesheet", "--read", first, second]);
    expect(status).toBe(1);
    expect(stderr).toContain("boris:2:");
  });

  test("wrong use: no --out, one sheet alone", async () => {
    expect((await command.run(["codesheet", DEMO])).status).toBe(2);
    expect((await command.run(["codesheet", "--read", DEMO])).status).toBe(2);
  });
});

// Needs ../shared: gold codes of real texts stay out of the project.
describe.skipIf(!existsSync(join(DATA, "gold/frames.jsonl")))("real gold (../shared)", () => {
  test("all 224 texts are found among train and dev and scored on six fields", async () => {
    const texts = ["train", "dev"].map((part) => join(DATA, `term9/explanations.${part}.jsonl`));
    const gold = join(DATA, "gold/frames.jsonl");
    const { status, fields } = await validate("--gold", gold, "--texts", texts.join(","));
    expect([status, fields.map(({ number }) => number)]).toEqual([0, Array(6).fill(224)]);
    expect(fields[0]?.accuracy).toBeGreaterThan(0.9);
  }, 60_000);
});
