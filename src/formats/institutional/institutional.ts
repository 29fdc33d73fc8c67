import type { Format } from "../format.js";
import { createInstitutionalParser } from "./parse.js";

const RESOLUTION =
  /^[\p{Zs}\t\uFEFF]*(?:[–—-]\s+vu\s|Vu\s|[A-Z]\.\s+considérant|Considérant\s|Résolution\s)/mu;
const COMMUNICATION = /COMMUNICATION DE LA COMMISSION|COM\(\d{4}\)\s*\d+/u;
const BODIES =
  /Commission européenne|Parlement européen|Assemblée nationale|pays de l['’]UE|\brèglement\b|\bdirective\b/u;

function longLineCount(head: string): number {
  return head.split("\n", 200).filter((line) => line.length > 150).length;
}

/** Resolutions, communications, questions and answers of institutions. */
export const institutional: Format = {
  id: "institutional",
  title: "Institutional texts: resolutions, communications, questions and answers",
  gives: ["segments"],
  hasRealSample: true,
  detect(head) {
    if (/^\s*[<{[]/.test(head)) return 0;
    if (RESOLUTION.test(head) || COMMUNICATION.test(head)) return 0.8;
    return BODIES.test(head) && longLineCount(head) >= 3 ? 0.35 : 0;
  },
  createParser: createInstitutionalParser,
};
