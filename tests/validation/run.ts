/**
 * Prints how right the library is (`npm run validate`, `npm run validate -- PART…`, `--json`): one part a table.
 *
 *     stance        position, evidence, confidence: samples coded twice and blind; hard cases
 *     frames        roles, axis and tone on the gold and on cases held back
 *     parties       stance trained without a party, tried on it
 *     english       the English path, on invented cases
 *     registry      names, parties and groups on a date
 *     reconcile     stated beside recorded
 *     reuse         shared wording: clusters, recall, time
 *     institutions  roles in institutional texts (exploratory)
 *     simulation    coverage of the intervals (minutes)
 *
 * `--write` keeps the main figures of stance, frames and reconcile in tests/validation/results.json, from which README.md takes its table.
 * Without a part: stance, frames and english. Texts are read from ../shared/data; a part that needs them says so where
 * they are absent.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PARTS = [
  "stance",
  "frames",
  "parties",
  "english",
  "registry",
  "reconcile",
  "reuse",
  "institutions",
  "simulation",
] as const;
const RESULTS = join(import.meta.dirname, "results.json");
const KEPT_PARTS = ["stance", "frames", "reconcile"];
const DEFAULT_PARTS = ["stance", "frames", "english"];

const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = named.filter((part) => !(PARTS as readonly string[]).includes(part));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; the parts are ${PARTS.join(", ")}`);
  process.exit(2);
}

const results: Record<string, unknown> = existsSync(RESULTS)
  ? JSON.parse(readFileSync(RESULTS, "utf8"))
  : {};

const asked = named.length > 0 ? named : flags.includes("--write") ? KEPT_PARTS : DEFAULT_PARTS;
for (const part of asked) {
  const script = join(import.meta.dirname, `${part}.ts`);
  if (!existsSync(script)) continue;
  const keeps = flags.includes("--write");
  if (!keeps && !flags.includes("--json")) console.log(`\n== ${part}`);
  const { status, stdout } = spawnSync("npx", ["tsx", script, ...(keeps ? ["--json"] : flags)], {
    stdio: ["inherit", keeps ? "pipe" : "inherit", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.exitCode = 1;
  else if (keeps) results[part] = JSON.parse(stdout);
}
if (flags.includes("--write")) writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
