/**
 * Builds dist: JavaScript by esbuild (ES modules, shared code in dist/chunks), types by tsc.
 * natural's French stemmer is inlined without the tokenizer and the stop list that its base class brings, franc with
 * the languages that are asked for.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { askedLanguages } from "./asked-languages.js";
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
/** Packages whose code is bundled; of natural the French stemmer alone. */
const INLINED = ["natural", "franc", "trigram-utils", "n-gram", "collapse-white-space"];
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
    plugins: [stemmerAlone, askedLanguages],
    logLevel: "warning",
  });
}

function listDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]);
}

/** Name, author and licence of a package, with the licence's text where the package brings it. */
function formatNotice(name: string): string {
  const folder = join(ROOT, "node_modules", name);
  const { license, author, version } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const by = typeof author === "string" ? author : (author?.name ?? "");
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${name} ${version}, ${license}, ${by}\n${text}`;
}

/** The licences of what is inlined go with it. */
function writeNotices(): void {
  const stemmer = (readFileSync(join(ROOT, STEMMER), "utf8").split("*/")[0] ?? "").replace(
    "/*",
    "",
  );
  const notices = INLINED.map(formatNotice).join("\n---\n\n");
  const text = `Inlined in this package:\n\n${notices}\n---\n\nThe French stemmer of natural:\n${stemmer}`;
  writeFileSync(join(ROOT, "dist/THIRD-PARTY-NOTICES.txt"), text);
}

async function main(): Promise<void> {
  const missing = ENTRIES.filter((entry) => !existsSync(join(ROOT, `src/${entry}.ts`)));
  if (missing.length > 0) throw new Error(`no source for the entries ${missing.join(", ")}`);
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  await buildScripts("dist");
  const tsc = ["node_modules/typescript/bin/tsc", "-p", ".ci/tsconfig.build.json"];
  execFileSync(process.execPath, tsc, { cwd: ROOT, stdio: "inherit" });
  copyFileSync(join(ROOT, "src/record.schema.json"), join(ROOT, "dist/record.schema.json"));
  writeNotices();
  chmodSync(join(ROOT, "dist/cli/main.js"), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
