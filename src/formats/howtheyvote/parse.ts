import type { DatedMembership, MemberPosition, ParsedItem, RecordedPosition } from "../../types.js";
import { createTableParser, type HeaderResult, type RowReader } from "../csv/table-parser.js";
import type { ParseOptions, PushParser } from "../format.js";
import { parseDate } from "../shared/dates.js";
import { memberItem, type Place, rejectionItem, rollCallItem } from "../shared/items.js";
import { type Cells, createCells } from "./cells.js";

const POSITIONS: ReadonlyMap<string, RecordedPosition> = new Map([
  ["FOR", "for"],
  ["AGAINST", "against"],
  ["ABSTENTION", "abstention"],
  ["DID_NOT_VOTE", "did-not-vote"],
]);

/** What is gathered over several rows. */
interface TableState {
  /** The vote whose positions are being read (`member_votes`, in runs of one vote). */
  voteId: string | null;
  positions: MemberPosition[];
  readonly memberships: Map<number, DatedMembership[]>;
}

type CellReader = (cells: Cells, place: Place, state: TableState) => readonly ParsedItem[];

const readMember: CellReader = (cells, place) => {
  const mepId = cells.number("id");
  const names = [cells.text("first_name"), cells.text("last_name")].filter((name) => name !== "");
  if (mepId === null) return [rejectionItem(place, "invalid-field", "the id is no number", "id")];
  const country = cells.text("country_code");
  const lastName = cells.text("last_name");
  return [
    memberItem({
      mepId,
      fullName: names.join(" "),
      ...(lastName === "" ? {} : { lastName }),
      ...(country === "" ? {} : { country }),
      parties: [],
      groups: [],
    }),
  ];
};

const readMembership: CellReader = (cells, place, state) => {
  const mepId = cells.number("member_id");
  const start = parseDate(cells.text("start_date"));
  if (mepId === null || start === null)
    return [
      rejectionItem(place, "invalid-field", "no usable member_id or start_date", "member_id"),
    ];
  const id = cells.text("group_code");
  const list = state.memberships.get(mepId) ?? [];
  list.push({ id, name: id, start, end: parseDate(cells.text("end_date")) });
  state.memberships.set(mepId, list);
  return [];
};

const readVote: CellReader = (cells, place) => {
  const id = cells.text("id");
  const date = parseDate(cells.text("timestamp"));
  if (id === "" || date === null)
    return [
      rejectionItem(place, "invalid-field", `vote ${id} has no usable timestamp`, "timestamp"),
    ];
  const title = [cells.text("display_title"), cells.text("description")].filter(
    (part) => part !== "",
  );
  const procedure = cells.text("procedure_reference");
  const doc = cells.text("reference");
  const isMain = /^(?:true|1)$/i.test(cells.text("is_main"));
  const counts = {
    for: cells.number("count_for"),
    against: cells.number("count_against"),
    abstention: cells.number("count_abstention"),
  };
  return [
    rollCallItem({
      id,
      date,
      title: title.join(" – "),
      ...(procedure === "" ? {} : { procedure }),
      ...(doc === "" ? {} : { docs: [doc] }),
      isMain: cells.has("is_main") ? isMain : null,
      totals:
        counts.for === null
          ? null
          : { for: counts.for, against: counts.against ?? 0, abstention: counts.abstention ?? 0 },
      positions: [],
      corrections: null,
    }),
  ];
};

function closeVote(state: TableState): readonly ParsedItem[] {
  const { voteId, positions } = state;
  if (voteId === null) return [];
  state.positions = [];
  const empty = { date: "", title: "", isMain: null, totals: null, corrections: null };
  return [rollCallItem({ id: voteId, ...empty, positions })];
}

const readPosition: CellReader = (cells, place, state) => {
  const voteId = cells.text("vote_id");
  const mepId = cells.number("member_id");
  const position = POSITIONS.get(cells.text("position").toUpperCase());
  if (mepId === null || position === undefined)
    return [rejectionItem(place, "invalid-field", "no usable member_id or position", "position")];
  const items = voteId === state.voteId ? [] : closeVote(state);
  state.voteId = voteId;
  const group = cells.text("group_code");
  state.positions.push({ mepId, ...(group === "" ? {} : { group }), position });
  return items;
};

const TABLES: readonly { readonly needs: readonly string[]; readonly read: CellReader }[] = [
  { needs: ["vote_id", "member_id", "position"], read: readPosition },
  { needs: ["member_id", "group_code", "start_date"], read: readMembership },
  { needs: ["id", "timestamp", "display_title"], read: readVote },
  { needs: ["id", "first_name", "last_name"], read: readMember },
];

/** The reader for a header of HowTheyVote; null where it is none of its tables. */
export function findTable(header: readonly string[]): CellReader | null {
  return TABLES.find(({ needs }) => needs.every((name) => header.includes(name)))?.read ?? null;
}

/**
 * The CSV exports of HowTheyVote: `members`, `group_memberships`, `votes`, `member_votes`; which, the header
 * tells. Each table holds a part: `group_memberships` gives members without names, `member_votes` roll calls
 * with an empty date and title, `votes` roll calls without positions. Join them by id: `mergeRollCalls`.
 * Rows of `member_votes` are gathered as long as the vote stays the same.
 */
export function createHowTheyVoteParser(options: ParseOptions): PushParser {
  const state: TableState = { voteId: null, positions: [], memberships: new Map() };
  const readHeader = (header: readonly string[], place: Place): HeaderResult => {
    const read = findTable(header);
    const found = `columns found: ${header.join(", ")}`;
    if (read === null)
      return {
        items: [rejectionItem(place, "missing-column", `no table of HowTheyVote; ${found}`)],
        readRow: null,
      };
    const readRow: RowReader = (fields, rowPlace) =>
      read(createCells(header, fields), rowPlace, state);
    return { items: [], readRow };
  };
  const table = createTableParser(options, readHeader);
  const members = () =>
    [...state.memberships].map(([mepId, groups]) =>
      memberItem({ mepId, fullName: "", parties: [], groups }),
    );
  return {
    push: (chunk) => table.push(chunk),
    finish: () => [...table.finish(), ...closeVote(state), ...members()],
  };
}
