import type { MemberPosition, ParsedItem, RecordedPosition, RollCall } from "../../types.js";
import { createHtmlScanner, type HtmlTag } from "../../vendor/htmlparser2.js";
import type { ParseOptions, PushParser } from "../format.js";
import { fileStem } from "../shared/ids.js";
import { rejectionItem, rollCallItem } from "../shared/items.js";
import { readPageLink } from "../shared/page-links.js";

const POSITIONS: ReadonlyMap<string, RecordedPosition> = new Map([
  ["for", "for"],
  ["against", "against"],
  ["abstention", "abstention"],
  ["novote", "did-not-vote"],
]);
const LONGEST_LABEL = 10_000;
const TOTALS = new Set(["for", "against", "abstention"]);

interface VoteState {
  readonly options: ParseOptions;
  readonly positions: MemberPosition[];
  readonly totals: Map<string, number>;
  readonly docs: string[];
  /** Boxes of totals opened so far: the first is the whole house's. */
  boxCount: number;
  position: RecordedPosition | null;
  mepId: number | null;
  name: string;
  title: string;
  subtitle: string;
  procedure: string | null;
  date: string | null;
  /** What the text being read is. */
  reading: string;
  buffer: string;
  isClosed: boolean;
}

function openDiv(state: VoteState, className: string): void {
  const [first, second] = className.split(/\s+/);
  if (first === "chip") state.position = POSITIONS.get(second ?? "") ?? null;
  else if (first === "votes") state.boxCount += 1;
  else if (TOTALS.has(className) && state.boxCount === 1) state.reading = className;
}

function openLink(state: VoteState, href: string): void {
  const member = /\/member\/(\d+)$/.exec(href)?.[1];
  if (member !== undefined) {
    state.mepId = Number(member);
    state.name = "";
    return;
  }
  const link = readPageLink(href);
  state.procedure ??= link.procedure ?? null;
  state.date ??= link.sittingDate ?? null;
  if (link.doc !== undefined && !state.docs.includes(link.doc)) state.docs.push(link.doc);
}

function openTag(state: VoteState, tag: HtmlTag): void {
  settle(state);
  if (tag.name === "div") openDiv(state, tag.attributes.get("class") ?? "");
  else if (tag.name === "a") openLink(state, tag.attributes.get("href") ?? "");
  else if (tag.name === "h2") state.reading = "title";
  else if (tag.name === "subtitle") state.reading = "subtitle";
  else if (tag.name === "b" && state.mepId !== null) state.reading = "name";
  else if (tag.name === "span" && state.mepId !== null) state.reading = "group";
}

function addPosition(state: VoteState, group: string): void {
  const { mepId, position } = state;
  if (mepId === null || position === null) return;
  const name = state.name.trim();
  state.positions.push({ mepId, name, group, position });
  state.mepId = null;
  state.position = null;
}

/** Takes what was read since the last tag for what it is. */
function settle(state: VoteState): void {
  const { reading, buffer } = state;
  state.reading = "";
  state.buffer = "";
  if (reading === "title") state.title += buffer;
  else if (reading === "subtitle") state.subtitle += buffer;
  else if (reading === "name") state.name += buffer;
  else if (TOTALS.has(reading) && buffer.trim() !== "") state.totals.set(reading, Number(buffer));
  else if (reading === "group" && buffer.startsWith("🇪🇺"))
    addPosition(state, buffer.replace("🇪🇺", "").trim());
}

function closeTag(state: VoteState, name: string): void {
  settle(state);
  if (name === "html") state.isClosed = true;
}

function readText(state: VoteState, text: string): void {
  if (state.reading !== "" && state.buffer.length < LONGEST_LABEL) state.buffer += text;
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function toRollCall(state: VoteState, date: string): RollCall {
  const stem = fileStem(state.options.file);
  const count = (key: string) => state.totals.get(key) ?? 0;
  const totals =
    state.totals.size === 0
      ? null
      : { for: count("for"), against: count("against"), abstention: count("abstention") };
  return {
    id: /(\d{3,})/.exec(stem)?.[1] ?? stem,
    date,
    title: [fold(state.title), fold(state.subtitle)].filter((part) => part !== "").join(" – "),
    ...(state.procedure === null ? {} : { procedure: state.procedure }),
    ...(state.docs.length === 0 ? {} : { docs: state.docs }),
    isMain: null,
    totals,
    positions: state.positions,
    corrections: null,
  };
}

function finishVote(state: VoteState): readonly ParsedItem[] {
  const place = { file: state.options.file, line: null };
  const { date } = state;
  if (date === null)
    return [
      rejectionItem(place, "missing-field", "no link to the sitting's minutes, so no date", "date"),
    ];
  const items = [rollCallItem(toRollCall(state, date))];
  if (state.isClosed) return items;
  return [
    ...items,
    rejectionItem(place, "truncated", "the page is not complete; members may be missing"),
  ];
}

/**
 * The saved page of one vote: totals of the whole house, then the French members by name. The page does not
 * print its own number: the roll call's id is the number in the file's name, else the name. Positions of
 * members of other countries are not on the page; nor are corrections.
 */
export function createVoteHtmlParser(options: ParseOptions): PushParser {
  const state: VoteState = {
    options,
    positions: [],
    totals: new Map(),
    docs: [],
    boxCount: 0,
    position: null,
    mepId: null,
    name: "",
    title: "",
    subtitle: "",
    procedure: null,
    date: null,
    reading: "",
    buffer: "",
    isClosed: false,
  };
  const scanner = createHtmlScanner({
    open: (tag) => openTag(state, tag),
    close: (name) => closeTag(state, name),
    text: (text) => readText(state, text),
  });
  return {
    push(chunk) {
      scanner.write(chunk);
      return [];
    },
    finish() {
      scanner.end();
      return finishVote(state);
    },
  };
}
