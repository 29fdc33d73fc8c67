// How sure are we? Three answers: is the stance read right (against gold codes), does its confidence tell the truth,
// and how far do the figures move with choices that could have been made otherwise?
//
//     npx tsx examples/11-how-sure-are-we.ts
import { summarizeGroups, summarizeSensitivity } from "../src/index.js";
import { plotCalibration, plotCoverage } from "../src/report/index.js";
import { compareCodes, createRandom, readCodes as readGold } from "../src/validate/index.js";
import { percent, readCodes, readTable, saveChart } from "./lib/shipped.js";

const codes = readCodes();

// 1. The stance of texts drawn at random, read twice by coders (language models: an upper bound on reliability).
// What was learnt from which of them: models/stance-fr/card.md.
const gold = readTable("stance-gold/codes.csv")
  .filter(({ sample }) => sample === "random")
  .flatMap((row) => readGold({ id: row.id, stance: row.stance }) ?? []);
const predictions = codes.map(({ id, stance }) => ({
  id,
  stance: stance.label,
  confidence: stance.confidence,
}));
const clusterOf = new Map(codes.map(({ id, clusterId }) => [id, clusterId]));
const [stance] = compareCodes(predictions, gold, {
  random: createRandom(1),
  fields: ["stance"],
  clusterOf: (id) => clusterOf.get(id),
}).fields;
console.log(
  `stance: ${stance?.number} texts, ${percent(stance?.accuracy ?? null)} right, macro-F1 ${stance?.macroF1?.toFixed(3)} (${stance?.macroF1Interval?.low.toFixed(3)} – ${stance?.macroF1Interval?.high.toFixed(3)})`,
);
console.table(
  stance?.classes.map(({ label, goldCount, precision, recall, f1 }) => ({
    label,
    gold: goldCount,
    precision: precision?.toFixed(3),
    recall: recall?.toFixed(3),
    F1: f1?.toFixed(3),
  })),
);

// 2. Confidence: on the diagonal it tells the truth.
const calibration = stance?.calibration ?? null;
console.log(`expected calibration error: ${calibration?.expectedCalibrationError?.toFixed(3)}`);
saveChart("11-calibration", plotCalibration(calibration?.reliability ?? [], { lang: "en" }));
saveChart("11-coverage", plotCoverage(calibration?.coverage ?? [], { lang: "en" }));

// 3. Choices: the largest group's share of votes against under each.
const [largest] = summarizeGroups(codes, { by: "group" });
console.log(`share of stated votes against, ${largest?.name}:`);
for (const { choice, value, group } of summarizeSensitivity(codes, { by: "group" }))
  if (group.key === largest?.key)
    console.log(
      `  ${choice}${value === null ? "" : ` ${value}`}: ${percent(group.stanceShares.contre.share)} of ${group.stanceShares.contre.number}`,
    );
const { intervalAtNumber, interval } = largest?.stanceShares.contre ?? {};
const width = (each: { low: number; high: number } | null | undefined): string =>
  each ? `${percent(each.low)} – ${percent(each.high)}` : "none";
console.log(
  `interval as if no text were a copy: ${width(intervalAtNumber)}; copies as one voice: ${width(interval)}`,
);
