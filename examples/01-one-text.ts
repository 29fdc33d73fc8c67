// One text: what position does it state, and with which words?
//
//     npx tsx examples/01-one-text.ts
import { createAnalyzer } from "../src/index.js";

const text =
  "Mes collègues ont voté pour. J’ai pour ma part voté contre ce texte, qui met en danger la vie privée.";

const { analyze } = createAnalyzer();
const { stance, frames } = analyze(text);

console.log(
  `${stance.label} (${stance.declared ? "declared" : "inferred"}), sure to ${stance.confidence}`,
);
for (const { quote, start, end } of stance.evidence)
  console.log(`  « ${quote} » at ${start}–${end}`);
for (const { id, role } of frames) console.log(`${id}: ${role}`);
