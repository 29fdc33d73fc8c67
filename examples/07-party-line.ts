// Party line: how much of what members of a party write stands in passages that a colleague of the party also wrote?
// Measured inside this sample; it shows shared wording, not who wrote it first.
//
//     npx tsx examples/07-party-line.ts
import { summarizeGroups } from "../src/index.js";
import { drawBarChart } from "./lib/bar-chart.js";
import { percent, readCodes, saveChart } from "./lib/shipped.js";

const codes = readCodes().filter(({ kind }) => kind !== "oral");

const parties = summarizeGroups(codes, { by: "party" })
  // A member alone cannot share wording with a colleague.
  .filter(({ name, memberCount }) => name !== null && (memberCount ?? 0) > 1)
  .map(({ name, textCount, clusterCount, memberCount }) => {
    const own = codes.filter(({ party }) => party === name);
    const words = own.reduce((sum, { wordCount }) => sum + (wordCount ?? 0), 0);
    const shared = own.reduce(
      (sum, { wordCount, partyLineShare }) => sum + (wordCount ?? 0) * (partyLineShare ?? 0),
      0,
    );
    const share = words === 0 ? 0 : shared / words;
    return {
      party: name ?? "",
      members: memberCount,
      texts: textCount,
      distinct: clusterCount,
      share,
    };
  })
  .toSorted((a, b) => b.share - a.share);

console.table(parties.map((row) => ({ ...row, share: percent(row.share) })));

const clusters = new Map<string, typeof codes>();
for (const row of codes) {
  const key = String(row.clusterId ?? row.id);
  clusters.set(key, [...(clusters.get(key) ?? []), row]);
}
const [largest = []] = [...clusters.values()].toSorted((a, b) => b.length - a.length);
const speakers = new Set(largest.map(({ mepId }) => mepId));
console.log(
  `${codes.length} texts are ${clusters.size} when copies count once; the largest cluster holds ${largest.length} texts by ${speakers.size} members.`,
);
saveChart(
  "07-party-line",
  drawBarChart({
    title: "Words that a party colleague also wrote",
    series: [{ name: "share of the party’s words", color: "#3b6fb6" }],
    bars: parties.map(({ party, share, texts }) => ({
      label: party,
      note: `${percent(share)} (${texts} texts)`,
      values: [share],
    })),
    most: Math.max(...parties.map(({ share }) => share), 0.01),
  }),
);
