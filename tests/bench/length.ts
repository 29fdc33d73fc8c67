import { createAnalyzer } from "../../src/index.js";
import { cpuSeconds, medianOf } from "./measure.js";
import { countWords } from "./texts.js";

/** Texts of about `words` words each, made of the given ones, some `total` words in all. */
function composeTexts(texts: readonly string[], words: number, total: number): string[] {
  const pool = texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== "");
  const composed: string[] = [];
  for (let at = 0; at < total; at += words) {
    const part = Array.from({ length: words }, (_, i) => pool[(at + i) % pool.length]);
    composed.push(part.join(" "));
  }
  return composed;
}

/** Microseconds of processor time a word, in texts of 100 words and in one of a million. */
export function measureLength(texts: readonly string[], longest = 1_000_000) {
  const { analyze } = createAnalyzer();
  const measure = (words: number): number => {
    const composed = composeTexts(texts, words, longest);
    const count = countWords(composed);
    const rounds: number[] = [];
    for (let round = 0; round < 4; round++) {
      const before = cpuSeconds();
      for (const text of composed) analyze(text);
      if (round > 0) rounds.push(((cpuSeconds() - before) * 1e6) / count);
    }
    return medianOf(rounds);
  };
  const short = measure(100);
  const long = measure(longest);
  return { longestWords: longest, microsecondsPerWord: { short, long }, ratio: long / short };
}
