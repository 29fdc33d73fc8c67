/** The signs of evaluations, as the names of features write them. */
export type Sign = "+" | "-";

/** Names of a feature for either sign. */
export type BySign = Readonly<Record<Sign, string>>;

/** `bySign("vote")` is `{ "+": "vote:+", "-": "vote:-" }`: made once, so that reading a text joins no strings. */
export const bySign = (name: string): BySign => ({ "+": `${name}:+`, "-": `${name}:-` });

/** The names of the features that tell of one evaluating phrase. */
export interface EvaluationNames {
  readonly stands: string;
  readonly inVote: string;
  readonly afterText: string;
  readonly described: string;
  readonly asserted: string;
}

/** Names the features of evaluating phrases, by their rule and sign. */
export type EvaluationNamer = (rule: string, sign: Sign) => EvaluationNames;

/** What the ids of the rules of tone begin with ("tone/"). */
const PREFIX_LENGTH = 5;

function nameEvaluation(rule: string, sign: Sign): EvaluationNames {
  const stands = `e:${sign}${rule.slice(PREFIX_LENGTH)}`;
  return {
    stands,
    inVote: `${stands}/vote`,
    afterText: `${stands}/text`,
    described: `${stands}/described`,
    asserted: `${stands}/asserted`,
  };
}

/** A namer that remembers: as many names as there are rules. */
export function createEvaluationNamer(): EvaluationNamer {
  const known = {
    "+": new Map<string, EvaluationNames>(),
    "-": new Map<string, EvaluationNames>(),
  };
  return (rule, sign) => {
    const found = known[sign].get(rule);
    if (found !== undefined) return found;
    const names = nameEvaluation(rule, sign);
    known[sign].set(rule, names);
    return names;
  };
}
