import type { DatedMembership, ParsedItem } from "../../types.js";
import { parseDate } from "../shared/dates.js";
import { memberItem, type Place, rejectionItem } from "../shared/items.js";
import { field } from "../shared/json.js";

function asString(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A membership with its dates; the dump writes "for ever" as 9999-12-31. Null without a start. */
function toMembership(entry: unknown, name: string, id: string): DatedMembership | null {
  const start = parseDate(asString(field(entry, "start")));
  const end = parseDate(asString(field(entry, "end")));
  if (start === null || name === "") return null;
  return { id: id || name, name, start, end: end?.startsWith("9999") ? null : end };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function groupsOf(record: object): readonly DatedMembership[] {
  return listOf(field(record, "Groups")).flatMap((entry) => {
    const groupId = field(entry, "groupid");
    const id = asString(Array.isArray(groupId) ? groupId[0] : groupId);
    return toMembership(entry, asString(field(entry, "Organization")) || id, id) ?? [];
  });
}

function partiesOf(record: object): readonly DatedMembership[] {
  return listOf(field(record, "Constituencies")).flatMap(
    (entry) =>
      toMembership(entry, asString(field(entry, "party")), asString(field(entry, "partyid"))) ?? [],
  );
}

/** One member of `ep_meps`, with dated parties (from the constituencies) and groups. */
export function readMember(record: object, place: Place): readonly ParsedItem[] {
  const mepId = Number(field(record, "UserID"));
  const name = field(record, "Name");
  const fullName = asString(field(name, "full")) || asString(name);
  if (!Number.isSafeInteger(mepId) || mepId <= 0)
    return [rejectionItem(place, "missing-field", "a member without UserID", "UserID")];
  if (fullName === "")
    return [rejectionItem(place, "missing-field", `member ${mepId} has no name`, "Name")];
  const lastName = asString(field(name, "family"));
  const last = listOf(field(record, "Constituencies")).at(-1);
  const country = asString(field(last, "country"));
  return [
    memberItem({
      mepId,
      fullName,
      ...(lastName === "" ? {} : { lastName }),
      ...(country === "" ? {} : { country }),
      parties: partiesOf(record),
      groups: groupsOf(record),
    }),
  ];
}
