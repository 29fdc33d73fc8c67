/**
 * Rebuilds what this project publishes and compares it, byte for byte, with what it carries.
 *
 *     npm run reproduce                  tables, figures and README numbers from the carried codes; compiled models;
 *                                        hashes of everything against manifest.json. Where ../shared stands beside the
 *                                        project, also the codes from the texts, and the models retrained
 *     npm run reproduce -- --carried     the first part alone
 *     npm run reproduce -- --write       writes what the carried codes give, and manifest.json
 *
 * Prints what differs; exit status 1 where anything does.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileModels } from "../models/build.js";
import { writeStanceCard } from "./stance-card.js";
import { deriveFiles } from "./term9-codes/derive.js";

const ROOT = join(import.meta.dirname, "..");
const MANIFEST = "corpora/manifest.json";
const SHARED = join(ROOT, "../shared");
const CARRIED = /^(?:corpora|models)\/[^/]+\/.*\.(?:csv|jsonl?|svg|md)$/u;
const TRAINED = ["stance-fr", "frames-fr", "tone-fr"] as const;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const readHere = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Paths below the project that the manifest names, in order. */
function listCarried(): string[] {
  return ["corpora", "models"]
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => CARRIED.test(path))
    .sort();
}

/** What the carried codes and models give: path and text. */
export function rebuild(): Map<string, string> {
  const derived = [...deriveFiles()].map(
    ([name, text]) => [`corpora/term9-codes/${name}`, text] as const,
  );
  const models = compileModels().map(
    ({ fileName, text }) => [`src/generated/${fileName}`, text] as const,
  );
  return new Map([...derived, ["models/stance-fr/card.md", writeStanceCard()], ...models]);
}

const differs = (path: string, text: string): boolean =>
  !existsSync(join(ROOT, path)) || readHere(path) !== text;

function printManifest(): string {
  const paths = [...listCarried(), ...compileModels().map((m) => `src/generated/${m.fileName}`)];
  const files = Object.fromEntries(paths.map((path) => [path, hashOf(readHere(path))]));
  return `${JSON.stringify({ algorithm: "sha256", files }, null, 1)}\n`;
}

function compareManifest(): string[] {
  if (!existsSync(join(ROOT, MANIFEST))) return [`${MANIFEST} is missing`];
  const { files } = JSON.parse(readHere(MANIFEST)) as { files: Record<string, string> };
  const now = JSON.parse(printManifest()).files as Record<string, string>;
  return [...new Set([...Object.keys(files), ...Object.keys(now)])]
    .sort()
    .filter((path) => files[path] !== now[path])
    .map((path) => `${path}: not as in ${MANIFEST}`);
}

function compareRebuilt(): string[] {
  return [...rebuild()]
    .filter(([path, text]) => differs(path, text))
    .map(([path]) => `${path}: rebuilt otherwise`);
}

function compareReadme(): string[] {
  const script = join(ROOT, ".ci/update-readme.ts");
  try {
    execFileSync(process.execPath, ["--import", "tsx", script, "--check"], {
      cwd: ROOT,
      stdio: "ignore",
    });
    return [];
  } catch {
    return ["README.md: its output is out of date"];
  }
}

/** The codes anew from the texts (../shared). */
async function compareCodes(): Promise<string[]> {
  const { buildPackage, listOutdated } = await import("./term9-codes/build.js");
  return listOutdated(buildPackage()).map(
    (name) => `corpora/term9-codes/${name}: recomputed otherwise`,
  );
}

/** Trains the models in a copy of the project and compares their bytes. */
function compareModels(): string[] {
  const place = mkdtempSync(join(tmpdir(), "pourcontre-"));
  const copy = join(place, "project");
  try {
    mkdirSync(copy);
    for (const name of ["src", "models", "corpora", "tests", "package.json", "tsconfig.json"])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    symlinkSync(SHARED, join(place, "shared"));
    return TRAINED.flatMap((model) => retrain(copy, model));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function retrain(copy: string, model: string): string[] {
  const script = join(copy, `models/${model}/train.ts`);
  try {
    execFileSync(process.execPath, ["--import", "tsx", script], { cwd: copy, stdio: "ignore" });
  } catch {
    return [`models/${model}: train.ts fails`];
  }
  return readdirSync(join(copy, "models", model))
    .filter((file) => file.endsWith(".json"))
    .map((file) => `models/${model}/${file}`)
    .filter((path) => differs(path, readFileSync(join(copy, path), "utf8")))
    .map((path) => `${path}: trained otherwise`);
}

function writeAll(): void {
  for (const [path, text] of rebuild()) {
    if (path.startsWith("src/") || !differs(path, text)) continue;
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`written: ${path}`);
  }
  writeFileSync(join(ROOT, MANIFEST), printManifest());
}

function report(step: string, faults: readonly string[]): number {
  console.log(`${step}: ${faults.length === 0 ? "equal" : `${faults.length} differ`}`);
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length;
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--write")) return writeAll();
  let count = report("carried files and their hashes", compareManifest());
  count += report("tables, figures and compiled models, rebuilt", compareRebuilt());
  count += report("numbers of README.md", compareReadme());
  if (args.includes("--carried")) console.log("codes and training: not asked for");
  else if (!existsSync(join(SHARED, "data")))
    console.log("codes and training: skipped, the texts (../shared/data) are not here");
  else {
    count += report("codes, from the texts", await compareCodes());
    count += report("models, trained anew", compareModels());
  }
  process.exitCode = count > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main(process.argv.slice(2));
}
