/**
 * Feeds a million random inputs to every part that reads what users feed in, and compares tokenizer and matcher with
 * their references on all texts at hand.
 *
 *     npm run fuzz -- [--inputs 1000000] [--seed 1] [--longest 400] [--every 1]
 */
import { isDeepStrictEqual, parseArgs } from "node:util";
import { matchBoth, tokenizeBoth } from "../text/compare-with-reference.js";
import {
  hasRealTexts,
  NO_REAL_TEXTS,
  readRealTexts,
  readShippedTexts,
} from "../text/shared-texts.js";
import { fuzz } from "./fuzz.js";

const { values: flags } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    longest: { type: "string", default: "400" },
    /** Compare one real text in so many with the references. */
    every: { type: "string", default: "1" },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function compareReferences(): number {
  if (!hasRealTexts) print(`real texts left out: ${NO_REAL_TEXTS}`);
  const real = hasRealTexts ? [...readRealTexts("dev"), ...readRealTexts("train")] : [];
  const all = [...readShippedTexts(), ...real].filter((_, i) => i % Number(flags.every) === 0);
  const differs = (text: string): boolean =>
    [tokenizeBoth(text), matchBoth(text)].some(
      ({ actual, expected }) => !isDeepStrictEqual(actual, expected),
    );
  const differing = all.filter(differs).length;
  print(`tokenizer and matcher against their references: ${all.length} texts, ${differing} differ`);
  return differing;
}

const differing = compareReferences();
const onProgress = (done: number): void => void process.stderr.write(`\r${done} inputs`);
const { counts, examples } = fuzz({
  inputs: Number(flags.inputs),
  seed: Number(flags.seed),
  longest: Number(flags.longest),
  onProgress,
});
process.stderr.write("\r");
print("target                 inputs  crashes  hangs > 1 s  wrong answers  slowest ms");
for (const { target, inputs, crashes, hangs, faults, slowestMilliseconds } of counts) {
  print(
    `${target.padEnd(20)} ${String(inputs).padStart(8)} ${String(crashes).padStart(8)} ${String(hangs).padStart(12)} ${String(faults).padStart(14)} ${slowestMilliseconds.toFixed(0).padStart(11)}`,
  );
}
const total = counts.reduce((sum, { inputs }) => sum + inputs, 0);
print(`${total} inputs, seed ${flags.seed}`);
for (const { target, what, input } of examples) {
  print(`${target}: ${what.slice(0, 300)}\n    ${JSON.stringify(input.slice(0, 300))}`);
}
if (differing > 0 || examples.length > 0) process.exitCode = 1;
