import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** What each example must print; an example without an entry must only run and print something. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "01-one-text.ts": ["contre (declared)", "« J’ai pour ma part voté contre »"],
  "02-page-to-table.ts": ["Parti des Rives", "26 records, 0 rejected"],
  "03-your-own-frame.ts": ["sovereignty goal", "sovereignty threatened", "sovereignty absent"],
  "04-your-own-csv.ts": ["Jeanne D’ALBE: abstention « Je me suis abstenue »", "line 4:"],
  "start.ts": ["« Je me suis abstenue »", "parti national", "groupe"],
};

describe("every example runs", () => {
  const examples = readdirSync(join(ROOT, "examples")).filter((file) => file.endsWith(".ts"));
  test.each(examples)("%s", async (file) => {
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", join(ROOT, "examples", file)],
      { cwd: ROOT, maxBuffer: 1 << 24 },
    );
    expect(stdout).not.toBe("");
    for (const words of EXPECTED[file] ?? []) expect(stdout).toContain(words);
  });
});
