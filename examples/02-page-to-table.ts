// A saved page to a table: who states what, by national party.
//
//     npx tsx examples/02-page-to-table.ts [page.html]
import { join } from "node:path";
import { summarizeGroups } from "../src/index.js";
import { analyzeFiles } from "../src/node/index.js";

const page = process.argv[2] ?? join(import.meta.dirname, "../corpora/demo/page.html");
const { records, rejections } = await analyzeFiles([page], process.stdin);

const table = summarizeGroups(records, { by: "party" }).map((group) => ({
  party: group.name,
  texts: group.textCount,
  pour: group.stanceShares.pour.count,
  contre: group.stanceShares.contre.count,
  abstention: group.stanceShares.abstention.count,
  inferred: group.stanceShares.inferred.count,
  "cannot tell": group.stanceShares.indetermine.count,
}));

console.table(table);
console.log(`${records.length} records, ${rejections.length} rejected`);
