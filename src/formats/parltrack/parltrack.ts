import type { Format } from "../format.js";
import { createParltrackParser } from "./parse.js";

const FIELDS = /"(?:WEXP|voteid|UserID)"\s*:|"mep_id"\s*:/;

/** Dumps of Parltrack (https://parltrack.org/dumps). Its reader awaits a real file: it was built on the field list. */
export const parltrack: Format = {
  id: "parltrack",
  title: "Parltrack dumps: activities, votes, members (JSON)",
  gives: ["explanations", "roll calls", "members"],
  hasRealSample: false,
  detect: (head) => (/^\s*\[\s*\{/.test(head) && FIELDS.test(head) ? 0.95 : 0),
  createParser: createParltrackParser,
};
