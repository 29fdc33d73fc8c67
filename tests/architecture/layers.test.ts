import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const SRC = join(ROOT, "src");

/** The layers of the library, lowest first: a module imports only from its own layer, or from one before it. */
const LAYERS: readonly (readonly string[])[] = [
  ["types", "errors"],
  ["text", "statistics", "vendor"],
  ["generated"],
  ["languages", "formats", "registry"],
  ["language"],
  ["stance", "tone", "reuse", "rollcalls", "keyness", "concordance"],
  ["frames"],
  ["language-pack"],
  ["french", "english"],
  ["analyzer", "reconcile"],
  ["record"],
  ["summary", "validate"],
  ["report"],
  ["web"],
  ["index"],
  ["node"],
  ["cli"],
];

const IMPORT =
  /^\s*(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gmu;

interface Module {
  /** Path below src, without extension. */
  readonly name: string;
  readonly source: string;
  readonly imports: readonly { readonly target: string; readonly isType: boolean }[];
}

function readModule(path: string): Module {
  const source = readFileSync(path, "utf8");
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
  const imports = Array.from(code.matchAll(IMPORT), (found) => ({
    target: found[1] ?? found[2] ?? found[3] ?? "",
    isType: /^\s*(?:import|export)\s+type\b/u.test(found[0]),
  }));
  return { name: relative(SRC, path).replace(/\.ts$/u, ""), source, imports };
}

const modules = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => readModule(join(SRC, path)));

const folderOf = (name: string): string => name.split("/")[0] ?? "";
const layerOf = (name: string): number =>
  LAYERS.findIndex((layer) => layer.includes(folderOf(name)));
const resolve = (from: string, target: string): string =>
  join(dirname(from), target).replace(/\.(?:js|ts)$/u, "");
const isOwn = (target: string): boolean => target.startsWith(".");

describe("layers", () => {
  test("every module stands in a layer", () => {
    expect(modules.filter(({ name }) => layerOf(name) < 0).map(({ name }) => name)).toEqual([]);
  });

  test("imports lead downwards, or stay in the layer's own folder", () => {
    const breaches = modules.flatMap(({ name, imports }) =>
      imports
        .filter(({ target }) => isOwn(target) && !target.endsWith(".json"))
        .map(({ target, isType }) => ({ target: resolve(name, target), isType }))
        .filter(({ target, isType }) => {
          const [own, other] = [layerOf(name), layerOf(target)];
          // The compiled models are typed by the layers that read them.
          if (folderOf(name) === "generated") return !isType;
          return other > own || (other === own && folderOf(target) !== folderOf(name) && own > 1);
        })
        .map(({ target }) => `${name} → ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  test("no circles", () => {
    const graph = new Map(
      modules.map(({ name, imports }) => [
        name,
        imports.filter((i) => isOwn(i.target) && !i.isType).map((i) => resolve(name, i.target)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(" → "));
      else if (!done.has(name)) {
        for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
        done.add(name);
      }
    };
    for (const name of graph.keys()) visit(name, []);
    expect(circles).toEqual([]);
  });
});

describe("what a module may reach", () => {
  const outside = modules.flatMap(({ name, imports }) =>
    imports.filter(({ target }) => !isOwn(target)).map(({ target }) => ({ name, target })),
  );

  test("packages are imported in src/vendor only", () => {
    const found = outside.filter(
      ({ name, target }) => !target.startsWith("node:") && folderOf(name) !== "vendor",
    );
    expect(found).toEqual([]);
  });

  test("Node's own modules are imported in src/node and src/cli only", () => {
    const found = outside.filter(
      ({ name, target }) => target.startsWith("node:") && !/^(?:node|cli)\//u.test(name),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ["a global of Node", /\b(?:Buffer|process|__dirname|require)\b\s*[.([]/u],
    ["the console", /\bconsole\s*\./u],
    ["the clock", /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/u],
    ["hidden randomness", /\bMath\.random\b/u],
  ])("%s stays outside the library", (_what, pattern) => {
    const found = modules
      .filter(({ name }) => !/^(?:node|cli)\//u.test(name))
      .filter(({ source }) => pattern.test(stripCommentsAndStrings(source)))
      .map(({ name }) => name);
    expect(found).toEqual([]);
  });

  test("the error is the only class", () => {
    const found = modules
      .filter(({ source }) =>
        /^\s*(?:export\s+)?(?:abstract\s+)?class\s/mu.test(stripCommentsAndStrings(source)),
      )
      .map(({ name }) => name);
    expect(found).toEqual(["errors"]);
  });

  test("names are exported, defaults are not", () => {
    const found = modules
      .filter(({ source }) => /^export default/mu.test(source))
      .map((m) => m.name);
    expect(found).toEqual([]);
  });
});

function stripCommentsAndStrings(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/\/\/.*$/gmu, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/gu, '""')
    .replace(/`(?:[^`\\$]|\\.|\$(?!\{))*`/gu, "``");
}
