import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCommand, buildCommand } from "../support/built-command.js";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

let built: BuiltCommand;
beforeAll(async () => {
  built = await buildCommand();
}, 60_000);
afterAll(() => built.remove());

const evaluate = (code: string, ...flags: string[]) =>
  run(process.execPath, [...flags, "--input-type=module", "-e", code]);
const entries = Object.entries<{ default?: string }>(manifest.exports).flatMap(([name, entry]) =>
  entry.default === undefined ? [] : [[name, entry.default] as const],
);

describe("entry points", () => {
  test.each(entries)("%s is built", (_name, file) => {
    expect(existsSync(join(built.folder, file))).toBe(true);
  });

  test.each(entries)(
    "importing %s prints nothing, opens no file and no connection",
    async (_name, file) => {
      const url = JSON.stringify(`file://${join(built.folder, file)}`);
      // Loading modules reads their own files; anything read by the modules' code goes through these functions.
      const code = `
      import fs from "node:fs";
      import net from "node:net";
      import { syncBuiltinESMExports } from "node:module";
      const seen = [];
      for (const name of ["open", "openSync", "createReadStream", "writeFile", "writeFileSync"])
        fs[name] = (...args) => { seen.push(name + " " + args[0]); throw new Error(name); };
      net.Socket.prototype.connect = () => { seen.push("connect"); throw new Error("connect"); };
      syncBuiltinESMExports();
      await import(${url});
      if (seen.length > 0) throw new Error(seen.join());`;
      const { stdout, stderr } = await evaluate(code);
      expect([stdout, stderr]).toEqual(["", ""]);
    },
  );

  test("the command is an executable script of the package", () => {
    const main = readFileSync(join(built.folder, manifest.bin.pourcontre), "utf8");
    expect(main.startsWith("#!/usr/bin/env node\n")).toBe(true);
  });

  test("the main entry's names", async () => {
    const url = JSON.stringify(`file://${join(built.folder, "dist/index.js")}`);
    const { stdout } = await evaluate(`console.log(Object.keys(await import(${url})).join("\\n"))`);
    expect(stdout.trim().split("\n")).toEqual([
      "PourcontreError",
      "compareGroups",
      "correctGroupShares",
      "createAnalyzer",
      "createExplanationRecord",
      "createRecord",
      "createRegistry",
      "enrichExplanation",
      "extendRegistry",
      "findConcordance",
      "findMember",
      "findReuse",
      "french",
      "frenchTerm9",
      "indexReuse",
      "indexRollCalls",
      "linkExplanation",
      "listSentences",
      "listTokens",
      "markCopies",
      "measureKeyness",
      "measurePartyLine",
      "profileMember",
      "reconcile",
      "reuseMatrix",
      "summarizeExplainers",
      "summarizeGroups",
      "summarizeSensitivity",
      "toReuseText",
    ]);
  });

  test("natural's databases stay out: only the stemmer is inlined", () => {
    const packages = Object.keys(manifest.dependencies);
    expect(packages).not.toContain("natural");
    expect(manifest.scripts).not.toHaveProperty("install");
    expect(manifest.scripts).not.toHaveProperty("postinstall");
  });
});
