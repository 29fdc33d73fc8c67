import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { createJsonListParser } from "../json/parse.js";
import { createIdRegister } from "../shared/ids.js";
import { type Place, rejectionItem } from "../shared/items.js";
import { field } from "../shared/json.js";
import { readExplanation } from "../shared/read-explanation.js";
import { isDecision, readDecision } from "./read-decision.js";
import { readSpeech } from "./read-speech.js";

const ISO_639: ReadonlyMap<string, string> = new Map([
  ["FRA", "fr"],
  ["ENG", "en"],
]);

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function lastPart(value: unknown): string {
  return typeof value === "string" ? value.slice(value.lastIndexOf("/") + 1) : "";
}

/** French where there is French, else the original language, else the first one. */
function fragmentOf(realisation: unknown): unknown {
  const fragments = field(realisation, "api:xmlFragment");
  if (typeof fragments !== "object" || fragments === null) return undefined;
  const original = ISO_639.get(lastPart(firstOf(field(realisation, "originalLanguage"))));
  const french = field(fragments, "fr");
  return french ?? (original && field(fragments, original)) ?? Object.values(fragments)[0];
}

function readActivity(record: object, place: Place): object | ParsedItem | null {
  const participation = firstOf(field(record, "had_participation"));
  if (participation === undefined) return null;
  const id = field(record, "activity_id");
  const fragment = fragmentOf(firstOf(field(record, "recorded_in_a_realization_of")));
  if (typeof fragment !== "string") {
    const message = `no text is delivered with ${String(id)}: ask for it with include-output=xml_fragment`;
    return rejectionItem(place, "missing-field", message, "api:xmlFragment");
  }
  const { text, speaker, group } = readSpeech(fragment);
  if (text === "") return rejectionItem(place, "empty-text", `no text in ${String(id)}`, "text");
  const label = field(record, "activity_label");
  const type = lastPart(field(record, "had_activity_type"));
  return {
    id,
    text,
    speaker,
    group,
    mepId: /^\d+$/.exec(lastPart(firstOf(field(participation, "had_participant_person"))))?.[0],
    date: field(record, "activity_date"),
    topic: field(label, "fr") ?? field(label, "en"),
    kind: type === "PLENARY_VOTE_EXPLANATIONS" ? "written" : "oral",
  };
}

/**
 * The EP Open Data API v2 (JSON-LD): `/speeches`, and `/meetings/…/decisions`, whose reader is built on what other
 * users of the API say of it and awaits a real answer. Other items that nobody takes part in are no speech
 * and are passed over. The French text is taken; where there is none, the original. What the French text of
 * a speech held in another language says is a translation.
 */
export function createEpApiParser(options: ParseOptions): PushParser {
  const ids = createIdRegister(options.file);
  return createJsonListParser(
    options,
    (record, place, ordinal) => {
      if (isDecision(record)) return readDecision(record, place, ids);
      const activity = readActivity(record, place);
      if (activity === null) return [];
      if ("type" in activity) return [activity];
      return readExplanation(activity, { place, ordinal, ids, options });
    },
    ["data"],
  );
}
