// Your own CSV: say which column holds the text, and write one row a record.
//
//     npx tsx examples/04-your-own-csv.ts

import { parseText } from "../src/formats/index.js";
import { createAnalyzer } from "../src/index.js";

const csv = [
  "member,doc,content",
  'Jeanne D’ALBE,A12-0077/2031,"Je me suis abstenue, faute de garanties."',
  "Oscar NIVOLAS,A12-0077/2031,J’ai voté pour.",
  "Paulin PRÉMONVAL,A12-0077/2031,",
].join("\n");

const { explanations, rejections } = parseText(csv, {
  file: "mine.csv",
  format: "csv",
  map: { speaker: "member", docs: "doc", text: "content" },
});

const { analyze } = createAnalyzer();
for (const explanation of explanations) {
  const { label, evidence } = analyze(explanation).stance;
  console.log(`${explanation.speaker}: ${label} « ${evidence[0]?.quote ?? ""} »`);
}
for (const { line, message } of rejections) console.log(`line ${line}: ${message}`);
