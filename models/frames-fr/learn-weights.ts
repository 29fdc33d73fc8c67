/**
 * Learns the weights of a frame's features: multinomial logistic regression with an L2 penalty towards a prior, which
 * is what the frame's author gave each cue by hand; weights rounded at the end.
 */
import type { CompiledFrame, FrameWeights } from "../../src/frames/frame-types.js";
import { listFrequent } from "../features.js";
import { fitSoftmax } from "../softmax-regression.js";

export interface WeightCase {
  readonly features: readonly string[];
  readonly role: string;
  /** Texts that resemble each other: many of one group with one role count less. */
  readonly group: string;
  /** 0–1; a drill text counts less than a real one. */
  readonly weight: number;
}

export interface LearnOptions {
  /** Strength of the penalty. */
  readonly penalty: number;
  /** A cue of weight 1 begins with this weight for its role. */
  readonly priorWeight: number;
  /** Cases that a feature must stand in. */
  readonly leastCases: number;
  readonly steps: number;
}

export const DEFAULT_OPTIONS: LearnOptions = {
  penalty: 8,
  priorWeight: 0.7,
  leastCases: 3,
  steps: 250,
};

/** What each place in the order of precedence is worth. */
const PRECEDENCE = 0.3;
const UNITS = 100;
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
  return cases.map((one) => one.weight / Math.sqrt(counts.get(keyOf(one)) as number));
}

/** Learns the weights of a frame from coded texts. */
export function learnWeights(
  frame: CompiledFrame,
  cases: readonly WeightCase[],
  options: LearnOptions = DEFAULT_OPTIONS,
): FrameWeights {
  const ids = frame.definition.roles.map((role) => role.id);
  const roles = ids.includes("absent") ? ids : [...ids, "absent"];
  const width = roles.length;
  const priors = listPriors(frame, roles, options.priorWeight);
  const frequent = listFrequent(
    cases.map(({ features }) => features),
    options.leastCases,
  );
  const names = [...new Set([...frequent, ...priors.keys()])].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const prior = new Float64Array(names.length * width);
  names.forEach((name, i) => {
    prior.set(priors.get(name) ?? roles.map(() => 0), i * width);
  });
  const sizes = sizesOf(cases);
  const rows = cases.map(({ features, role }, n) => {
    const known = features.map((name) => index.get(name) ?? -1).filter((i) => i >= 0);
    return {
      features: Int32Array.from(known),
      values: new Float64Array(known.length).fill(1),
      label: roles.indexOf(role),
      weight: sizes[n] as number,
    };
  });
  const absent = roles.indexOf("absent");
  const frozen = names.flatMap((name, i) =>
    ABOUT_USE_ONLY.test(name) ? [i * width + absent] : [],
  );
  const learned = fitSoftmax(rows, {
    classCount: width,
    steps: options.steps,
    penalties: new Float64Array(names.length).fill(options.penalty),
    prior,
    frozen,
  });
  const weights: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const row = roles.map((_, k) => Math.round((learned[i * width + k] as number) * UNITS) + 0);
    if (row.some((unit) => Math.abs(unit) >= 2)) weights[name] = row;
  });
  return { frame: frame.definition.id, roles, weights };
}
