/** The signs of evaluations, as the names of features write them. */
export type Sign = "+" | "-";

/** A feature for either sign. */
export type BySign<Feature> = Readonly<Record<Sign, Feature>>;

/** The features that tell of one evaluating phrase. */
export interface EvaluationFeatures<Feature> {
  readonly stands: Feature;
  readonly inVote: Feature;
  readonly afterText: Feature;
  readonly described: Feature;
  readonly asserted: Feature;
}

/** The signs that a text has: none, praise, blame, both. */
const SIGNS_OF_TEXT = ["", "+", "-", "+-"];
/** The turns of a text that count as such, and those that count with its signs. */
const TURNS = ["contrast", "concession", "reason", "hence", "wish"] as const;
const TURNS_WITH_SIGNS = ["objection", "contrast", "concession", "third", "censure"] as const;
const GOVERNORS = ["self", "third", "duty", "censure"] as const;
const MOST_COUNTED = 4;
export const MOST_LEAD = 3;
/** What the ids of the rules of tone begin with ("tone/"). */
const PREFIX_LENGTH = 5;

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);

/**
 * Every feature of tone, made once from its name: a name itself where models learn, the number of its weights where
 * texts are read, so that reading joins and compares no strings.
 */
export function createToneFeatures<Feature>(of: (name: string) => Feature) {
  const bySign = (name: string): BySign<Feature> => ({
    "+": of(`${name}:+`),
    "-": of(`${name}:-`),
  });
  const bySignsOfText = (name: string, end = "") =>
    SIGNS_OF_TEXT.map((signs) => of(`${name}:${signs}${end}`));
  const nameEvaluation = (rule: string, sign: Sign): EvaluationFeatures<Feature> => {
    const name = `e:${sign}${rule.slice(PREFIX_LENGTH)}`;
    return {
      stands: of(name),
      inVote: of(`${name}/vote`),
      afterText: of(`${name}/text`),
      described: of(`${name}/described`),
      asserted: of(`${name}/asserted`),
    };
  };
  const known = new Map<string, BySign<EvaluationFeatures<Feature>>>();

  return {
    bias: of("bias"),
    /** By the number of evaluations of a sign, four standing for more. */
    counts: {
      "+": upTo(MOST_COUNTED).map((count) => of(`+${count}`)),
      "-": upTo(MOST_COUNTED).map((count) => of(`-${count}`)),
    },
    has: bySignsOfText("has"),
    hasShort: bySignsOfText("has", "@short"),
    hasLong: bySignsOfText("has", "@long"),
    /** By praise less blame, from −3 on. */
    lead: upTo(2 * MOST_LEAD).map((i) => of(`lead:${i - MOST_LEAD}`)),
    turns: TURNS.map((kind) => ({ kind, feature: of(kind) })),
    turnsWithSigns: TURNS_WITH_SIGNS.map((kind) => ({
      kind,
      has: bySignsOfText(kind),
      /** Blame leads, neither, praise. */
      lead: [-1, 0, 1].map((sign) => of(`${kind}:lead${sign}`)),
    })),
    sizes: { one: of("one"), few: of("few"), some: of("some"), many: of("many") },
    description: {
      most: of("described:most"),
      some: of("described:some"),
      none: of("described:none"),
    },
    first: bySign("first"),
    last: bySign("last"),
    vote: bySign("vote"),
    reason: bySign("reason"),
    text: bySign("text"),
    governors: GOVERNORS.map((kind) => ({ kind, governed: bySign(kind) })),
    ofText: bySign("of-text"),
    aim: bySign("aim"),
    described: bySign("described"),
    asserted: bySign("asserted"),
    wished: bySign("wished"),
    afterContrast: bySign("after-contrast"),
    granted: bySign("granted"),
    /** Those of an evaluating phrase, remembered: as many as there are rules. */
    ofEvaluation(rule: string): BySign<EvaluationFeatures<Feature>> {
      const found = known.get(rule);
      if (found !== undefined) return found;
      const both = { "+": nameEvaluation(rule, "+"), "-": nameEvaluation(rule, "-") };
      known.set(rule, both);
      return both;
    },
  };
}

/** The features of tone, as names or as numbers. */
export type ToneFeatures<Feature> = ReturnType<typeof createToneFeatures<Feature>>;
