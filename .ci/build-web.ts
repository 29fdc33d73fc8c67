/**
 * Builds dist/web, the page to try the library on: two pages (French, English), one classic script with everything but
 * English, and English as a second one. It opens from disk.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { formatWebPage } from "../src/web/page.js";
import { askedLanguages } from "./asked-languages.js";
import { stemmerAlone } from "./stemmer-alone.js";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist/web");
/** First load, compressed. */
const BUDGET_BYTES = 350_000;

async function buildScript(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(ROOT, "src/web", entry)],
    absWorkingDir: ROOT,
    outfile,
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify: true,
    plugins: [stemmerAlone, askedLanguages],
    logLevel: "warning",
  });
}

function compressedSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}

/** @returns bytes of the first load, compressed */
export async function buildWeb(folder = TARGET): Promise<number> {
  const script = join(folder, "pourcontre.js");
  const page = join(folder, "index.html");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildScript("main.ts", script);
  await buildScript("english.ts", join(folder, "english.js"));
  writeFileSync(page, formatWebPage("fr"));
  writeFileSync(join(folder, "en.html"), formatWebPage("en"));
  const size = compressedSize([page, script]);
  if (size > BUDGET_BYTES) throw new Error(`first load: ${size} bytes, more than ${BUDGET_BYTES}`);
  return size;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`dist/web: ${await buildWeb()} bytes compressed at first load\n`);
}
