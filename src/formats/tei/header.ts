import type { Explanation } from "../../types.js";
import { escapeXml } from "../shared/escape-xml.js";
import type { People } from "./people.js";

function personXml(id: string, { speaker, mepId }: Explanation): string {
  const idno = mepId === undefined ? "" : `<idno type="EP">${mepId}</idno>`;
  return `<person xml:id="${id}"><persName>${escapeXml(speaker ?? String(mepId))}</persName>${idno}</person>`;
}

function participantsXml(people: People): string {
  const organisations = [...people.organisations].map(
    ([id, { name, role }]) =>
      `<org xml:id="${id}" role="${role}"><orgName>${escapeXml(name)}</orgName></org>`,
  );
  const persons = [...people.persons].map(([id, person]) => personXml(id, person));
  const listOrg =
    organisations.length === 0 ? "" : `<listOrg>\n${organisations.join("\n")}\n</listOrg>\n`;
  const listPerson =
    persons.length === 0 ? "" : `<listPerson>\n${persons.join("\n")}\n</listPerson>\n`;
  if (listOrg + listPerson === "") return "";
  return `<profileDesc>\n<particDesc>\n${listOrg}${listPerson}</particDesc>\n</profileDesc>\n`;
}

function taxonomyXml(categories: ReadonlySet<string>): string {
  if (categories.size === 0) return "";
  const rows = [...categories]
    .sort()
    .map((id) => `<category xml:id="${id}"><catDesc>${id.replace(".", ": ")}</catDesc></category>`);
  return `<encodingDesc>\n<classDecl>\n<taxonomy xml:id="pourcontre">\n${rows.join("\n")}\n</taxonomy>\n</classDecl>\n</encodingDesc>\n`;
}

/** The `teiHeader`: title, source, the categories used, the members, parties and groups. */
export function headerXml(
  title: string,
  source: string,
  categories: ReadonlySet<string>,
  people: People,
): string {
  const file = `<fileDesc>
<titleStmt><title>${escapeXml(title)}</title></titleStmt>
<publicationStmt><p>Written by pourcontre</p></publicationStmt>
<sourceDesc><p>${escapeXml(source)}</p></sourceDesc>
</fileDesc>
`;
  return `<teiHeader>\n${file}${taxonomyXml(categories)}${participantsXml(people)}</teiHeader>\n`;
}
