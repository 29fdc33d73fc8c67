import type { Format } from "../format.js";
import { createPageTextParser } from "./parse.js";
import { readSpeakerLine } from "./speaker-line.js";

const PAGE_MARK = /^(?:🗃\uFE0F? Données|🚫 Aucun amendement|🚫 Aucune explication de vote)/mu;

function detect(head: string): number {
  if (/^\s*[<{[]/.test(head)) return 0;
  if (PAGE_MARK.test(head)) return 0.95;
  return head.split("\n", 2000).some((line) => readSpeakerLine(line) !== null) ? 0.6 : 0;
}

/** A page of quivotequoi.eu, saved or copied as text. */
export const pageText: Format = {
  id: "page-text",
  title: "Saved page of explanations, text",
  gives: ["explanations"],
  hasRealSample: true,
  detect,
  createParser: createPageTextParser,
};
