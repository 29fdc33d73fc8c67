import type { DatedMembership, Member } from "../types.js";

const covers = (membership: DatedMembership, date: string): boolean =>
  membership.start <= date && (membership.end === null || date <= membership.end);

/** The memberships that hold on a day; more than one id is a fault of the source. */
function heldOn(memberships: readonly DatedMembership[], date: string): DatedMembership | null {
  const held = memberships.filter((membership) => covers(membership, date));
  const [first] = held;
  return first !== undefined && held.every((other) => other.id === first.id) ? first : null;
}

/**
 * The national party that a member holds on a day (ISO date), or null: none known, or two at once.
 *
 * @example
 * partyOn(member, "2021-07-06")?.name; // "Rassemblement national"
 */
export function partyOn(member: Member, date: string): DatedMembership | null {
  return heldOn(member.parties, date);
}

/** The political group that a member sits in on a day (ISO date), or null: none known, or two at once. */
export function groupOn(member: Member, date: string): DatedMembership | null {
  return heldOn(member.groups, date);
}

/** True where a party or a group is known for the day: the member sits in the house. */
export function holdsSeatOn(member: Member, date: string): boolean {
  return [...member.groups, ...member.parties].some((membership) => covers(membership, date));
}
