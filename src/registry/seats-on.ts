import type { Member } from "../types.js";
import type { Registry } from "./create-registry.js";
import { groupOn, holdsSeatOn, partyOn } from "./membership-on.js";

/** Which seats to list; each by id, as in the registry ("FR", "ID", "RN"). */
export interface SeatFilter {
  readonly country?: string;
  readonly group?: string;
  readonly party?: string;
}

/**
 * The members who hold a seat on a day (ISO date), in the registry's order. A registry of one country lists that
 * country's seats; beyond the dates that it knows, nobody.
 *
 * @example
 * seatsOn(frenchTerm9(), "2021-07-06").length; // 79
 */
export function seatsOn(registry: Registry, date: string, filter: SeatFilter = {}): Member[] {
  return registry.members.filter(
    (member) =>
      holdsSeatOn(member, date) &&
      (filter.country === undefined || member.country === filter.country) &&
      (filter.group === undefined || groupOn(member, date)?.id === filter.group) &&
      (filter.party === undefined || partyOn(member, date)?.id === filter.party),
  );
}
