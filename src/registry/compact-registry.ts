import type { DatedMembership, Member } from "../types.js";
import type { Organization, RegistryData } from "./create-registry.js";

/** A membership: id of the organisation, first day, last day or null. */
export type CompactMembership = readonly (string | null)[];
/** Id, name, then other labels. */
export type CompactOrganization = readonly string[];
/** EP id, full name, last name, country, parties, groups. */
export type CompactMember = readonly [
  number,
  string,
  string,
  string,
  readonly CompactMembership[],
  readonly CompactMembership[],
];

/** A registry as small rows, as `corpora/registry-fr9/build.ts` writes it. */
export interface CompactRegistry {
  readonly parties: readonly CompactOrganization[];
  readonly groups: readonly CompactOrganization[];
  readonly members: readonly CompactMember[];
}

const toOrganization = ([id = "", name = "", ...aliases]: CompactOrganization): Organization => ({
  id,
  name,
  aliases,
});

function toMemberships(
  rows: readonly CompactMembership[],
  names: ReadonlyMap<string, string>,
): DatedMembership[] {
  return rows.map(([id, start, end]) => ({
    id: id ?? "",
    name: names.get(id ?? "") ?? id ?? "",
    start: start ?? "",
    end: end ?? null,
  }));
}

/** Small rows as registry data. */
export function expandRegistry(compact: CompactRegistry): RegistryData {
  const parties = compact.parties.map(toOrganization);
  const groups = compact.groups.map(toOrganization);
  const partyNames = new Map(parties.map((party) => [party.id, party.name]));
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const members = compact.members.map(
    ([mepId, fullName, lastName, country, held, seats]): Member => ({
      mepId,
      fullName,
      lastName,
      country,
      parties: toMemberships(held, partyNames),
      groups: toMemberships(seats, groupNames),
    }),
  );
  return { members, parties, groups };
}
