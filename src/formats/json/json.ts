import type { Format } from "../format.js";
import { createJsonParser } from "./parse.js";

function detect(head: string): number {
  const start = head.replace(/^\uFEFF/, "").trimStart();
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return 0.7;
  return /^\{\s*(?:"|$)/.test(start) ? 0.5 : 0;
}

/** A JSON list of explanations. */
export const json: Format = {
  id: "json",
  title: "JSON list of explanations",
  gives: ["explanations"],
  hasRealSample: false,
  detect,
  createParser: createJsonParser,
};
