/**
 * Compiles the tables of this package to src/generated/registry-fr9.ts.
 *
 *     npx tsx corpora/registry-fr9/build.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const HERE = import.meta.dirname;
const OUTPUT = join(HERE, "../../src/generated/registry-fr9.ts");

type Row = Record<string, string>;
const read = (name: string): Row[] =>
  parse(readFileSync(join(HERE, name)), { columns: true, bom: true }) as Row[];

function organizations(table: string, aliasTable: string, key: string): unknown[] {
  const aliases = read(aliasTable);
  const rows = read(table);
  const known = new Set(rows.map((row) => row[key]));
  for (const alias of aliases)
    if (!known.has(alias[key])) throw new Error(`${aliasTable}: no ${key} ${alias[key]}`);
  return rows.map((row) => [
    row[key],
    row.name,
    ...aliases.filter((a) => a[key] === row[key] && a.alias !== row.name).map((a) => a.alias),
  ]);
}

function memberships(table: string, key: string, known: Set<unknown>): Map<string, string[][]> {
  const byMember = new Map<string, string[][]>();
  for (const row of read(table)) {
    if (!known.has(row[key])) throw new Error(`${table}: no ${key} ${row[key]}`);
    const list = byMember.get(row.mep_id ?? "") ?? [];
    list.push([row[key] ?? "", row.start ?? "", row.end ?? ""]);
    byMember.set(row.mep_id ?? "", list);
  }
  return byMember;
}

const parties = organizations("parties.csv", "party-aliases.csv", "party_id") as string[][];
const groups = organizations("groups.csv", "group-aliases.csv", "group_id") as string[][];
const partyOf = memberships("party-memberships.csv", "party_id", new Set(parties.map((p) => p[0])));
const groupOf = memberships("group-memberships.csv", "group_id", new Set(groups.map((g) => g[0])));
const members = read("members.csv").map((m) => [
  Number(m.mep_id),
  m.full_name,
  m.last_name,
  m.country,
  partyOf.get(m.mep_id ?? "") ?? [],
  groupOf.get(m.mep_id ?? "") ?? [],
]);
const list = (rows: readonly unknown[]): string =>
  `[\n${rows.map((row) => `    ${JSON.stringify(row)},`).join("\n")}\n  ]`;
const text = `// Compiled by corpora/registry-fr9/build.ts from its tables (ODbL 1.0, see corpora/registry-fr9/README.md).
import type { CompactRegistry } from "../registry/compact-registry.js";

export const registryFr9: CompactRegistry = {
  parties: ${list(parties)},
  groups: ${list(groups)},
  members: ${list(members)},
};
`;
writeFileSync(OUTPUT, text);
