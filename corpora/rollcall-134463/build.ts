/**
 * Writes the tables of this package from the source's own record of the vote.
 *
 *     npx tsx corpora/rollcall-134463/build.ts ../shared/data/term9/rollcall-2020-0259.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Source {
  vote_id: number;
  procedure: string;
  doc_url: string;
  date: string;
  title: string;
  subtitle: string;
  eu_totals: { for: number; against: number; abstention: number };
  positions: Record<string, { position: string; group: string }>;
}

const GROUP_CODES: Readonly<Record<string, string>> = {
  "Groupe de la Gauche au Parlement européen": "GUE/NGL",
  "Groupe des Verts/Alliance libre européenne": "Verts/ALE",
  "Identité et démocratie": "ID",
  "Parti populaire européen": "PPE",
  "Renew Europe": "RE",
  "Socialistes & Démocrates": "S&D",
};

const path = process.argv[2];
if (path === undefined) throw new Error("usage: tsx corpora/rollcall-134463/build.ts FILE");
const source = JSON.parse(readFileSync(path, "utf8")) as Source;
const quote = (cell: string | number): string =>
  /[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

function writeTable(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map(quote).join(",")).join("\n");
  writeFileSync(join(import.meta.dirname, name), `${text}\n`);
}

function groupCode(name: string): string {
  const code = GROUP_CODES[name];
  if (code === undefined) throw new Error(`no code for the group "${name}"`);
  return code;
}

const [, year, number] = /A-9-(\d{4})-(\d{4})/.exec(source.doc_url) ?? [];
writeTable("votes.csv", [
  [
    "id",
    "timestamp",
    "display_title",
    "reference",
    "description",
    "is_main",
    "procedure_reference",
    "count_for",
    "count_against",
    "count_abstention",
  ],
  [
    source.vote_id,
    source.date,
    source.title,
    `A9-${number}/${year}`,
    source.subtitle,
    "",
    source.procedure,
    source.eu_totals.for,
    source.eu_totals.against,
    source.eu_totals.abstention,
  ],
]);
const positions = Object.entries(source.positions).sort((a, b) => Number(a[0]) - Number(b[0]));
writeTable("member_votes.csv", [
  ["vote_id", "member_id", "position", "country_code", "group_code"],
  ...positions.map(([id, vote]) => [
    source.vote_id,
    id,
    vote.position,
    "FRA",
    groupCode(vote.group),
  ]),
]);
