import type { Member } from "../types.js";
import { buildNameIndex, type NameIndex } from "./name-index.js";
import { foldWords } from "./name-key.js";

/** A national party or a political group, with the labels under which sources name it. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a registry is made of. */
export interface RegistryData {
  readonly members: readonly Member[];
  readonly parties: readonly Organization[];
  readonly groups: readonly Organization[];
}

/** Members, parties and groups, indexed for lookup. Make one with `createRegistry`. */
export interface Registry extends RegistryData {
  readonly memberById: ReadonlyMap<number, Member>;
  readonly nameIndex: NameIndex;
  readonly partyByLabel: ReadonlyMap<string, readonly Organization[]>;
  readonly groupByLabel: ReadonlyMap<string, readonly Organization[]>;
}

/** The form under which labels are compared. */
export function labelKey(label: string): string {
  return foldWords(label).join(" ");
}

function indexLabels(organizations: readonly Organization[]): Map<string, Organization[]> {
  const byLabel = new Map<string, Organization[]>();
  for (const organization of organizations) {
    const labels = [organization.id, organization.name, ...organization.aliases];
    for (const key of new Set(labels.map(labelKey))) {
      const list = byLabel.get(key) ?? [];
      list.push(organization);
      byLabel.set(key, list);
    }
  }
  return byLabel;
}

/**
 * Indexes members, national parties and political groups for lookup by id, by name and by date.
 *
 * Members whose `mepId` occurs twice: the last one counts (`extendRegistry` reports them).
 *
 * @example
 * const registry = createRegistry({
 *   members: [{ mepId: 1, fullName: "Ève MARTIN", parties: [], groups: [] }],
 *   parties: [],
 *   groups: [],
 * });
 * findMember(registry, { name: "martin eve" }).type; // "found"
 */
export function createRegistry(data: RegistryData): Registry {
  const memberById = new Map(data.members.map((member) => [member.mepId, member]));
  const members = [...memberById.values()];
  return {
    members,
    parties: data.parties,
    groups: data.groups,
    memberById,
    nameIndex: buildNameIndex(members),
    partyByLabel: indexLabels(data.parties),
    groupByLabel: indexLabels(data.groups),
  };
}
