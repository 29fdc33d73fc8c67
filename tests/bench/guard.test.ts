import { expect, it } from "vitest";
import { createAnalyzer } from "../../src/index.js";
import { measureInterleaved, medianOf } from "./measure.js";
import { each, tokenizePlainly } from "./peers.js";
import { readBenchTexts } from "./texts.js";

/** Far below what `npm run bench` measures (the test runner alone halves it): a busy machine does not fail it, a blunder does. */
const LEAST_RATIO = 0.02;

/** Enough for the compiler to have done its work, also where only the few shipped texts are at hand. */
const TEXTS = 3000;

it("the full analysis stays within reach of a plain regex tokenizer", async () => {
  const { texts: some } = readBenchTexts();
  const texts = Array.from({ length: TEXTS }, (_, i) => some[i % some.length] as string);
  const { analyze } = createAnalyzer();
  const subjects = [
    { id: "full", run: each(analyze) },
    { id: "plain", run: each(tokenizePlainly) },
  ];
  const [full, plain] = await measureInterleaved(subjects, texts, 5);
  const ratios = (plain?.rounds ?? []).map((time, i) => time / (full?.rounds[i] as number));
  expect(medianOf(ratios)).toBeGreaterThan(LEAST_RATIO);
});
