/**
 * Leave-one-party-out (`npm run validate -- parties`): the weights of the inferred position are trained without a party's
 * texts and tried on its coded texts, beside the shipped weights. The grammar is the same in both. Needs ../shared/data.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLearningTexts } from "../../models/stance-fr/learning-texts.js";
import { trainSides } from "../../models/stance-fr/train-sides.js";
import { createAnalyzer } from "../../src/analyzer.js";
import { readJsonLines } from "../support/read-json-lines.js";
import { TERM9 } from "./term9.js";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly party: string;
}

const LEAST_TEXTS = 20;

function readCoded(): (Row & { readonly stance: string })[] {
  const rows = ["train", "dev"].flatMap((split) =>
    readJsonLines<Row>(join(TERM9, `explanations.${split}.jsonl`)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [head = "", ...lines] = readFileSync("corpora/stance-gold/codes.csv", "utf8")
    .trim()
    .split("\n");
  const column = head.split(",").indexOf("stance");
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const row = byId.get(cells[0] ?? "");
    return row === undefined ? [] : [{ ...row, stance: cells[column] ?? "" }];
  });
}

/** Shares of right labels among the texts of each party, all and those whose position is inferred. */
export function validateParties() {
  const { texts, vocabulary } = readLearningTexts();
  const coded = readCoded();
  const parties = [...new Set(coded.map((row) => row.party))].sort();
  const shipped = createAnalyzer();
  return parties.flatMap((party) => {
    const own = coded.filter((row) => row.party === party);
    if (own.length < LEAST_TEXTS) return [];
    const without = texts.filter((text) => text.party !== party);
    const blind = createAnalyzer({ models: { stanceInference: trainSides(without, vocabulary) } });
    const isRight = (analyzer: typeof shipped) => (row: (typeof own)[number]) =>
      analyzer.analyze(row.text).stance.label === row.stance;
    const inferred = own.filter((row) => shipped.analyze(row.text).stance.method === "inference@1");
    return [
      {
        party,
        texts: own.length,
        right: own.filter(isRight(shipped)).length,
        rightWithoutParty: own.filter(isRight(blind)).length,
        inferred: inferred.length,
        inferredRight: inferred.filter(isRight(shipped)).length,
        inferredRightWithoutParty: inferred.filter(isRight(blind)).length,
      },
    ];
  });
}

if (!existsSync(TERM9)) console.log("parties: skipped, no ../shared/data beside the project");
else {
  const result = validateParties();
  if (process.argv.includes("--json")) console.log(JSON.stringify(result, null, 1));
  else console.table(result);
}
