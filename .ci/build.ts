/**
 * Builds dist: JavaScript by esbuild (ES modules, shared code in dist/chunks), types by tsc.
 * natural's French stemmer is inlined without the tokenizer and the stop list that its base class brings.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { stemmerAlone } from "./stemmer-alone.js";

const ROOT = join(import.meta.dirname, "..");
const ENTRIES = [
  "index",
  "english",
  "formats/index",
  "report/index",
  "validate/index",
  "node/index",
  "node/annotate-worker",
  "cli/main",
];
const STEMMER = "node_modules/natural/lib/natural/stemmers/porter_stemmer_fr.js";

/** Bundles every entry into a folder; what its modules share stands in its folder `chunks`. */
export async function buildScripts(outdir: string): Promise<void> {
  await build({
    entryPoints: ENTRIES.filter((entry) => existsSync(join(ROOT, `src/${entry}.ts`))).map(
      (entry) => ({ in: `src/${entry}.ts`, out: entry }),
    ),
    absWorkingDir: ROOT,
    outdir,
    bundle: true,
    splitting: true,
    // One folder deep, like every entry that starts a worker: see src/node/worker-url.ts.
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minifyWhitespace: true,
    minifySyntax: true,
    external: [...listDependencies(), "node:*"],
    plugins: [stemmerAlone],
    logLevel: "warning",
  });
}

function listDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]);
}

/** The licence of what is inlined goes with it. */
function writeNotices(): void {
  const header = readFileSync(join(ROOT, STEMMER), "utf8").split("*/")[0] ?? "";
  const licence = readFileSync(join(ROOT, "node_modules/natural/LICENSE.txt"), "utf8");
  const text = `Inlined in this package: the French stemmer of natural (https://github.com/NaturalNode/natural).\n\n${header.replace("/*", "").trim()}\n\n${licence.trim()}\n`;
  writeFileSync(join(ROOT, "dist/THIRD-PARTY-NOTICES.txt"), text);
}

async function main(): Promise<void> {
  const missing = ENTRIES.filter((entry) => !existsSync(join(ROOT, `src/${entry}.ts`)));
  if (missing.length > 0) console.error(`no source yet for the entries ${missing.join(", ")}`);
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  await buildScripts("dist");
  const tsc = ["node_modules/typescript/bin/tsc", "-p", ".ci/tsconfig.build.json"];
  execFileSync(process.execPath, tsc, { cwd: ROOT, stdio: "inherit" });
  copyFileSync(join(ROOT, "src/record.schema.json"), join(ROOT, "dist/record.schema.json"));
  writeNotices();
  chmodSync(join(ROOT, "dist/cli/main.js"), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
