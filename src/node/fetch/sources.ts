import { PourcontreError } from "../../errors.js";
import { termOfSitting } from "./term-of-sitting.js";

/** What can be downloaded, each under its own name. */
export const SOURCE_IDS = [
  "meetings",
  "votes",
  "speeches",
  "explanations",
  "rollcalls",
  "howtheyvote",
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** What to download. */
export interface FetchRequest {
  readonly sources: readonly SourceId[];
  /** Date of a plenary sitting (YYYY-MM-DD): for votes, speeches, explanations, rollcalls. */
  readonly sitting?: string;
  /** Calendar year: for meetings. Default: the sitting's. */
  readonly year?: number;
}

/** One file to download. */
export interface Target {
  readonly file: string;
  /** Public addresses, in the order in which they are tried: the next one only where one has nothing (404). */
  readonly addresses: readonly string[];
  readonly licence: string;
  /** Number of items asked for at once, where the answer comes in pages. */
  readonly pageItemCount?: number;
}

const API = "https://data.europarl.europa.eu/api/v2";
const DOCEO = "https://www.europarl.europa.eu/doceo/document";
const REGISTER = "https://www.europarl.europa.eu/RegData/seance_pleniere/proces_verbal";
/** howtheyvote.eu publishes its tables as releases of this repository. */
const HOWTHEYVOTE = "https://github.com/HowTheyVote/data/releases/latest/download";
const JSON_LD = "format=application%2Fld%2Bjson";

const EP_LICENCE =
  "European Union, source: European Parliament. Reuse is allowed if the source is named: https://www.europarl.europa.eu/legal-notice/";
const HTV_LICENCE = "ODbL 1.0, HowTheyVote.eu: https://howtheyvote.eu/developers";
const HTV_TABLES = ["members", "group_memberships", "votes", "member_votes"];
const PAGE_ITEM_COUNT = 100;

function listSpeeches(file: string, sitting: string, filter: string): readonly Target[] {
  const query = `sitting-date=${sitting}${filter}&include-output=xml_fragment&${JSON_LD}`;
  const addresses = [`${API}/speeches?${query}`];
  return [
    { file: `${file}-${sitting}`, addresses, licence: EP_LICENCE, pageItemCount: PAGE_ITEM_COUNT },
  ];
}

function listRollCalls(sitting: string): readonly Target[] {
  const term = termOfSitting(sitting);
  const [year, month, day] = sitting.split("-");
  const file = `PV-${term}-${sitting}-RCV_FR.xml`;
  const register = `${REGISTER}/${year}/${month}-${day}/liste_presence/P${term}_PV(${year})${month}-${day}(RCV)_XC.xml`;
  return [{ file, addresses: [`${DOCEO}/${file}`, register], licence: EP_LICENCE }];
}

function listVotes(sitting: string): readonly Target[] {
  const address = `${API}/meetings/MTG-PL-${sitting}/decisions?${JSON_LD}&json-layout=framed`;
  return [{ file: `votes-${sitting}.jsonld`, addresses: [address], licence: EP_LICENCE }];
}

function listMeetings(year: number): readonly Target[] {
  const addresses = [`${API}/meetings?year=${year}&${JSON_LD}`];
  return [
    { file: `meetings-${year}`, addresses, licence: EP_LICENCE, pageItemCount: PAGE_ITEM_COUNT },
  ];
}

function listTables(): readonly Target[] {
  return HTV_TABLES.map((table) => ({
    file: `howtheyvote-${table}.csv.gz`,
    addresses: [`${HOWTHEYVOTE}/${table}.csv.gz`],
    licence: HTV_LICENCE,
  }));
}

function needSitting(request: FetchRequest, source: SourceId): string {
  const { sitting } = request;
  if (sitting !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(sitting)) return sitting;
  throw new PourcontreError("INVALID_ARGUMENT", `${source} needs the sitting's date (YYYY-MM-DD)`);
}

function needYear({ year, sitting }: FetchRequest): number {
  const found = year ?? Number(sitting?.slice(0, 4));
  if (Number.isInteger(found) && found > 1950 && found < 2200) return found;
  throw new PourcontreError("INVALID_ARGUMENT", "meetings needs a year");
}

const LISTS: Readonly<Record<SourceId, (request: FetchRequest) => readonly Target[]>> = {
  meetings: (request) => listMeetings(needYear(request)),
  votes: (request) => listVotes(needSitting(request, "votes")),
  speeches: (request) => listSpeeches("speeches", needSitting(request, "speeches"), ""),
  explanations: (request) =>
    listSpeeches(
      "explanations",
      needSitting(request, "explanations"),
      "&activity-type=PLENARY_VOTE_EXPLANATIONS",
    ),
  rollcalls: (request) => listRollCalls(needSitting(request, "rollcalls")),
  howtheyvote: listTables,
};

/**
 * The files that a request stands for, with their public addresses: the Parliament's Open Data API v2 (meetings of a
 * year; decisions, speeches, explanations of vote of a sitting), its roll-call XML, and HowTheyVote's tables.
 *
 * @throws PourcontreError INVALID_ARGUMENT for a missing date or an unknown source
 * @example
 * listTargets({ sources: ["rollcalls"], sitting: "2021-07-06" })[0]?.file; // "PV-9-2021-07-06-RCV_FR.xml"
 */
export function listTargets(request: FetchRequest): readonly Target[] {
  return request.sources.flatMap((source) => {
    const list = Object.hasOwn(LISTS, source) ? LISTS[source] : undefined;
    if (list !== undefined) return list(request);
    const known = SOURCE_IDS.join(", ");
    throw new PourcontreError("INVALID_ARGUMENT", `no source "${source}"; there are ${known}`);
  });
}
