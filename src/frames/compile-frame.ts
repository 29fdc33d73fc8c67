import type { WordClasses } from "../text/pattern.js";
import type {
  CompiledFrame,
  FeatureWeights,
  FrameCue,
  FrameDefinition,
  FrameEntry,
  FrameRule,
  FrameWeights,
} from "./frame-types.js";

/** The role of a text without a mention. */
export const ABSENT = "absent";

const EVERYWHERE = 1_000;

/** What frames share: word classes of protecting, harming, hindering…, which any frame's patterns may name. */
export interface SharedClasses {
  readonly classes: WordClasses;
  readonly macros: WordClasses;
}

function entryRule(frame: string, entry: FrameEntry): Omit<FrameRule, "effect" | "scope"> {
  const { id, pattern, unless, example, counterExample } = entry;
  return {
    id: `${frame}/${id}`,
    pattern,
    ...(unless === undefined ? {} : { unless }),
    ...(example === undefined ? {} : { example }),
    ...(counterExample === undefined ? {} : { counterExample }),
  };
}

function cueRule(frame: string, role: string, entry: FrameCue): FrameRule {
  const cue = {
    scope: entry.scope,
    side: entry.side ?? "any",
    reach: entry.reach ?? EVERYWHERE,
    weight: entry.weight ?? 1,
    on: entry.on ?? null,
    denied: entry.denied ?? null,
    group: entry.group ?? "phrase",
  } as const;
  return { ...entryRule(frame, entry), effect: { kind: "cue", role, cue }, scope: entry.scope };
}

function listRules({ id, mentions, exclusions, roles }: FrameDefinition): FrameRule[] {
  return [
    ...mentions.map((entry): FrameRule => {
      const effect = { kind: "mention", group: entry.group ?? "mention" } as const;
      return { ...entryRule(id, entry), effect, scope: "phrase" };
    }),
    ...exclusions.map(
      (entry): FrameRule => ({
        ...entryRule(id, entry),
        effect: { kind: "exclusion" },
        scope: "phrase",
      }),
    ),
    ...roles.flatMap((role) => role.cues.map((cue) => cueRule(id, role.id, cue))),
  ];
}

/** Features of these families tell of the whole text. */
const GENERAL = /^(?:bias|stance|share|mentions|rest)/u;

const compileWeights = (weights: FrameWeights | null): Map<string, FeatureWeights> =>
  new Map(
    Object.entries(weights?.weights ?? {}).map(([name, units]) => {
      const mean = units.reduce((a, b) => a + b, 0) / units.length;
      return [name, { units, mean, isGeneral: GENERAL.test(name) }];
    }),
  );

/**
 * Makes a frame's rules ready for the lexicon.
 *
 * @param definition a checked definition (`validateFrame`)
 * @param shared word classes that its patterns may name beside their own
 * @param weights learned weights; without them a role's score is the sum of its cues
 */
export function compileFrame(
  definition: FrameDefinition,
  shared: SharedClasses,
  weights: FrameWeights | null = null,
): CompiledFrame {
  const roles = definition.roles.map((role) => role.id).filter((role) => role !== ABSENT);
  return {
    definition,
    roles,
    weights,
    featureWeights: compileWeights(weights),
    model: {
      id: `frame-${definition.id}`,
      version: definition.version,
      language: definition.language,
      classes: { ...shared.classes, ...definition.classes },
      macros: { ...shared.macros, ...definition.macros },
      rules: listRules(definition),
    },
  };
}
