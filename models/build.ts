/**
 * Compiles the readable models (models/<id>/*.json) to src/generated/*.ts, without their examples.
 *
 *     npm run build:models              writes what has changed
 *     npm run build:models -- --check   writes nothing; exit status 1 where something is out of date
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const MODELS = import.meta.dirname;
const GENERATED = join(MODELS, "../src/generated");
/** Above this number of keys an object of like values is typed as a record. */
const MOST_NAMED_KEYS = 40;

const FOR_READERS: ReadonlySet<string> = new Set(["example", "counterExample", "note"]);

/** The types of models, told by a field that only they have. */
const MODEL_TYPES = [
  { field: "rules", type: "RuleModel", from: "../text/rules.js" },
  { field: "mentions", type: "FrameDefinition", from: "../frames/frame-types.js" },
] as const;
const MODEL_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "version",
  "language",
  "classes",
  "macros",
  "rules",
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A compiled model: the file to write and its text. */
export interface CompiledModel {
  readonly source: string;
  readonly fileName: string;
  readonly text: string;
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `rules.json` is the model of its folder; any other file is named after both. */
function outputName(folder: string, file: string): string {
  const stem = file.replace(/\.json$/u, "");
  return stem === "rules" ? folder : `${folder}-${stem}`;
}

const camelCase = (name: string): string =>
  name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The examples of rules are for readers and tests; what runs does without. */
function withoutExamples(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (!isObject(value)) return value;
  const isRule = "pattern" in value;
  const members = Object.entries(value).filter(([key]) => !(isRule && FOR_READERS.has(key)));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutExamples(member)]));
}

/** A type that the value has, as TypeScript. */
function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) {
    const types = [...new Set(value.map(typeOf))].sort();
    return types.length === 0 ? "readonly never[]" : `readonly (${types.join(" | ")})[]`;
  }
  if (!isObject(value)) return typeof value;
  const entries = Object.entries(value);
  const types = [...new Set(entries.map(([, member]) => typeOf(member)))];
  if (entries.length > MOST_NAMED_KEYS) return `Readonly<Record<string, ${types.join(" | ")}>>`;
  const members = entries.map(
    ([key, member]) => `readonly ${JSON.stringify(key)}: ${typeOf(member)}`,
  );
  return `{ ${members.join("; ")} }`;
}

/** Lists of objects one object a line, so that a change of a rule is a change of a line. */
function printValue(value: Json): string {
  const isList = Array.isArray(value) && value.some(isObject);
  if (!isList) return JSON.stringify(value);
  return `[\n${(value as readonly Json[]).map((item) => `    ${JSON.stringify(item)},`).join("\n")}\n  ]`;
}

/** The type of a model and where it is declared; of one that is no list of rules, the type of its value. */
function describeType(model: {
  readonly [key: string]: Json;
}): [type: string, from: string | null] {
  const known = MODEL_TYPES.find(({ field }) => field in model);
  if (known === undefined) return [typeOf(model), null];
  if (known.field !== "rules") return [known.type, known.from];
  const extras = Object.entries(model).filter(([key]) => !MODEL_FIELDS.has(key));
  const more = extras.length > 0 ? ` & ${typeOf(Object.fromEntries(extras))}` : "";
  return [`${known.type}${more}`, known.from];
}

function printModel(name: string, source: string, model: { readonly [key: string]: Json }): string {
  const content = withoutExamples(model) as { readonly [key: string]: Json };
  const [type, from] = describeType(model);
  const typeName = /^\w+/u.exec(type)?.[0];
  return [
    `// Compiled from ${source} by models/build.ts: change that file, then run "npm run build:models".`,
    ...(from === null ? [] : [`import type { ${typeName} } from "${from}";`]),
    "",
    `export const ${camelCase(name)}: ${type} = {`,
    ...Object.entries(content).map(([key, v]) => `  ${JSON.stringify(key)}: ${printValue(v)},`),
    "};",
    "",
  ].join("\n");
}

/**
 * Compiles every model under a folder; reads files and writes none.
 *
 * @example
 * compileModels().map((model) => model.fileName); // ["stance-fr.ts", …]
 */
export function compileModels(folder = MODELS): CompiledModel[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .map((entry) => entry.name)
    .sort()
    .flatMap((id) =>
      readdirSync(join(folder, id))
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file) => {
          const source = `models/${id}/${file}`;
          const name = outputName(id, file);
          const model = JSON.parse(readFileSync(join(folder, id, file), "utf8"));
          return { source, fileName: `${name}.ts`, text: printModel(name, source, model) };
        }),
    );
}

/** The compiled models whose file in src/generated is missing or differs. */
export function findOutdatedModels(): CompiledModel[] {
  return compileModels().filter((model) => {
    const path = join(GENERATED, model.fileName);
    return !existsSync(path) || readFileSync(path, "utf8") !== model.text;
  });
}

function main(isCheck: boolean): void {
  mkdirSync(GENERATED, { recursive: true });
  for (const model of findOutdatedModels()) {
    console.log(`${isCheck ? "out of date" : "written"}: src/generated/${model.fileName}`);
    if (isCheck) process.exitCode = 1;
    else writeFileSync(join(GENERATED, model.fileName), model.text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main(process.argv.includes("--check"));
}
