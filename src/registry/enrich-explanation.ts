import type { DatedMembership, Explanation, Member } from "../types.js";
import type { Registry } from "./create-registry.js";
import { findMember } from "./find-member.js";
import { groupOn, holdsSeatOn, partyOn } from "./membership-on.js";
import { type LabelLookup, resolveGroup, resolveParty } from "./resolve-party.js";

export type EnrichmentCode =
  | "unknown-member"
  | "ambiguous-member"
  | "id-differs-from-name"
  | "not-seated"
  | "unknown-party"
  | "unknown-group"
  | "party-differs"
  | "group-differs"
  | "ambiguous-party"
  | "ambiguous-group";

/** Something about one explanation that the registry could not settle. */
export interface EnrichmentNote {
  readonly explanationId: string;
  readonly code: EnrichmentCode;
  readonly message: string;
}

export interface EnrichedExplanation {
  readonly explanation: Explanation;
  readonly notes: readonly EnrichmentNote[];
}

type Note = (code: EnrichmentCode, message: string) => void;

const names = (members: readonly Member[]): string =>
  members.map((member) => `${member.fullName} (${member.mepId})`).join(", ");

function lookUp(explanation: Explanation, registry: Registry, note: Note): Member | null {
  const { mepId, speaker, date } = explanation;
  const found = findMember(registry, {
    ...(mepId === undefined ? {} : { mepId }),
    ...(speaker === undefined ? {} : { name: speaker }),
    ...(date === undefined ? {} : { date }),
  });
  if (found.type === "ambiguous")
    note("ambiguous-member", `"${speaker}" may be ${names(found.candidates)}`);
  if (found.type === "unknown") {
    const hint = found.suggestions.length > 0 ? `; close: ${names(found.suggestions)}` : "";
    note("unknown-member", `no member "${speaker ?? mepId ?? ""}"${hint}`);
  }
  if (found.type !== "found") return null;
  const byName = speaker === undefined ? null : findMember(registry, { name: speaker });
  if (found.matchedBy === "id" && byName?.type === "found" && byName.member !== found.member)
    note("id-differs-from-name", `id ${mepId} is ${names([found.member])}, not "${speaker}"`);
  return found.member;
}

/** The one organisation that all memberships share, or null. */
function onlyOne(memberships: readonly DatedMembership[]): DatedMembership | null {
  const [first] = memberships;
  return first !== undefined && memberships.every((m) => m.id === first.id) ? first : null;
}

const overlap = (a: DatedMembership, b: DatedMembership): boolean =>
  (a.end === null || b.start <= a.end) && (b.end === null || a.start <= b.end);

/** Without a date: the groups held while the member was in the named party (all of them where no party is named). */
function groupsDuring(member: Member, partyId: string | null): readonly DatedMembership[] {
  const held = member.parties.filter((party) => party.id === partyId);
  if (held.length === 0) return member.groups;
  return member.groups.filter((group) => held.some((party) => overlap(party, group)));
}

const idOf = (lookup: LabelLookup | null): string | null =>
  lookup?.type === "found" ? lookup.organization.id : null;

function noteUnknown(
  lookup: LabelLookup | null,
  label: string,
  code: EnrichmentCode,
  note: Note,
): void {
  if (lookup === null || lookup.type === "found") return;
  const close = lookup.type === "unknown" ? lookup.suggestions : lookup.candidates;
  const hint = close.length > 0 ? `; close: ${close.map((o) => o.name).join(", ")}` : "";
  note(code, `no "${label}" in the registry${hint}`);
}

/** The party to write: the source's own where it names one (under its usual name), else the one held. */
function fillParty(
  explanation: Explanation,
  member: Member | null,
  registry: Registry,
  note: Note,
): string | undefined {
  const { party: label, date } = explanation;
  const lookup = label === undefined ? null : resolveParty(registry, label);
  noteUnknown(lookup, label ?? "", "unknown-party", note);
  const named = lookup?.type === "found" ? lookup.organization : null;
  if (member === null) return named?.name ?? label;
  const held = date === undefined ? onlyOne(member.parties) : partyOn(member, date);
  if (label === undefined && held === null && member.parties.length > 0)
    note("ambiguous-party", `${names([member])}: ${describe(member.parties)}`);
  if (named !== null && held !== null && date !== undefined && named.id !== held.id)
    note(
      "party-differs",
      `${names([member])}: the source says ${named.name}, the registry ${held.name} on ${date}`,
    );
  return named?.name ?? label ?? held?.name;
}

const describe = (held: readonly DatedMembership[]): string =>
  held.map((m) => `${m.name} ${m.start} – ${m.end ?? ""}`).join(", ");

function fillGroup(
  explanation: Explanation,
  member: Member | null,
  registry: Registry,
  note: Note,
): string | undefined {
  const { group: label, party, date } = explanation;
  const lookup = label === undefined ? null : resolveGroup(registry, label);
  noteUnknown(lookup, label ?? "", "unknown-group", note);
  const named = idOf(lookup);
  if (member === null) return named ?? label;
  const during = groupsDuring(
    member,
    party === undefined ? null : idOf(resolveParty(registry, party)),
  );
  const held = date === undefined ? onlyOne(during) : groupOn(member, date);
  if (label === undefined && held === null && during.length > 0)
    note("ambiguous-group", `${names([member])}: ${describe(during)}`);
  if (named !== null && held !== null && date !== undefined && named !== held.id)
    note(
      "group-differs",
      `${names([member])}: the source says ${named}, the registry ${held.id} on ${date}`,
    );
  return named ?? label ?? held?.id;
}

/**
 * Fills in `mepId`, `party` and `group` from the registry, as held on the explanation's date.
 *
 * What the source says stays (a party label is brought to its usual name); where the registry differs, a note says so.
 * Without a date, a party or group is filled in only where it can be one alone: the group that the member held
 * throughout the membership in the named party, else throughout the registry. Whatever cannot be settled is a note.
 *
 * @example
 * enrichExplanation({ id: "1", text: "…", speaker: "Jérôme RIVIÈRE", party: "RN" }, frenchTerm9()).explanation;
 * // { …, mepId: 197615, party: "Rassemblement national", group: "ID" }
 */
export function enrichExplanation(
  explanation: Explanation,
  registry: Registry,
): EnrichedExplanation {
  const notes: EnrichmentNote[] = [];
  const note: Note = (code, message) =>
    notes.push({ explanationId: explanation.id, code, message });
  const named = explanation.speaker !== undefined || explanation.mepId !== undefined;
  const member = named ? lookUp(explanation, registry, note) : null;
  const { date } = explanation;
  if (member !== null && date !== undefined && !holdsSeatOn(member, date) && hasDates(member))
    note(
      "not-seated",
      `${names([member])} holds no seat on ${date}: the date may be another vote's`,
    );
  const party = fillParty(explanation, member, registry, note);
  const group = fillGroup(explanation, member, registry, note);
  return {
    explanation: {
      ...explanation,
      ...(member === null ? {} : { mepId: explanation.mepId ?? member.mepId }),
      ...(party === undefined ? {} : { party }),
      ...(group === undefined ? {} : { group }),
    },
    notes,
  };
}

const hasDates = (member: Member): boolean => member.groups.length + member.parties.length > 0;
