import type { ParsedItem } from "../../types.js";
import type { ParseOptions } from "../format.js";
import type { IdRegister } from "../shared/ids.js";
import { type Place, rejectionItem } from "../shared/items.js";
import { field } from "../shared/json.js";
import { readExplanation } from "../shared/read-explanation.js";

const PROCEDURE = /\d{4}\/\d{4}[A-Z]?\([A-Z]{3}\)/;

function procedureOf(entry: unknown): string | undefined {
  const dossiers = field(entry, "dossiers");
  const first: unknown = Array.isArray(dossiers) ? dossiers[0] : undefined;
  return typeof first === "string" ? PROCEDURE.exec(first)?.[0] : undefined;
}

/** The sitting's date; a republication date (all of a term on one day) is none. */
function dateOf(entry: unknown): unknown {
  return field(entry, "date-type") === "datePublished" ? undefined : field(entry, "date");
}

/**
 * The written explanations (`WEXP`) of one member of `ep_mep_activities`. Ids are `parltrack-<EP id>-<n>`, n
 * being the explanation's place in the member's list.
 */
export function readActivities(
  record: object,
  place: Place,
  ids: IdRegister,
  options: ParseOptions,
): readonly ParsedItem[] {
  const mepId = field(record, "mep_id");
  const entries = field(record, "WEXP");
  if (entries === undefined) return [];
  if (!Array.isArray(entries))
    return [rejectionItem(place, "invalid-field", "WEXP is no list", "WEXP")];
  return entries.flatMap((entry: unknown, index) => {
    const text = field(entry, "text");
    if (typeof text !== "string" || text.trim() === "")
      return [
        rejectionItem(
          place,
          "empty-text",
          `WEXP ${index + 1} of member ${mepId} has no text`,
          "text",
        ),
      ];
    const fields = {
      id: `parltrack-${mepId}-${index + 1}`,
      text: text.trim(),
      mepId,
      date: dateOf(entry),
      topic: field(entry, "title"),
      procedure: procedureOf(entry),
      kind: "written",
    };
    return readExplanation(fields, { place, ordinal: index + 1, ids, options });
  });
}
