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

/** The examples are for readers and tests; what runs does without. */
function withoutExamples(rule: Json): Json {
  if (!isObject(rule)) return rule;
  const { example: _example, counterExample: _counterExample, note: _note, ...rest } = rule;
  return rest;
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

function printModel(name: string, source: string, model: { readonly [key: string]: Json }): string {
  const { rules, ...rest } = model;
  const isRuleModel = Array.isArray(rules);
  const content: { readonly [key: string]: Json } = isRuleModel
    ? { ...rest, rules: (rules as readonly Json[]).map(withoutExamples) }
    : model;
  const known = ["id", "version", "language", "classes", "macros", "rules"];
  const extras = Object.fromEntries(Object.entries(rest).filter(([key]) => !known.includes(key)));
  const hasExtras = Object.keys(extras).length > 0;
  const type = isRuleModel ? `RuleModel${hasExtras ? ` & ${typeOf(extras)}` : ""}` : typeOf(model);
  const fields = Object.entries(content).map(
    ([key, v]) => `  ${JSON.stringify(key)}: ${printValue(v)},`,
  );
  return [
    `// Compiled from ${source} by models/build.ts: change that file, then run "npm run build:models".`,
    ...(isRuleModel ? ['import type { RuleModel } from "../text/rules.js";'] : []),
    "",
    `export const ${camelCase(name)}: ${type} = {`,
    ...fields,
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
