// Who explains and who keeps silent: the votes of those who wrote nothing are on record, so the two can be compared.
// One vote (134463, 6 July 2021), the French members, the explanations of its page.
//
//     npx tsx examples/09-who-explains.ts
import { frenchTerm9, summarizeExplainers } from "../src/index.js";
import { drawBarChart } from "./lib/bar-chart.js";
import { percent, readCodes, readRollCall, saveChart } from "./lib/shipped.js";

const rollCall = readRollCall();
const page = readCodes().filter(({ sample }) => sample === "page");
const { all, rows, fromParty } = summarizeExplainers(rollCall, page, frenchTerm9(), "party");

console.log(`${all.seats} seats, ${all.voted} voted, ${all.explained} explained.`);
console.log(
  `Those who explained: ${all.explainers.pour} for, ${all.explainers.contre} against. The others: ${all.others.pour} for, ${all.others.contre} against.`,
);
console.table(
  rows.map(({ name, seats, voted, explained, explainers, others }) => ({
    party: name,
    seats,
    voted,
    explained,
    share: percent(explained / seats),
    "explainers for / against": `${explainers.pour} / ${explainers.contre}`,
    "others for / against": `${others.pour} / ${others.contre}`,
  })),
);
const { deviating, conforming } = fromParty;
console.log(
  `Explained: ${deviating.explained} of ${deviating.voted} who voted otherwise than most of their party, ${conforming.explained} of ${conforming.voted} of the others.`,
);
saveChart(
  "09-who-explains",
  drawBarChart({
    title: "Vote 134463: members by party, vote on record and whether they explained",
    series: [
      { name: "for, explained", color: "#2b62a8" },
      { name: "for, silent", color: "#a9c3e4" },
      { name: "against, explained", color: "#b97a00" },
      { name: "against, silent", color: "#ecd39c" },
    ],
    bars: rows.map(({ name, seats, explained, explainers, others }) => ({
      label: name,
      note: `${explained} of ${seats}`,
      values: [explainers.pour, others.pour, explainers.contre, others.contre],
    })),
    most: Math.max(...rows.map(({ seats }) => seats)),
  }),
);
