/**
 * Fills the picture of the output in README.md from the command itself.
 *
 *     npx tsx .ci/update-readme.ts            writes it
 *     npx tsx .ci/update-readme.ts --check    writes nothing; exit status 1 where it is out of date
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const README = join(ROOT, "README.md");
const SHOWN = ["Solange ESTRADIER", "Marthe GUILLEROT", "Noëlle MARCEROUX", "Rachel QUESTEMBER"];
const BLOCK = /(<!-- output: excerpt of npm start -->\n```text\n)[\s\S]*?(```\n<!-- end -->)/u;

/** The parts of the output that make the picture: the head, some records, the first table. */
function excerpt(output: string): string {
  const [title, records = "", ...rest] = output.split("\n\n");
  const blocks = records.split(/\n(?=\S)/u);
  const chosen = SHOWN.map((name) => blocks.find((block) => block.includes(name)) ?? "");
  const [heading, table] = rest;
  return `${[title, `${chosen.join("\n")}\n…`, heading, table].join("\n\n")}\n`;
}

const script = join(ROOT, "examples/start.ts");
const output = execFileSync(process.execPath, ["--import", "tsx", script], {
  cwd: ROOT,
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
});
const readme = readFileSync(README, "utf8");
const updated = readme.replace(
  BLOCK,
  (_, open: string, close: string) => open + excerpt(output) + close,
);
if (updated !== readme) {
  if (process.argv.includes("--check")) {
    console.error("README.md: the output is out of date: npx tsx .ci/update-readme.ts");
    process.exitCode = 1;
  } else writeFileSync(README, updated);
}
