import type { Format } from "../format.js";
import { createEpApiParser } from "./parse.js";

/** Speeches of the European Parliament's Open Data API. */
export const epApi: Format = {
  id: "ep-api",
  title: "EP Open Data API v2, speeches (JSON-LD)",
  gives: ["explanations"],
  hasRealSample: true,
  detect: (head) => (/^\s*\{/.test(head) && head.includes('"had_activity_type"') ? 0.97 : 0),
  createParser: createEpApiParser,
};
