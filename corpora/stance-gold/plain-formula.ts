/**
 * The plain formula: the simplest reading of an explanation of vote, kept as a baseline and as the rule by which
 * samples are drawn. It looks for one of three formulae and answers only where a single position is named.
 */
const FORMULAE = {
  pour: /\bvot(?:é|e|ons|er|erai|erons)\b[^.;]{0,30}?\b(?:pour|en faveur|favorablement)\b/iu,
  contre: /\bvot(?:é|e|ons|er|erai|erons)\b[^.;]{0,30}?\b(?:contre|défavorablement)\b/iu,
  abstention:
    /\b(?:m['’]abst\w+|nous abst\w+|abstenue?s?|abstention|s['’]abst\w+)|\bvot\w+ blanc/iu,
} as const;

export type PlainLabel = keyof typeof FORMULAE;

/** The one position that the plain formulae name in `text`, or null where they name none or several. */
export function readPlainFormula(text: string): PlainLabel | null {
  // JavaScript's \b knows ASCII letters only: "é" must not end a word.
  const folded = text.replace(/voté(?:e?s?)(?![\p{L}])/giu, "vote");
  const found = (Object.keys(FORMULAE) as PlainLabel[]).filter((label) =>
    FORMULAE[label].test(folded),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** True where no formula of voting stands in `text` at all. */
export function lacksPlainFormula(text: string): boolean {
  const folded = text.replace(/voté(?:e?s?)(?![\p{L}])/giu, "vote");
  return !Object.values(FORMULAE).some((formula) => formula.test(folded));
}
