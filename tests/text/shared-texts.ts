import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonLines } from "../support/read-json-lines.js";

const TERM9 = join(import.meta.dirname, "../../../shared/data/term9");
const ROOT = join(import.meta.dirname, "../..");

/** Why a test on real texts does not run here. */
export const NO_REAL_TEXTS = "../shared/data is absent";
export const hasRealTexts = existsSync(TERM9);

/** Real texts of one split (`dev`, `train`). */
export function readRealTexts(split: "dev" | "train"): string[] {
  const rows = readJsonLines<{ text: string }>(join(TERM9, `explanations.${split}.jsonl`));
  return rows.map(({ text }) => text);
}

/** The invented texts that the project ships: the demo page, line by line and whole, and the rules' examples. */
export function readShippedTexts(): string[] {
  const page = readFileSync(join(ROOT, "corpora/demo/page.txt"), "utf8");
  const { rules } = JSON.parse(readFileSync(join(ROOT, "models/stance-fr/rules.json"), "utf8")) as {
    rules: { example?: string; counterExample?: string }[];
  };
  const examples = rules.flatMap(({ example, counterExample }) => [example, counterExample]);
  return [page, ...page.split("\n"), ...examples.filter((text) => text !== undefined)];
}
