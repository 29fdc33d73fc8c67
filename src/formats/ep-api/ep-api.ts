import type { Format } from "../format.js";
import { createEpApiParser } from "./parse.js";

/** Speeches and decisions of the European Parliament's Open Data API; of decisions no real answer was at hand. */
export const epApi: Format = {
  id: "ep-api",
  title: "EP Open Data API v2: speeches; decisions (these not on a real file)",
  gives: ["explanations", "roll calls"],
  hasRealSample: true,
  detect: (head) =>
    /^\s*\{/.test(head) && /"(?:had_activity_type|decision_method)"/.test(head) ? 0.97 : 0,
  createParser: createEpApiParser,
};
