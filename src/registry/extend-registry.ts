import type { DatedMembership, Member, Rejection } from "../types.js";
import { createRegistry, labelKey, type Organization, type Registry } from "./create-registry.js";

export interface ExtendedRegistry {
  readonly registry: Registry;
  readonly rejections: readonly Rejection[];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

function findFault(held: readonly DatedMembership[]): string | null {
  for (const m of held) {
    if (!ISO_DATE.test(m.start) || (m.end !== null && !ISO_DATE.test(m.end)))
      return `"${m.name}" has no ISO dates (${m.start} – ${m.end ?? ""})`;
    if (m.end !== null && m.end < m.start) return `"${m.name}" ends ${m.end}, before ${m.start}`;
  }
  const sorted = [...held].sort((a, b) => (a.start < b.start ? -1 : 1));
  for (const [i, m] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next !== undefined && next.id !== m.id && (m.end === null || next.start <= m.end))
      return `"${m.name}" and "${next.name}" on the same day, ${next.start}`;
  }
  return null;
}

/** Organisations that members name and the registry does not know yet. */
function newOrganizations(
  known: Registry["partyByLabel"],
  held: readonly DatedMembership[],
): Organization[] {
  const added = new Map<string, Organization>();
  for (const { id, name } of held)
    if (!known.has(labelKey(id)) && !known.has(labelKey(name)) && !added.has(id))
      added.set(id, { id, name, aliases: [] });
  return [...added.values()];
}

/** New facts about a member replace old ones; a source without memberships (a directory) leaves them. */
function mergeMember(old: Member | undefined, member: Member): Member {
  if (old === undefined) return member;
  return {
    ...old,
    ...member,
    parties: member.parties.length > 0 ? member.parties : old.parties,
    groups: member.groups.length > 0 ? member.groups : old.groups,
  };
}

/**
 * A registry with further members, as read from a directory XML or a Parltrack dump.
 *
 * A member twice in `members` is rejected the second time (`duplicate-id`); one with impossible dates or two parties on
 * one day is kept, with a rejection of field `parties` or `groups` (`partyOn` is null for such a day).
 *
 * @example
 * extendRegistry(frenchTerm9(), members, "members.xml").registry.members.length;
 */
export function extendRegistry(
  registry: Registry,
  members: readonly Member[],
  file: string,
): ExtendedRegistry {
  const rejections: Rejection[] = [];
  const reject = (field: string, code: Rejection["code"], message: string): void => {
    rejections.push({ file, line: null, field, code, message });
  };
  const added = new Map<number, Member>();
  for (const member of members) {
    const who = `${member.fullName} (${member.mepId})`;
    if (added.has(member.mepId)) {
      reject("mepId", "duplicate-id", `${who} occurs twice; the first one counts`);
      continue;
    }
    for (const field of ["parties", "groups"] as const) {
      const fault = findFault(member[field]);
      if (fault !== null) reject(field, "invalid-field", `${who}: ${fault}`);
    }
    added.set(member.mepId, mergeMember(registry.memberById.get(member.mepId), member));
  }
  const fresh = [...added.values()];
  const data = {
    members: [...registry.members.filter((m) => !added.has(m.mepId)), ...fresh],
    parties: [
      ...registry.parties,
      ...newOrganizations(
        registry.partyByLabel,
        fresh.flatMap((m) => m.parties),
      ),
    ],
    groups: [
      ...registry.groups,
      ...newOrganizations(
        registry.groupByLabel,
        fresh.flatMap((m) => m.groups),
      ),
    ],
  };
  return { registry: createRegistry(data), rejections };
}
