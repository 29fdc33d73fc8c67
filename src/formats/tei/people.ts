import type { Explanation } from "../../types.js";

/** Ids of an XML document for the members, parties and groups of a corpus, in order of appearance. */
export interface People {
  personId(explanation: Explanation): string | null;
  partyId(explanation: Explanation): string | null;
  groupId(explanation: Explanation): string | null;
  readonly persons: ReadonlyMap<string, Explanation>;
  readonly organisations: ReadonlyMap<string, { readonly name: string; readonly role: string }>;
}

function numberNames(prefix: string): (name: string) => string {
  const ids = new Map<string, string>();
  return (name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = `${prefix}.${ids.size + 1}`;
    ids.set(name, id);
    return id;
  };
}

/** Gives every member, party and group of the explanations an XML id. */
export function collectPeople(explanations: readonly Explanation[]): People {
  const namePerson = numberNames("person");
  const nameParty = numberNames("party");
  const nameGroup = numberNames("group");
  const personId = ({ mepId, speaker }: Explanation) =>
    mepId !== undefined ? `mep.${mepId}` : speaker !== undefined ? namePerson(speaker) : null;
  const partyId = ({ party }: Explanation) => (party === undefined ? null : nameParty(party));
  const groupId = ({ group }: Explanation) => (group === undefined ? null : nameGroup(group));
  const persons = new Map<string, Explanation>();
  const organisations = new Map<string, { name: string; role: string }>();
  for (const explanation of explanations) {
    const person = personId(explanation);
    if (person !== null && !persons.has(person)) persons.set(person, explanation);
    const party = partyId(explanation);
    if (party !== null)
      organisations.set(party, { name: explanation.party ?? "", role: "politicalParty" });
    const group = groupId(explanation);
    if (group !== null)
      organisations.set(group, { name: explanation.group ?? "", role: "parliamentaryGroup" });
  }
  return { personId, partyId, groupId, persons, organisations };
}
