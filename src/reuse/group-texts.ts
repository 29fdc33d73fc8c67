import type { ReuseText } from "./reuse-text.js";

/** Places of the explanations by a value of theirs, values in order; those that lack it are left out. */
export function groupTexts(
  texts: readonly ReuseText[],
  labelOf: (text: ReuseText) => string | undefined,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  texts.forEach((text, t) => {
    const value = labelOf(text);
    if (value === undefined || (text.kind ?? "explanation") !== "explanation") return;
    const known = groups.get(value);
    if (known === undefined) groups.set(value, [t]);
    else known.push(t);
  });
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A number for each text's speaker; a text whose speaker is not known has one of its own. */
export function numberSpeakers(texts: readonly ReuseText[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, ({ speaker }, t) => {
    if (speaker === undefined) return t;
    const known = numbers.get(speaker);
    if (known !== undefined) return known;
    numbers.set(speaker, t);
    return t;
  });
}
