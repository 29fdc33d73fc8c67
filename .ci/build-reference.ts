/**
 * Writes the reference of the public functions from their comments.
 *
 *     npx tsx .ci/build-reference.ts            writes .github/docs/reference.md
 *     npx tsx .ci/build-reference.ts --check    writes nothing; exit status 1 where it is out of date
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type PublicName, readPublicNames } from "./public-names.js";

const OUTPUT = join(import.meta.dirname, "../.github/docs/reference.md");

function formatTag([tag, text]: readonly [string, string]): string {
  if (tag === "example") return `\`\`\`ts\n${text.trim()}\n\`\`\``;
  if (tag === "param") return `- \`${text.split(" ")[0]}\`: ${text.split(" ").slice(1).join(" ")}`;
  return `*${tag}*: ${text}`;
}

function formatName({ name, comment, tags }: PublicName): string {
  return [`### \`${name}\``, comment, ...tags.map(formatTag)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The reference as Markdown. */
export function formatReference(): string {
  const sections = Array.from(readPublicNames(), ([entry, names]) => {
    const values = names.filter(({ kind, comment }) => kind === "value" && comment !== "");
    const types = names.filter(({ kind }) => kind === "type").map(({ name }) => `\`${name}\``);
    const list = types.length === 0 ? "" : `Types: ${types.join(", ")}.`;
    return [`## ${entry}`, list, ...values.map(formatName)].filter((p) => p !== "").join("\n\n");
  });
  const head =
    "# Reference\n\nBuilt from the comments of the public names by `npx tsx .ci/build-reference.ts`.";
  return `${[head, ...sections].join("\n\n")}\n`;
}

function main(): void {
  const text = formatReference();
  if (existsSync(OUTPUT) && readFileSync(OUTPUT, "utf8") === text) return;
  console.log(".github/docs/reference.md differs from the comments");
  if (process.argv.includes("--check")) process.exitCode = 1;
  else {
    mkdirSync(dirname(OUTPUT), { recursive: true });
    writeFileSync(OUTPUT, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
