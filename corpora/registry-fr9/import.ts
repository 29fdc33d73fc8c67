/**
 * Writes the tables of this package from the source's own: members.csv and groups.json of the 9th term.
 *
 *     npx tsx corpora/registry-fr9/import.ts ../shared/data/term9
 *
 * Only what concerns the term is kept: a membership that began before is cut at its first day, one that is open in the
 * source ends with its last. Rows of the same member and organisation that follow each other (a change of office, a
 * group's new name) are one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const TERM_START = "2019-07-02";
const TERM_END = "2024-07-15";
const HERE = import.meta.dirname;

interface Dated {
  id: string;
  name: string;
  start: string;
  end: string;
}

interface SourceRow {
  id: string;
  full_name: string;
  last_name: string;
  constituencies: string;
  groups: string;
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function clip(rows: readonly Dated[]): Dated[] {
  const kept = rows
    .filter((row) => row.end >= TERM_START && row.start <= TERM_END)
    .map((row) => ({
      ...row,
      start: row.start < TERM_START ? TERM_START : row.start,
      end: row.end > TERM_END ? TERM_END : row.end,
    }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const merged: Dated[] = [];
  for (const row of kept) {
    const last = merged.at(-1);
    if (last !== undefined && last.id === row.id && row.start <= dayAfter(last.end))
      last.end = row.end;
    else merged.push({ ...row });
  }
  return merged;
}

const quote = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function writeTable(name: string, header: readonly string[], rows: readonly string[][]): void {
  const lines = [header, ...rows].map((row) => row.map(quote).join(","));
  writeFileSync(join(HERE, name), `${lines.join("\n")}\n`);
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: tsx corpora/registry-fr9/import.ts FOLDER");
const source = parse(readFileSync(join(folder, "members.csv")), {
  columns: true,
  bom: true,
}) as SourceRow[];
const groupNames = JSON.parse(readFileSync(join(folder, "groups.json"), "utf8")) as {
  code: string;
  name: string;
}[];
const members: string[][] = [];
const partyRows: string[][] = [];
const groupRows: string[][] = [];
const partyNames = new Map<string, string>();
for (const row of [...source].sort((a, b) => Number(a.id) - Number(b.id))) {
  members.push([row.id, row.full_name, row.last_name, "FR"]);
  const parties = (JSON.parse(row.constituencies) as Record<string, string>[]).map((p) => ({
    id: p.partyid ?? "",
    name: p.party ?? "",
    start: (p.start ?? "").slice(0, 10),
    end: (p.end ?? "").slice(0, 10),
  }));
  for (const party of clip(parties)) {
    if (party.name !== "-") partyNames.set(party.id, party.name);
    partyRows.push([row.id, party.id, party.start, party.end]);
  }
  const groups = (JSON.parse(row.groups) as Record<string, string>[]).map((g) => ({
    id: g.groupid ?? "",
    name: "",
    start: (g.start ?? "").slice(0, 10),
    end: (g.end ?? "").slice(0, 10),
  }));
  for (const group of clip(groups)) groupRows.push([row.id, group.id, group.start, group.end]);
}
writeTable("members.csv", ["mep_id", "full_name", "last_name", "country"], members);
writeTable("parties.csv", ["party_id", "name"], [...partyNames].sort());
writeTable(
  "groups.csv",
  ["group_id", "name"],
  groupNames.map((g) => [g.code, g.name]),
);
writeTable("party-memberships.csv", ["mep_id", "party_id", "start", "end"], partyRows);
writeTable("group-memberships.csv", ["mep_id", "group_id", "start", "end"], groupRows);
