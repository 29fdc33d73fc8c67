import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { registryFr9 } from "../../src/generated/registry-fr9.js";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum?: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string;
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

const readTable = (folder: string, path: string): string[][] =>
  parse(readFileSync(`corpora/${folder}/${path}`)) as string[][];

const PATTERNS: Readonly<Record<string, RegExp>> = {
  integer: /^\d+$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  boolean: /^(?:true|false|)$/u,
};

describe.each(["registry-fr9", "rollcall-134463"])("the data package %s", (folder) => {
  const descriptor = JSON.parse(readFileSync(`corpora/${folder}/datapackage.json`, "utf8")) as {
    resources: Resource[];
    licenses: { name: string }[];
  };
  const column = (resource: string, field: string): Set<string> => {
    const [header = [], ...rows] = readTable(folder, `${resource}.csv`);
    return new Set(rows.map((row) => row[header.indexOf(field)] ?? ""));
  };
  it("is under ODbL 1.0", () => expect(descriptor.licenses[0]?.name).toBe("ODbL-1.0"));
  it.each(descriptor.resources.map((resource) => [resource.name, resource] as const))(
    "%s holds what its schema says",
    (_, { path, schema }) => {
      const [header = [], ...rows] = readTable(folder, path);
      expect(header).toEqual(schema.fields.map((field) => field.name));
      for (const [i, field] of schema.fields.entries())
        for (const row of rows) {
          const cell = row[i] ?? "";
          expect(cell).toMatch(PATTERNS[field.type] ?? /^/u);
          if (field.constraints?.enum) expect(field.constraints.enum).toContain(cell);
        }
      const key = schema.primaryKey === undefined ? -1 : header.indexOf(schema.primaryKey);
      if (key >= 0) expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = column(reference.resource, reference.fields);
        for (const row of rows) expect(known).toContain(row[header.indexOf(fields)]);
      }
    },
  );
});

describe("src/generated/registry-fr9.ts", () => {
  it("is compiled from the tables as they stand (else run corpora/registry-fr9/build.ts)", () => {
    const rows = (path: string): string[][] => readTable("registry-fr9", path).slice(1);
    const { members, parties, groups } = registryFr9;
    expect(
      members.map(([id, name, family, country]) => [String(id), name, family, country]),
    ).toEqual(rows("members.csv"));
    expect(parties.map(([id, name]) => [id, name])).toEqual(rows("parties.csv"));
    expect(groups.map(([id, name]) => [id, name])).toEqual(rows("groups.csv"));
    expect(members.flatMap((m) => m[4].map((held) => [String(m[0]), ...held]))).toEqual(
      rows("party-memberships.csv"),
    );
    expect(members.flatMap((m) => m[5].map((held) => [String(m[0]), ...held]))).toEqual(
      rows("group-memberships.csv"),
    );
    const aliasCount = (list: readonly (readonly string[])[]): number =>
      list.reduce((sum, row) => sum + row.length - 2, 0);
    expect(aliasCount(parties)).toBe(rows("party-aliases.csv").length);
    expect(aliasCount(groups)).toBe(rows("group-aliases.csv").length);
  });
});
