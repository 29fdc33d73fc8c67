import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listRegularExpressions } from "./list-regular-expressions.js";

/** recheck in JavaScript alone (MIT, https://makenowjust-labs.github.io/recheck/): no Java, no binary. */
const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as {
  checkSync(
    source: string,
    flags: string,
    options: { timeout: number },
  ): { status: "safe" | "vulnerable" | "unknown"; complexity?: { summary: string } };
};

/** Expressions that the checker does not clear, each looked at: why what they read is short or cannot backtrack. */
const REVIEWED: Readonly<Record<string, string>> = {
  "\\s+\\|(?:\\s+|$)": "lines of more characters than a heading are turned away before",
  "^[ \\n]+|[ \\n]+$": "runs of white space are collapsed before",
  ":.*$": "names of groups in a frame's file",
  "\\/+$": "an address that the user gives on the command line",
  "\\([^)]*\\)": "names cut to 500 characters",
  ",\\s*(?:au nom|on behalf|rapporteu).*$": "names cut to 500 characters",
  "\\B(?=(\\d{3})+$)": "the digits of one number",
  "\\b(?:refus\\w*|ajourn\\w*|report\\w*) (?:de )?(?:la |l['’])?d[ée]charge\\b":
    "each repetition ends at a word's edge",
};

/** Cleared before; `POURCONTRE_ALL_EXPRESSIONS=1` checks all again, with patience, and writes the list anew. */
const CLEARED = join(import.meta.dirname, "cleared-expressions.json");
const isAll = process.env.POURCONTRE_ALL_EXPRESSIONS === "1";

it("no regular expression of src can backtrack without end", { timeout: 600_000 }, () => {
  const cleared = new Set<string>(isAll ? [] : JSON.parse(readFileSync(CLEARED, "utf8")));
  const unclear: string[] = [];
  const found = listRegularExpressions(join(import.meta.dirname, "../../src"));
  for (const { file, line, source, flags } of found) {
    const key = `/${source}/${flags}`;
    if (cleared.has(key) || source in REVIEWED) continue;
    const { status, complexity } = checkSync(source, flags, { timeout: isAll ? 30_000 : 5_000 });
    if (status === "safe") cleared.add(key);
    else unclear.push(`${file}:${line} ${key} ${complexity?.summary ?? "timeout"}`);
  }
  expect(found.length).toBeGreaterThan(100);
  expect(unclear).toEqual([]);
  if (isAll) writeFileSync(CLEARED, `${JSON.stringify([...cleared].sort(), null, 2)}\n`);
});
