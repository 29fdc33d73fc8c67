import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

const CORPORA = join(import.meta.dirname, "../../corpora");

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash?: string;
  readonly bytes?: number;
  readonly rowCount?: number;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string;
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version?: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}

/** The lexical forms of Frictionless' Table Schema that the tables use. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?$/u,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

function findFault(cell: string, { type, constraints = {} }: Field): string | null {
  if (cell === "") return constraints.required ? "empty" : null;
  if (!FORMS[type]?.test(cell)) return `no ${type}`;
  if (constraints.enum && !constraints.enum.includes(cell)) return "not in the list";
  if (constraints.pattern && !new RegExp(constraints.pattern, "u").test(cell)) return "no match";
  const number = Number(cell);
  if (constraints.minimum !== undefined && number < constraints.minimum) return "too small";
  if (constraints.maximum !== undefined && number > constraints.maximum) return "too large";
  return null;
}

const readTable = (folder: string, path: string): string[][] =>
  parse(readFileSync(join(CORPORA, folder, path))) as string[][];

function listFaults(folder: string, { path, schema }: Resource): string[] {
  const [header = [], ...rows] = readTable(folder, path);
  const fields = schema?.fields ?? [];
  if (header.join() !== fields.map((field) => field.name).join())
    return [`columns: ${header.join()}`];
  return rows.flatMap((row, line) =>
    fields.flatMap((field, i) => {
      const fault = findFault(row[i] ?? "", field);
      return fault === null ? [] : [`${path}:${line + 2} ${field.name} "${row[i]}": ${fault}`];
    }),
  );
}

const column = (folder: string, path: string, field: string): string[] => {
  const [header = [], ...rows] = readTable(folder, path);
  return rows.map((row) => row[header.indexOf(field)] ?? "");
};

const packages = readdirSync(CORPORA).filter((folder) =>
  existsSync(join(CORPORA, folder, "datapackage.json")),
);
const readPackage = (folder: string): Descriptor =>
  JSON.parse(readFileSync(join(CORPORA, folder, "datapackage.json"), "utf8")) as Descriptor;

describe("every corpus", () => {
  test("is a data package with a README", () => {
    const folders = readdirSync(CORPORA, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(packages).toEqual(folders);
    for (const folder of folders) expect(existsSync(join(CORPORA, folder, "README.md"))).toBe(true);
  });
});

describe.each(packages)("the data package %s", (folder) => {
  const descriptor = readPackage(folder);
  test("says what it is, from where, under which licence", () => {
    expect(descriptor.name).toBe(folder);
    expect(descriptor.title).not.toBe("");
    expect(descriptor.version ?? "0.0.0").toMatch(/^\d+\.\d+\.\d+$/u);
    expect(descriptor.licenses.length).toBeGreaterThan(0);
    expect(descriptor.resources.length).toBeGreaterThan(0);
  });
  test.each(descriptor.resources.map((resource) => [resource.path, resource] as const))(
    "%s is as described",
    (path, resource) => {
      const bytes = readFileSync(join(CORPORA, folder, path));
      if (resource.hash !== undefined)
        expect(`sha256:${createHash("sha256").update(bytes).digest("hex")}`).toBe(resource.hash);
      if (resource.bytes !== undefined) expect(bytes.length).toBe(resource.bytes);
      if (resource.schema === undefined || !path.endsWith(".csv")) return;
      expect(listFaults(folder, resource).slice(0, 5)).toEqual([]);
      if (resource.rowCount !== undefined)
        expect(readTable(folder, path).length - 1).toBe(resource.rowCount);
      const key = resource.schema.primaryKey;
      if (typeof key === "string") {
        const values = column(folder, path, key);
        expect(new Set(values).size).toBe(values.length);
      }
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const target = descriptor.resources.find(({ name }) => name === reference.resource);
        const known = new Set(column(folder, target?.path ?? "", reference.fields));
        expect(column(folder, path, fields).filter((value) => !known.has(value))).toEqual([]);
      }
    },
  );
});
