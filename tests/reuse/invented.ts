import { frenchTokenizerRules } from "../../src/languages/fr/tokenizer-rules.js";
import type { ReuseText } from "../../src/reuse/reuse-text.js";
import { createLexicon } from "../../src/text/lexicon.js";
import { compileRules } from "../../src/text/rules.js";
import { stemFrench } from "../../src/vendor/french-stemmer.js";

const lexicon = createLexicon({
  tokenizer: frenchTokenizerRules,
  stem: stemFrench,
  rules: compileRules([]),
});

export const tokenize = (text: string) => lexicon.tokenize(text);

/** A text with invented speaker and party. */
export function invent(
  id: string,
  text: string,
  facts: Partial<Omit<ReuseText, "id" | "document">> = {},
): ReuseText {
  return { id, document: tokenize(text), ...facts };
}

/** Distinct runs of `size` words, by string: the slow and plain definition. */
export function plainGrams(text: ReuseText, size = 5): Set<string> {
  const { document } = text;
  const words: string[] = [];
  for (let i = 0; i < document.tokenCount; i++) {
    if ((document.kinds[i] as number) > 1) continue;
    const form = document.text.slice(document.starts[i], document.ends[i]);
    words.push(form.normalize("NFC").toLowerCase().replaceAll("’", "'"));
  }
  const grams = new Set<string>();
  for (let i = 0; i + size <= words.length; i++) grams.add(words.slice(i, i + size).join(" "));
  return grams;
}

/** The grams of all texts as ascending numbers, by string. */
function numberGrams(texts: readonly ReuseText[]): number[][] {
  const numbers = new Map<string, number>();
  return texts.map((text) =>
    [...plainGrams(text)]
      .map((gram) => {
        const known = numbers.get(gram) ?? numbers.size;
        numbers.set(gram, known);
        return known;
      })
      .sort((a, b) => a - b),
  );
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const gramA = a[i] as number;
    const gramB = b[j] as number;
    if (gramA === gramB) shared++;
    if (gramA <= gramB) i++;
    if (gramB <= gramA) j++;
  }
  return shared;
}

/** All pairs at or above the threshold with their containment, by comparing each text with each. */
export function bruteForcePairs(
  texts: readonly ReuseText[],
  threshold: number,
): Map<string, number> {
  const sets = numberGrams(texts);
  const pairs = new Map<string, number>();
  for (let i = 0; i < sets.length; i++) {
    for (let j = i + 1; j < sets.length; j++) {
      const a = sets[i] as number[];
      const b = sets[j] as number[];
      const shared = countShared(a, b);
      const containment = shared / Math.min(a.length, b.length);
      if (shared === 0 || containment < threshold) continue;
      pairs.set([texts[i]?.id, texts[j]?.id].sort().join(" | "), containment);
    }
  }
  return pairs;
}
