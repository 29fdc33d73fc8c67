/**
 * Codes the texts of ../shared/data and writes the tables of this package with their description.
 *
 *     npm run build:corpora              writes codes.csv, inferred.csv and datapackage.json, then ../manifest.json
 *     npx tsx corpora/term9-codes/build.ts --check    writes nothing; exit status 1 where a table would differ
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeModels } from "../../src/cli/report/describe-models.js";
import { formatCsv } from "../../src/report/csv/format-csv.js";
import { codeTexts, hasTexts } from "./code-texts.js";
import { CODE_FIELDS, type CodeField, type Coding, INFERRED_FIELDS, isInferred } from "./fields.js";

const HERE = import.meta.dirname;

interface Table {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly CodeField[];
  readonly rows: readonly Coding[];
}

const formatTable = ({ fields, rows }: Table): string =>
  formatCsv(
    fields.map((field) => field.name),
    rows.map((row) => fields.map((field) => field.cell(row))),
  );

function describeTable(table: Table, text: string) {
  const { name, title, fields, rows } = table;
  return {
    name,
    path: `${name}.csv`,
    title,
    profile: "tabular-data-resource",
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    rowCount: rows.length,
    schema: {
      fields: fields.map(({ cell: _, ...field }) => field),
      primaryKey: "id",
      missingValues: [""],
      ...(name === "inferred"
        ? {
            foreignKeys: [{ fields: "id", reference: { resource: "codes", fields: "id" } }],
          }
        : {}),
    },
  };
}

function describePackage(resources: readonly object[]) {
  return {
    profile: "tabular-data-package",
    name: "term9-codes",
    title:
      "Codes of explanations of vote by French members of the European Parliament: a sample of the 9th term",
    description:
      "A sample: 46 of 90 French members, 2019-09 to 2023-07. Machine-made codes and facts; no texts. See README.md.",
    version: "0.1.0",
    licenses: [
      {
        name: "ODbL-1.0",
        path: "https://opendatacommons.org/licenses/odbl/1-0/",
        title: "Open Data Commons Open Database License 1.0",
      },
    ],
    sources: [
      { title: "quivotequoi.eu", path: "https://quivotequoi.eu" },
      { title: "Parltrack (ODbL 1.0)", path: "https://parltrack.org" },
      { title: "European Parliament", path: "https://www.europarl.europa.eu" },
    ],
    models: describeModels().map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    resources,
  };
}

/** Every file of the package that is computed, with its text. */
export function buildPackage(): ReadonlyMap<string, string> {
  const rows = codeTexts();
  const tables: Table[] = [
    {
      name: "codes",
      title: "One row a text: facts, declared position, roles, tone, shared wording, recorded vote",
      fields: CODE_FIELDS,
      rows,
    },
    {
      name: "inferred",
      title:
        "Inferred positions, apart from the declared ones: what a text shows without stating it",
      fields: INFERRED_FIELDS,
      rows: rows.filter(isInferred),
    },
  ];
  const texts = tables.map(formatTable);
  const resources = tables.map((table, i) => describeTable(table, texts[i] ?? ""));
  return new Map([
    ["codes.csv", texts[0] ?? ""],
    ["inferred.csv", texts[1] ?? ""],
    ["datapackage.json", `${JSON.stringify(describePackage(resources), null, 2)}\n`],
  ]);
}

/** The files of the package that a fresh build would write otherwise. */
export function listOutdated(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) => {
    const path = join(HERE, name);
    return existsSync(path) && readFileSync(path, "utf8") === text ? [] : [name];
  });
}

function main(): void {
  if (!hasTexts) throw new Error("the texts are not there (../shared/data)");
  const files = buildPackage();
  const outdated = listOutdated(files);
  for (const name of outdated) console.log(`term9-codes/${name} differs`);
  if (process.argv.includes("--check")) process.exitCode = outdated.length > 0 ? 1 : 0;
  else for (const name of outdated) writeFileSync(join(HERE, name), files.get(name) ?? "");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
