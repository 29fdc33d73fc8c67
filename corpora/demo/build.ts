/**
 * Writes the demo page, as text and as HTML, from the tables of this package.
 *
 *     npx tsx corpora/demo/build.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";

const HERE = import.meta.dirname;
const DOSSIER = {
  title:
    "Recherche d’images d’abus sexuels sur mineurs par les services de messagerie (mesure transitoire)",
  status: "Procédure close",
  reference: "2031/0042(COD)",
  document: { name: "A12-0077/2031", path: "A-12-2031-0077" },
  sitting: { name: "11 mars 2031", path: "PV-12-2031-03-11-VOT" },
};

interface MemberRow {
  readonly mep_id: string;
  readonly name: string;
  readonly party: string;
  readonly group_id: string;
  readonly group_name: string;
}

interface ExplanationRow {
  readonly mep_id: string;
  readonly kind: string;
  readonly text: string;
}

const readTable = <Row>(name: string): Row[] =>
  parse(readFileSync(join(HERE, name)), { columns: true }) as Row[];

const members = readTable<MemberRow>("members.csv");
const explanations = readTable<ExplanationRow>("explanations.csv");

function memberOf(row: ExplanationRow): MemberRow {
  const found = members.find((member) => member.mep_id === row.mep_id);
  if (found === undefined) throw new Error(`no member ${row.mep_id}`);
  return found;
}

const ofKind = (kind: string): ExplanationRow[] => explanations.filter((row) => row.kind === kind);

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function textRecords(kind: string): string[] {
  return ofKind(kind).flatMap((row) => {
    const member = memberOf(row);
    return [`${member.name} | ${member.party}`, row.text];
  });
}

/** The page as a reader saves it as text: every section is followed by its empty-state line. */
export function formatTextPage(): string {
  return [
    DOSSIER.title,
    "",
    DOSSIER.status,
    "",
    "📌 Votes principaux",
    "",
    "📚 Sources",
    "",
    "🗃️ Données",
    "",
    "🚫 Aucun amendement",
    ...textRecords("written"),
    "🚫 Aucune explication de vote",
    ...textRecords("oral"),
    "🚫 Aucune intervention en plénière",
    "",
  ].join("\n");
}

function htmlRecord(row: ExplanationRow): string {
  const member = memberOf(row);
  const text = escapeHtml(row.text);
  return `        <article>
            <div class="hidden">${member.mep_id}</div>

            <header><b>${escapeHtml(member.name)}</b> | ${escapeHtml(member.party)}</header>
            ${row.kind === "oral" ? `<p>${text}</p>` : text}
        </article>
`;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function htmlGroup(id: string): string {
  const inGroup = members.filter((member) => member.group_id === id);
  const option = (chosen: readonly MemberRow[], label: string): string =>
    `                        <option value="${[id, ...chosen.map((m) => m.mep_id)].join(",")}">${escapeHtml(label)}</option>`;
  const name = inGroup[0]?.group_name ?? id;
  const parties = unique(inGroup.map((member) => member.party));
  return [
    `                    <optgroup label="${escapeHtml(name)} (${id})">`,
    option(inGroup, `🇪🇺 Tout le groupe ${name}`),
    ...parties.map((party) =>
      option(
        inGroup.filter((member) => member.party === party),
        `🇫🇷 ${party}`,
      ),
    ),
    "                    </optgroup>",
  ].join("\n");
}

function htmlHead(): string {
  const { title, status, reference, document, sitting } = DOSSIER;
  const groups = unique(members.map((member) => member.group_id))
    .map(htmlGroup)
    .join("\n");
  return `<!DOCTYPE html>
<html lang="fr">
    <head>
        <title>${escapeHtml(title)}</title>
        <meta charset="utf8">
    </head>
    <body>
        <main class="container">
<hgroup>
    <h2>${escapeHtml(title)}</h2>
    <subtitle>${status}</subtitle>
</hgroup>

<h3>📌 Votes principaux</h3>

<h3>📚 Sources</h3>
<ul>
    <li>ℹ️ Procédure <a href="https://example.org/ficheprocedure.do?reference=${reference}&amp;l=fr">${reference}</a></li>
    <li><a href="https://example.org/document/${document.path}_FR.html">${document.name}</a></li>
    <li><a href="https://example.org/document/${sitting.path}_FR.html">${sitting.name}</a></li>
</ul>

<h3>🗃️ Données</h3>

<section class="tabs">
    <form>
        <fieldset role="group">
            <select id="member" aria-label="Filtrer par sujet">
                <option selected value="">👥 Filtrer par groupe/parti</option>
${groups}
            </select>
        </fieldset>
    </form>
`;
}

const htmlSection = (kind: string | null, empty: string): string =>
  `    <section>
${kind === null ? "" : ofKind(kind).map(htmlRecord).join("\n")}    <div class="empty">🚫 ${empty}</div>
    </section>
`;

/** The page as a browser saves it. */
export function formatHtmlPage(): string {
  return [
    htmlHead(),
    htmlSection(null, "Aucun amendement"),
    htmlSection("written", "Aucune explication de vote"),
    htmlSection("oral", "Aucune intervention en plénière"),
    "</section>\n        </main>\n    </body>\n</html>\n",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(join(HERE, "page.txt"), formatTextPage());
  writeFileSync(join(HERE, "page.html"), formatHtmlPage());
}
