import type { MemberPosition, ParsedItem, RecordedPosition } from "../../types.js";
import { parseDate } from "../shared/dates.js";
import { findDocs } from "../shared/find-docs.js";
import type { IdRegister } from "../shared/ids.js";
import { type Place, rejectionItem, rollCallItem } from "../shared/items.js";
import { field } from "../shared/json.js";

const SIDES: readonly (readonly [string, RecordedPosition])[] = [
  ["+", "for"],
  ["-", "against"],
  ["0", "abstention"],
];
const PROCEDURE = /^\d{4}\/\d{4}[A-Z]?\([A-Z]{3}\)$/;

function asString(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function positionsOf(side: unknown, position: RecordedPosition): readonly MemberPosition[] {
  const groups = field(side, "groups");
  if (typeof groups !== "object" || groups === null) return [];
  return Object.entries(groups).flatMap(([group, members]) => {
    const list: readonly unknown[] = Array.isArray(members) ? members : [];
    return list.map((member): MemberPosition => {
      const id = Number(field(member, "mepid"));
      const name = asString(field(member, "name"));
      const mepId = Number.isSafeInteger(id) && id > 0 ? id : null;
      return { mepId, ...(name === "" ? {} : { name }), group, position };
    });
  });
}

function totalOf(votes: unknown, key: string): number {
  const total = Number(field(field(votes, key), "total"));
  return Number.isFinite(total) ? total : 0;
}

function procedureOf(record: object): string | undefined {
  const value = field(record, "epref");
  const refs: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = refs.find((ref) => typeof ref === "string" && PROCEDURE.test(ref));
  return typeof found === "string" ? found : undefined;
}

/** One vote of `ep_votes`. Corrections are not in the dump. */
export function readVote(record: object, place: Place, ids: IdRegister): readonly ParsedItem[] {
  const id = asString(field(record, "voteid"));
  const date = parseDate(asString(field(record, "ts")));
  const votes = field(record, "votes");
  if (id === "") return [rejectionItem(place, "missing-field", "a vote without voteid", "voteid")];
  if (date === null)
    return [rejectionItem(place, "invalid-field", `vote ${id} has no usable date`, "ts")];
  const duplicate = ids.claim(`vote ${id}`, place);
  if (duplicate) return [duplicate];
  const title = asString(field(record, "title")).replace(/\s+/g, " ").trim();
  const procedure = procedureOf(record);
  const docs = findDocs(title);
  return [
    rollCallItem({
      id,
      date,
      title,
      ...(procedure === undefined ? {} : { procedure }),
      ...(docs.length === 0 ? {} : { docs }),
      isMain: null,
      totals:
        votes === undefined
          ? null
          : {
              for: totalOf(votes, "+"),
              against: totalOf(votes, "-"),
              abstention: totalOf(votes, "0"),
            },
      positions: SIDES.flatMap(([key, position]) => positionsOf(field(votes, key), position)),
      corrections: null,
    }),
  ];
}
