import type { ParseOptions, PushParser } from "../format.js";
import { createJsonListParser } from "../json/parse.js";
import { createIdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { field } from "../shared/json.js";
import { readActivities } from "./activities.js";
import { readMember } from "./members.js";
import { readVote } from "./votes.js";

/**
 * A dump of Parltrack: `ep_mep_activities` (the written explanations, `WEXP`), `ep_votes` or `ep_meps`; which,
 * each object tells by its fields. The dumps are one JSON list, an object a line, the separator leading; a
 * broken object costs itself alone.
 */
export function createParltrackParser(options: ParseOptions): PushParser {
  const ids = createIdRegister(options.file);
  return createJsonListParser(options, (record, place) => {
    if (field(record, "voteid") !== undefined) return readVote(record, place, ids);
    if (field(record, "mep_id") !== undefined) return readActivities(record, place, ids, options);
    if (field(record, "UserID") !== undefined) return readMember(record, place);
    const message = "neither activities (mep_id) nor a vote (voteid) nor a member (UserID)";
    return [rejectionItem(place, "missing-field", message)];
  });
}
