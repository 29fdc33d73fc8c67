import type {
  MemberPosition,
  ParsedItem,
  RecordedPosition,
  RollCall,
  VoteCorrection,
} from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { parseDate } from "../shared/dates.js";
import { isFinalVote } from "../shared/final-vote.js";
import { findDocs } from "../shared/find-docs.js";
import { createIdRegister, type IdRegister } from "../shared/ids.js";
import { rejectionItem, rollCallItem } from "../shared/items.js";
import { createXmlParser, type XmlElement } from "../shared/xml-parser.js";

const POSITIONS: ReadonlyMap<string, RecordedPosition> = new Map([
  ["For", "for"],
  ["Against", "against"],
  ["Abstention", "abstention"],
]);

interface OpenVote {
  readonly id: string;
  readonly date: string;
  readonly line: number;
  title: string;
  readonly totals: Map<RecordedPosition, number>;
  readonly positions: MemberPosition[];
  readonly intentions: Omit<VoteCorrection, "kind">[];
}

interface RollCallState {
  readonly options: ParseOptions;
  readonly ids: IdRegister;
  sittingDate: string;
  /** True where the file says, or shows, that it prints corrections under the votes. */
  holdsCorrections: boolean;
  vote: OpenVote | null;
  group: string | null;
}

function openVote(state: RollCallState, element: XmlElement): void {
  const { attributes, line } = element;
  state.vote = {
    id: attributes.get("Identifier") ?? "",
    date: parseDate(attributes.get("Date") ?? "") ?? state.sittingDate,
    line,
    title: "",
    totals: new Map(),
    positions: [],
    intentions: [],
  };
}

/** "For" of `Result.For` and of `Intentions.Result.For`. */
function positionOf(element: XmlElement): RecordedPosition | null {
  const match = /^(?:Intentions\.)?Result\.(\w+)$/.exec(element.name);
  return POSITIONS.get(match?.[1] ?? "") ?? null;
}

function openElement(state: RollCallState, element: XmlElement): readonly ParsedItem[] {
  const { name, attributes } = element;
  if (name === "PV.RollCallVoteResults")
    state.sittingDate = parseDate(attributes.get("Sitting.Date") ?? "") ?? "";
  else if (name === "RollCallVoteResults.PleaseNote" || name === "Intentions")
    state.holdsCorrections = true;
  else if (name === "RollCallVote.Result") openVote(state, element);
  else if (name === "Result.PoliticalGroup.List")
    state.group = attributes.get("Identifier") ?? null;
  else {
    const position = positionOf(element);
    const count = attributes.get("Number");
    if (position !== null && count !== undefined && name.startsWith("Result."))
      state.vote?.totals.set(position, Number(count));
  }
  return [];
}

/** The member's id (PersId is the Parliament's public one; MepId is not) and name. */
function memberOf(element: XmlElement): { readonly mepId: number | null; readonly name: string } {
  const id = Number(element.attributes.get("PersId"));
  return { mepId: Number.isSafeInteger(id) && id > 0 ? id : null, name: element.text.trim() };
}

function addMember(state: RollCallState, element: XmlElement): void {
  const { vote, group } = state;
  for (let around = element.parent; around !== null && vote !== null; around = around.parent) {
    const position = positionOf(around);
    if (position === null) continue;
    if (around.name.startsWith("Intentions."))
      vote.intentions.push({ ...memberOf(element), intended: position });
    else
      vote.positions.push({ ...memberOf(element), ...(group === null ? {} : { group }), position });
    return;
  }
}

/** A member who is among the voters corrects a vote; one who is not says how the vote would have been. */
function toCorrections(vote: OpenVote): readonly VoteCorrection[] {
  const voters = new Set(vote.positions.map((member) => member.mepId ?? member.name));
  return vote.intentions.map((member) => ({
    ...member,
    kind: voters.has(member.mepId ?? member.name ?? "") ? "correction" : "intention",
  }));
}

function toRollCall(vote: OpenVote, holdsCorrections: boolean): RollCall {
  const docs = findDocs(vote.title);
  const count = (position: RecordedPosition) => vote.totals.get(position) ?? 0;
  return {
    id: vote.id,
    date: vote.date,
    title: vote.title,
    ...(docs.length === 0 ? {} : { docs }),
    isMain: isFinalVote(vote.title) ? true : null,
    totals:
      vote.totals.size === 0
        ? null
        : { for: count("for"), against: count("against"), abstention: count("abstention") },
    positions: vote.positions,
    corrections: holdsCorrections ? toCorrections(vote) : null,
  };
}

function closeVote(state: RollCallState): readonly ParsedItem[] {
  const { vote, options, ids } = state;
  if (vote === null) return [];
  state.vote = null;
  const place = { file: options.file, line: vote.line };
  if (vote.id === "")
    return [rejectionItem(place, "missing-field", "a vote without Identifier", "id")];
  if (vote.date === "")
    return [rejectionItem(place, "missing-field", `vote ${vote.id} has no date`, "date")];
  const duplicate = ids.claim(vote.id, place);
  return [duplicate ?? rollCallItem(toRollCall(vote, state.holdsCorrections))];
}

function closeElement(state: RollCallState, element: XmlElement): readonly ParsedItem[] {
  const { name } = element;
  if (name === "RollCallVote.Result") return closeVote(state);
  if (name === "Result.PoliticalGroup.List") state.group = null;
  else if (name === "RollCallVote.Description.Text" && state.vote !== null)
    state.vote.title = element.text.replace(/\s+/g, " ").trim();
  else if (name === "PoliticalGroup.Member.Name" || name === "Member.Name")
    addMember(state, element);
  return [];
}

/**
 * The Parliament's roll-call votes as XML (PV-…-RCV). Members carry `PersId`, which is their EP id; files
 * that lack it give names only. Corrections and intentions are kept apart and change no result; they are
 * `null` where the file neither prints nor announces any. A file cut inside a vote gives up that vote.
 */
export function createRollCallXmlParser(options: ParseOptions): PushParser {
  const state: RollCallState = {
    options,
    ids: createIdRegister(options.file),
    sittingDate: "",
    holdsCorrections: false,
    vote: null,
    group: null,
  };
  return createXmlParser(options, {
    flowing: new Set(["a", "b", "i", "em", "strong"]),
    open: (element) => openElement(state, element),
    close: (element) => closeElement(state, element),
  });
}
