// Stated beside recorded: how often does the position that a text states differ from the vote on record, and how much
// of that is left once links that may lead to another vote are set aside? A difference is a difference, no more:
// official corrections of votes were not at hand.
//
//     npx tsx examples/08-stated-beside-recorded.ts
import { drawBarChart } from "./lib/bar-chart.js";
import { percent, readCodes, readTable, saveChart } from "./lib/shipped.js";

const TIERS = ["strict", "loose", "single-rollcall"] as const;

// Inferred positions are never held against a record.
const compared = readCodes().filter(
  ({ kind, stance, verdict }) =>
    kind !== "oral" && stance.declared && (verdict === "agrees" || verdict === "differs"),
);
const isSure = new Set(
  readTable("term9-codes/codes.csv")
    .filter(({ differenceIsSure }) => differenceIsSure === "true")
    .map(({ id }) => id),
);

const tiers = TIERS.map((tier) => {
  const rows = compared.filter(({ linkTier }) => linkTier === tier);
  const differing = rows.filter(({ verdict }) => verdict === "differs");
  const sure = differing.filter(({ id }) => isSure.has(id));
  return { tier, compared: rows.length, differ: differing.length, sure: sure.length };
});
console.table(
  tiers.map((row) => ({ ...row, share: percent(row.compared ? row.differ / row.compared : null) })),
);

const differing = compared.filter(({ verdict }) => verdict === "differs");
console.log(
  `${differing.length} of ${compared.length} stated positions differ from the record (${percent(differing.length / compared.length)}); of ${differing.filter(({ id }) => isSure.has(id)).length} nothing known gives another reason.`,
);
const vote = compared.filter(({ rollCallId }) => rollCallId === "134463");
const here = vote.filter(({ verdict }) => verdict === "differs");
console.log(
  `On vote 134463, ${here.length} of the ${vote.length} written and stated positions differs.`,
);

saveChart(
  "08-stated-beside-recorded",
  drawBarChart({
    title: "Stated positions that differ from the record, by safety of the link",
    series: [
      { name: "no other reason known", color: "#b3541e" },
      { name: "another reason possible", color: "#e2b48c" },
    ],
    bars: tiers.map(({ tier, compared: n, differ, sure }) => ({
      label: `${tier} (${n} texts)`,
      note: `${differ} (${percent(n ? differ / n : null)})`,
      values: n === 0 ? [0, 0] : [sure / n, (differ - sure) / n],
    })),
    most: Math.max(...tiers.map((row) => (row.compared ? row.differ / row.compared : 0)), 0.01),
  }),
);
