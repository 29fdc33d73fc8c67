import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const ROOT = join(import.meta.dirname, "../..");
const DEMO = join(ROOT, "corpora/demo/page.html");
const PAGE = join(ROOT, "../shared/data/documents/page-2020-0259-COD.html");

interface Found {
  readonly textCount: number;
  readonly threshold: number;
  readonly clusters: { readonly ids: string[]; readonly parties: string[] }[];
  readonly pairs: {
    readonly containment: number;
    readonly passages: { readonly left: { readonly quote: string } }[] | null;
  }[];
  readonly commonGround: { readonly quote: string; readonly reason: string }[];
  readonly partyLines: {
    readonly parties: { readonly party: string; readonly insideShare: number }[];
  };
  readonly rejections: { readonly code: string }[];
}

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
afterAll(() => command.remove());

async function find(...args: string[]): Promise<Found & { status: number | null }> {
  const { status, stdout } = await command.run(["reuse", "--json", ...args]);
  return { ...(JSON.parse(stdout) as Found), status };
}

describe("the demo page", () => {
  test("one cluster of four, its pairs with passages, the party that shares", async () => {
    const { status, textCount, clusters, pairs, partyLines } = await find(DEMO);
    expect([status, textCount, clusters.length]).toEqual([0, 24, 21]);
    expect([clusters[0]?.ids.length, clusters[0]?.parties]).toEqual([4, ["Parti des Rives"]]);
    expect(pairs).toHaveLength(6);
    expect(pairs[0]?.passages?.[0]?.left.quote).toContain("le secret des conversations");
    const shares = partyLines.parties.map(({ party, insideShare }) => [party, insideShare > 0]);
    expect(shares.filter(([, isShared]) => isShared)).toEqual([["Parti des Rives", true]]);
  });

  test("--threshold moves the clusters", async () => {
    const { threshold, clusters } = await find(DEMO, "--threshold", "0.9");
    expect([threshold, clusters[0]?.ids.length]).toEqual([0.9, 2]);
  });

  test("what a person reads, with and without passages, says nothing of who copied", async () => {
    const plain = (await command.run(["reuse", DEMO])).stdout;
    expect(plain).toContain("24 textes écrits en 21 groupes de copies ; le plus grand en compte 4");
    expect(plain).not.toContain("leurs abonnés");
    const { stdout } = await command.run(["reuse", DEMO, "--passages", "--lang", "en"]);
    expect(stdout).toContain("leurs abonnés");
    expect(stdout).toContain("not who wrote it first");
    for (const text of [plain, stdout])
      expect(text).not.toMatch(/copi(?:é|ed|e) (?:sur|from|de )/u);
  });
});

describe("sources", () => {
  const write = (name: string, rows: readonly object[]): string => {
    const path = join(command.folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    return path;
  };
  const TITLE = "Règlement sur la protection des lavoirs communaux et de leurs sources";

  test("the title of the procedure is common ground", async () => {
    const openings = ["J’ai voté pour le", "Je me suis abstenue quant au"];
    const rows = openings.map((opening, id) => ({
      id: `${id}`,
      speaker: `Membre ${id}`,
      party: "Les Modérés",
      topic: TITLE,
      text: `${opening} ${TITLE.toLowerCase()}.`,
    }));
    const { clusters, commonGround } = await find(write("titles.jsonl", rows));
    expect(clusters).toHaveLength(2);
    expect(commonGround.every(({ reason }) => reason === "given")).toBe(true);
    expect(commonGround.length).toBeGreaterThan(0);
  });

  test("an id read twice is rejected, the first counts", async () => {
    const row = { id: "a", text: "Les lavoirs communaux demandent des soins." };
    const files = ["one.jsonl", "two.jsonl"].map((name) => write(name, [row]));
    const { status, textCount, rejections } = await find(...files);
    expect([status, textCount, rejections.map((r) => r.code)]).toEqual([1, 1, ["duplicate-id"]]);
  });

  test("no file, a wrong threshold: wrong use", async () => {
    expect((await command.run(["reuse"])).status).toBe(2);
    expect((await command.run(["reuse", DEMO, "--threshold", "2"])).status).toBe(2);
    expect((await command.run(["reuse", DEMO, "--threshold", "0"])).status).toBe(2);
  });
});

// Needs ../shared: the real page stays out of the project (see its README on data).
describe.skipIf(!existsSync(PAGE))("the real page (../shared)", () => {
  test("17 clusters, the largest of 8, of one party; 90.8 % and 2.6 % inside the party", async () => {
    const { textCount, clusters, partyLines } = await find(PAGE);
    expect([textCount, clusters.length, clusters[0]?.ids.length]).toEqual([24, 17, 8]);
    expect(clusters[0]?.parties).toEqual(["Rassemblement national"]);
    const shareOf = (name: string) =>
      partyLines.parties.find(({ party }) => party.toLowerCase() === name.toLowerCase())
        ?.insideShare;
    expect(shareOf("Rassemblement national")).toBeCloseTo(0.908, 3);
    expect(shareOf("La France insoumise")).toBeCloseTo(0.026, 3);
  });
});
