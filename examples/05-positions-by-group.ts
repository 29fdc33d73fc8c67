// Positions by group: who states a vote for, against, an abstention? Shares of the texts at hand, with intervals that
// count copies of one text as one voice. A sample of the 9th term: see corpora/term9-codes/README.md first.
//
//     npx tsx examples/05-positions-by-group.ts
import { summarizeGroups } from "../src/index.js";
import { plotPositions } from "../src/report/index.js";
import { percent, readCodes, saveChart } from "./lib/shipped.js";

const groups = summarizeGroups(readCodes(), { by: "group" });

console.table(
  groups.map(({ name, memberCount, textCount, clusterCount, stanceShares }) => ({
    group: name ?? "not known",
    members: memberCount,
    texts: textCount,
    distinct: clusterCount,
    pour: percent(stanceShares.pour.share),
    "95% interval": stanceShares.pour.interval
      ? `${percent(stanceShares.pour.interval.low)} – ${percent(stanceShares.pour.interval.high)}`
      : "too few texts",
    contre: percent(stanceShares.contre.share),
    abstention: percent(stanceShares.abstention.share),
    inferred: stanceShares.inferred.count,
    "cannot tell": stanceShares.indetermine.count,
  })),
);

// Groups of one to three members are not placed in an order.
const ranked = groups.filter(({ isRankable, hasIntervals }) => isRankable && hasIntervals);
const byShare = ranked.toSorted(
  (a, b) => (b.stanceShares.contre.share ?? 0) - (a.stanceShares.contre.share ?? 0),
);
const [most, least] = [byShare[0], byShare.at(-1)];
console.log(
  `Of the texts of ${most?.name}, ${percent(most?.stanceShares.contre.share ?? null)} state a vote against; of those of ${least?.name}, ${percent(least?.stanceShares.contre.share ?? null)}.`,
);
saveChart("05-positions-by-group", plotPositions(groups, { lang: "en" }));
