import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hydrateCodes } from "../../src/node/hydrate-codes.js";
import { hashText } from "../../src/report/codes/hash-text.js";
import { callCommand } from "../support/call-command.js";

const TEXTS = {
  a: "J’ai voté pour ce projet de phare.",
  b: "Je me suis abstenue : le quai reste à finir.",
};
const CODES = [
  "id,textHash,stance,declared,ground,party",
  `a,${hashText(TEXTS.a)},pour,true,declared,Parti des Rives`,
  `b,${hashText(TEXTS.b)},abstention,true,declared,Les Modérés`,
  `copy of a,${hashText(TEXTS.a)},pour,true,declared,Parti des Rives`,
  `c,${hashText("Un texte que nul ne garde.")},,false,inferred,Les Modérés`,
].join("\n");

let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hydrate-"));
  writeFileSync(at("codes.csv"), CODES);
  writeFileSync(at("inferred.csv"), "id,stance,confidence\nc,contre,0.7\n");
  // Other apostrophes and spaces than in the table.
  const held = [TEXTS.a.replace("’", "'"), "Un texte de trop."];
  writeFileSync(
    at("texts.jsonl"),
    held.map((text, i) => `${JSON.stringify({ id: `t${i}`, text })}\n`).join(""),
  );
  writeFileSync(
    at("more.jsonl"),
    `${JSON.stringify({ id: "m", text: `${TEXTS.b}  ` })}\nno JSON\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("hydrateCodes", () => {
  test("joins by hash, copies too, and says what is missing", async () => {
    const found = await hydrateCodes(CODES, [at("texts.jsonl")], Readable.from([]));
    expect(found.rows.map((row) => [row.id, row.text])).toEqual([
      ["a", "J'ai voté pour ce projet de phare."],
      ["copy of a", "J'ai voté pour ce projet de phare."],
    ]);
    expect(found.missing.map((row) => row.id)).toEqual(["b", "c"]);
    expect(found.unknownTextCount).toBe(1);
  });
  test("a table without hashes is refused", async () => {
    await expect(hydrateCodes("a,b\n1,2\n", [], Readable.from([]))).rejects.toThrow(/no column/u);
  });
});

describe("pourcontre hydrate", () => {
  test("prints rows with texts, and writes the list of those without", async () => {
    const call = await callCommand(
      "hydrate",
      at("codes.csv"),
      "--texts",
      at("texts.jsonl"),
      at("more.jsonl"),
      "--missing",
      at("missing.csv"),
      "--inferred",
      at("inferred.csv"),
    );
    const rows = call.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => row.id)).toEqual(["a", "b", "copy of a"]);
    expect(rows[1]).toMatchObject({ stance: { label: "abstention" }, party: "Les Modérés" });
    expect(call.stderr).toContain("3 of 4 rows have their text, 1 are missing; 1 texts are not");
    expect(call.status).toBe(1); // the line that is no JSON
    expect(readFileSync(at("missing.csv"), "utf8")).toContain("\r\nc,,,,");
  });
  test("without texts it is wrong use", async () => {
    expect((await callCommand("hydrate", at("codes.csv"))).status).toBe(2);
  });
});
