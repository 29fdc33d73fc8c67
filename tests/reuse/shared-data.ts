import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ReuseText, toReuseText } from "../../src/reuse/reuse-text.js";
import type { Explanation } from "../../src/types.js";
import { readJsonLines } from "../support/read-json-lines.js";
import { tokenize } from "./invented.js";

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

export const hasSharedData = existsSync(DATA);

/** The 13,522 explanations of the 9th term (train, then dev). */
export function readTerm9(): Explanation[] {
  return ["train", "dev"].flatMap((part) =>
    readJsonLines<Explanation>(`${DATA}term9/explanations.${part}.jsonl`),
  );
}

/** The explanations of the saved page that stand in its second section; ids are speakers. */
export function readPage(): ReuseText[] {
  const page = readFileSync(`${DATA}documents/page-2020-0259-COD.txt`, "utf8");
  const section = page.split(/^🚫.*$/mu)[1] ?? "";
  return section
    .split(/^(?=[^\n]+ \| [^\n]+$)/mu)
    .filter((record) => record.trim() !== "")
    .map((record) => {
      const [head = "", ...lines] = record.split("\n");
      const [speaker = "", party = ""] = head.split(" | ");
      const text = lines.join("\n").trim();
      return toReuseText({ id: speaker, speaker, party, text }, tokenize(text));
    });
}
