import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
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
  "05-positions-by-group.ts": ["Verts/ALE", "state a vote against"],
  "06-roles-of-privacy.ts": ["privacy threatened:", "privacy safeguarded:"],
  "07-party-line.ts": ["Rassemblement national", "when copies count once"],
  "08-stated-beside-recorded.ts": [
    "nothing known gives another reason",
    "On vote 134463, 1 of the 22 written and stated positions differs.",
  ],
  "09-who-explains.ts": [
    "79 seats, 78 voted, 24 explained.",
    "explained: 21 for, 3 against. The others: 39 for, 15 against.",
  ],
  "10-institutions-on-the-axis.ts": ["an invented resolution:", "lean towards child protection"],
  "11-how-sure-are-we.ts": ["macro-F1", "copies once", "copies as one voice"],
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
    for (const [, chart = ""] of stdout.matchAll(/^chart: (.+)$/gmu)) {
      const svg = readFileSync(chart, "utf8");
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n?$/u);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });
});
