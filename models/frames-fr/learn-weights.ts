/**
 * Learns the weights of a frame's features and of the word sequences of texts that mention it: multinomial logistic
 * regression with an L2 penalty towards a prior, which is what the frame's author gave each cue by hand; weights rounded
 * at the end.
 */
import type { CompiledFrame, FrameWeights } from "../../src/frames/frame-types.js";
import { type FeatureNames, listPenalties, toRows } from "../cues-and-words.js";
import { keepTelling, listFrequent, quantise, tableOf } from "../features.js";
import { fitSoftmax } from "../softmax-regression.js";

export interface WeightCase {
  readonly features: readonly string[];
  /** Sequences of stems in the text. */
  readonly words: readonly string[];
  readonly role: string;
  /** Texts that resemble each other: many of one group with one role count less. */
  readonly group: string;
}

export interface LearnOptions {
  /** Strength of the penalty on cues, and on word sequences. */
  readonly penalty: number;
  readonly wordPenalty: number;
  /** A cue of weight 1 begins with this weight for its role. */
  readonly priorWeight: number;
  /** Cases that a feature, or a word sequence, must stand in. */
  readonly leastCases: number;
  /** Word sequences kept, those of the largest weights. */
  readonly mostWords: number;
  readonly steps: number;
}

export const DEFAULT_OPTIONS: LearnOptions = {
  penalty: 6,
  wordPenalty: 0.4,
  priorWeight: 0.7,
  leastCases: 3,
  mostWords: 2000,
  steps: 200,
};

/** What each place in the order of precedence is worth. */
const PRECEDENCE = 0.3;
const UNITS = 100;
const WORD_UNITS = 50;
/** A cue in a neighbouring sentence says less. */
const NEIGHBOUR_SHARE = 0.2;

/**
 * Whether a text uses a frame at all is a matter of what the mention is and where it stands, not of how the author
 * votes or judges: these features do not speak for or against "absent".
 */
const ABOUT_USE_ONLY =
  /^(?:stance:|strong@|f:.*@|near:|rest:|contrast|granted|denied|purpose|early|late|short|objection|in-|alone@|with-others)/u;

/** What the frame's author says of each cue, as a row of weights by role. */
function listPriors(frame: CompiledFrame, roles: readonly string[], weight: number) {
  const priors = new Map<string, number[]>();
  const row = (role: string, value: number): number[] =>
    roles.map((name) => (name === role ? value : 0));
  const { id } = frame.definition;
  for (const role of frame.definition.roles) {
    for (const cue of role.cues) {
      const value = weight * (cue.weight ?? 1);
      priors.set(`c:${id}/${cue.id}`, row(role.id, value));
      priors.set(`a:${id}/${cue.id}`, row(role.id, value * NEIGHBOUR_SHARE));
      if (cue.denied === undefined) continue;
      priors.set(`n:${id}/${cue.id}`, row(cue.denied, value));
      priors.set(`an:${id}/${cue.id}`, row(cue.denied, value * NEIGHBOUR_SHARE));
    }
  }
  // Precedence: where cues of several roles act, the earlier role begins ahead.
  roles.forEach((role, i) => {
    priors.set(`r:${role}`, row(role, PRECEDENCE * Math.max(0, 3 - i)));
  });
  priors.set("strong", row("absent", -2.5));
  priors.set("f:abuse", row("absent", -1));
  priors.set("bias", row("absent", 0.5));
  return priors;
}

/** n texts of one group with one role weigh √n together. */
function sizesOf(cases: readonly WeightCase[]): number[] {
  const keyOf = ({ group, role }: WeightCase): string => `${group} ${role}`;
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return cases.map((one) => 1 / Math.sqrt(counts.get(keyOf(one)) as number));
}

/** What is learned of a frame: cues first, then word sequences, each with a row of weights by role. */
interface Fit extends FeatureNames {
  readonly weights: Float64Array;
}

function fitWeights(
  frame: CompiledFrame,
  cases: readonly WeightCase[],
  roles: readonly string[],
  wordNames: readonly string[],
  { penalty, wordPenalty, priorWeight, leastCases, steps }: LearnOptions,
): Fit {
  const width = roles.length;
  const priors = listPriors(frame, roles, priorWeight);
  const frequent = listFrequent(
    cases.map(({ features }) => features),
    leastCases,
  );
  const cueNames = [...new Set([...frequent, ...priors.keys()])].sort();
  const prior = new Float64Array((cueNames.length + wordNames.length) * width);
  cueNames.forEach((name, i) => {
    prior.set(priors.get(name) ?? roles.map(() => 0), i * width);
  });
  const absent = roles.indexOf("absent");
  const names = { cueNames, wordNames };
  const sizes = sizesOf(cases);
  const named = cases.map(({ features, words, role }, n) => {
    return { cues: features, words, label: roles.indexOf(role), weight: sizes[n] as number };
  });
  const weights = fitSoftmax(toRows(named, names), {
    classCount: width,
    steps,
    penalties: listPenalties(names, penalty, wordPenalty),
    prior,
    frozen: cueNames.flatMap((name, i) => (ABOUT_USE_ONLY.test(name) ? [i * width + absent] : [])),
  });
  return { cueNames, wordNames, weights };
}

/** Learns the weights of a frame from coded texts: twice, once to choose the word sequences, once on those alone. */
export function learnWeights(
  frame: CompiledFrame,
  cases: readonly WeightCase[],
  options: LearnOptions = DEFAULT_OPTIONS,
): FrameWeights {
  const ids = frame.definition.roles.map((role) => role.id);
  const roles = ids.includes("absent") ? ids : [...ids, "absent"];
  const width = roles.length;
  const allWords = listFrequent(
    cases.map(({ words }) => words),
    options.leastCases,
  );
  const first = fitWeights(frame, cases, roles, allWords, options);
  const wordNames = keepTelling(
    allWords,
    cases.map(({ words }) => words),
    first.weights.subarray(first.cueNames.length * width),
    width,
    options.mostWords,
  );
  const { cueNames, weights } = fitWeights(frame, cases, roles, wordNames, options);
  const cues: Record<string, number[]> = {};
  cueNames.forEach((name, i) => {
    const row = roles.map((_, k) => Math.round((weights[i * width + k] as number) * UNITS) + 0);
    if (row.some((unit) => Math.abs(unit) >= 2)) cues[name] = row;
  });
  const { scale, row } = quantise(weights.subarray(cueNames.length * width), width, WORD_UNITS);
  return {
    frame: frame.definition.id,
    roles,
    weights: cues,
    words: {
      id: `${frame.definition.id}-words`,
      version: 1,
      classes: roles,
      scale,
      bias: roles.map(() => 0),
      features: tableOf(wordNames, row),
    },
  };
}
