import type {
  MemberPosition,
  ParsedItem,
  RecordedPosition,
  RollCall,
  VoteCorrection,
} from "../../types.js";
import { parseDate } from "../shared/dates.js";
import { isFinalVote } from "../shared/final-vote.js";
import { findDocs } from "../shared/find-docs.js";
import type { IdRegister } from "../shared/ids.js";
import { type Place, rejectionItem, rollCallItem } from "../shared/items.js";
import { field } from "../shared/json.js";

const SIDES: readonly (readonly [string, RecordedPosition])[] = [
  ["favor", "for"],
  ["against", "against"],
  ["abstention", "abstention"],
];

function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `person/900001` or a list of them. */
function memberIds(value: unknown): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((person) => {
    const id = /(?:^|\/)(\d+)$/.exec(asText(person))?.[1];
    return id === undefined ? [] : [Number(id)];
  });
}

function labelOf(record: object): string {
  const label = field(record, "activity_label");
  const text = field(label, "fr") ?? field(label, "en") ?? field(label, "mul") ?? label;
  return asText(text).replace(/\s+/g, " ").trim();
}

function totalsOf(record: object): RollCall["totals"] {
  const count = (side: string): number => Number(field(record, `number_of_votes_${side}`));
  const totals = {
    for: count("favor"),
    against: count("against"),
    abstention: count("abstention"),
  };
  return Object.values(totals).every(Number.isSafeInteger) ? totals : null;
}

/** A member who is among the voters corrects a vote; one who is not says how the vote would have been. */
function correctionsOf(
  record: object,
  positions: readonly MemberPosition[],
): readonly VoteCorrection[] | null {
  const isPrinted = SIDES.some(
    ([side]) => field(record, `had_voter_intended_${side}`) !== undefined,
  );
  if (!isPrinted) return null;
  const voters = new Set(positions.map(({ mepId }) => mepId));
  return SIDES.flatMap(([side, intended]) =>
    memberIds(field(record, `had_voter_intended_${side}`)).map(
      (mepId): VoteCorrection => ({
        mepId,
        intended,
        kind: voters.has(mepId) ? "correction" : "intention",
      }),
    ),
  );
}

function isMainOf(record: object, title: string): boolean | null {
  if (isFinalVote(title)) return true;
  return field(record, "decisionAboutId") === undefined ? null : false;
}

/** Whether an item of the API is a decision of a sitting, whatever the method. */
export function isDecision(record: object): boolean {
  return field(record, "decision_method") !== undefined;
}

/**
 * A decision of a sitting as a roll call; one by show of hands is none and is passed over. Groups are not in it: the
 * registry knows them. Corrections (`had_voter_intended_…`) are kept apart, null where the decision prints none.
 */
export function readDecision(record: object, place: Place, ids: IdRegister): readonly ParsedItem[] {
  if (!/ROLL_?CALL/.test(asText(field(record, "decision_method")))) return [];
  const id = asText(field(record, "notation_votingId")) || asText(field(record, "activity_id"));
  const date = parseDate(asText(field(record, "activity_date")));
  if (id === "") return [rejectionItem(place, "missing-field", "a decision without id", "id")];
  if (date === null)
    return [rejectionItem(place, "missing-field", `decision ${id} has no date`, "activity_date")];
  const duplicate = ids.claim(id, place);
  if (duplicate) return [duplicate];
  const title = labelOf(record);
  const docs = findDocs(title);
  const positions = SIDES.flatMap(([side, position]) =>
    memberIds(field(record, `had_voter_${side}`)).map((mepId) => ({ mepId, position })),
  );
  return [
    rollCallItem({
      id,
      date,
      title,
      ...(docs.length === 0 ? {} : { docs }),
      isMain: isMainOf(record, title),
      totals: totalsOf(record),
      positions,
      corrections: correctionsOf(record, positions),
    }),
  ];
}
