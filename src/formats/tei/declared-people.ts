import type { XmlElement } from "../shared/xml-parser.js";

interface Affiliation {
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
}

interface Person {
  name: string;
  mepId: string | null;
  readonly affiliations: Affiliation[];
}

/** Members, parties and groups that a TEI header declares. */
export interface DeclaredPeople {
  readonly persons: Map<string, Person>;
  readonly organisations: Map<string, { name: string; readonly role: string }>;
}

export function createDeclaredPeople(): DeclaredPeople {
  return { persons: new Map(), organisations: new Map() };
}

function around(element: XmlElement, name: string): string | null {
  for (let parent = element.parent; parent !== null; parent = parent.parent)
    if (parent.name === name) return parent.attributes.get("xml:id") ?? null;
  return null;
}

function addAffiliation(person: Person, { attributes }: XmlElement): void {
  const organisation = (attributes.get("ref") ?? "").replace("#", "");
  const from = attributes.get("from") ?? attributes.get("when") ?? "";
  person.affiliations.push({ organisation, from, to: attributes.get("to") ?? "9999" });
}

/** Takes what an element of the header tells about a person or an organisation, when it closes. */
export function readDeclaration(people: DeclaredPeople, element: XmlElement): void {
  const text = element.text.replace(/\s+/g, " ").trim();
  const organisation = people.organisations.get(around(element, "org") ?? "");
  if (element.name === "orgName" && organisation !== undefined) {
    if (organisation.name === "" || element.attributes.get("full") === "abb")
      organisation.name = text;
  }
  const person = people.persons.get(around(element, "person") ?? "");
  if (person === undefined) return;
  if (element.name === "persName") person.name ||= text;
  else if (element.name === "idno" && element.attributes.get("type") === "EP") person.mepId = text;
  else if (element.name === "affiliation") addAffiliation(person, element);
}

/** Opens a person or an organisation. */
export function declare(people: DeclaredPeople, element: XmlElement): void {
  const id = element.attributes.get("xml:id");
  if (id === undefined) return;
  if (element.name === "person")
    people.persons.set(id, { name: "", mepId: null, affiliations: [] });
  if (element.name === "org")
    people.organisations.set(id, { name: "", role: element.attributes.get("role") ?? "" });
}

function organisationOf(
  people: DeclaredPeople,
  ids: readonly string[],
  role: string,
): string | null {
  const id = ids.find((candidate) => people.organisations.get(candidate)?.role === role);
  return id === undefined ? null : (people.organisations.get(id)?.name ?? null);
}

/**
 * Who speaks, by the ids of `u`: name, EP id, and party and group: those that `ana` points to, else those
 * that the person is affiliated to on the date.
 */
export function describeSpeaker(
  people: DeclaredPeople,
  who: string,
  ana: readonly string[],
  date: string | null,
): object {
  const id = who.replace("#", "");
  const person = people.persons.get(id);
  const isHeld = ({ from, to }: Affiliation) =>
    date === null || (from <= date && date <= `${to}\uffff`);
  const held = (person?.affiliations ?? []).filter(isHeld).map((held) => held.organisation);
  const ids = [...ana, ...held];
  return {
    speaker: person?.name || id || null,
    mepId: person?.mepId ?? null,
    party: organisationOf(people, ids, "politicalParty"),
    group: organisationOf(people, ids, "parliamentaryGroup"),
  };
}
