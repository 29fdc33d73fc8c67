import type { Document } from "../text/document.js";
import type { LinearModel } from "../text/linear-model.js";
import { ABSENT } from "./compile-frame.js";
import type { FoundCue, Mention } from "./find-mentions.js";
import type { CompiledFrame } from "./frame-types.js";
import type { FrameReading } from "./read-features.js";
import { findSpeakingWords, type SpeakingWords, scoreWords } from "./score-words.js";

/** The role of a text, and the mention and the cue, or failing that the words, that speak for it most. */
export interface RoleDecision {
  readonly role: string;
  readonly mention: Mention | null;
  readonly cue: FoundCue | SpeakingWords | null;
}

const NONE: RoleDecision = { role: ABSENT, mention: null, cue: null };

/** Index of the highest score; of equal ones the first, since roles stand in order of precedence. */
function indexOfHighest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) {
    if ((scores[k] as number) > (scores[best] as number)) best = k;
  }
  return best;
}

/** Sums the learned weights of the features that hold. */
function scoreLearned(reading: FrameReading, frame: CompiledFrame, roleCount: number) {
  const scores = new Float64Array(roleCount);
  for (const name of reading.features.keys()) {
    const units = frame.featureWeights.get(name)?.units;
    if (units === undefined) continue;
    for (let k = 0; k < roleCount; k++) scores[k] = (scores[k] as number) + (units[k] as number);
  }
  return scores;
}

/** What a feature with a cue is worth more than one without. */
const CUE_BONUS = 50;

/** The mention and cue of the features that speak most for a role against the mean of the roles. */
function findStrongest(reading: FrameReading, frame: CompiledFrame, role: number) {
  let best: { mention: Mention; cue: FoundCue | null } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [name, place] of reading.features) {
    const weights = frame.featureWeights.get(name);
    if (weights === undefined || weights.isGeneral) continue;
    const contribution = (weights.units[role] as number) - weights.mean;
    const value = contribution + (place.cue === null ? 0 : CUE_BONUS);
    if (value > most) {
      most = value;
      best = place;
    }
  }
  return best;
}

/** Learned weights are in hundredths. */
const HUNDREDTHS = 100;

function decideLearned(
  document: Document,
  frame: CompiledFrame,
  reading: FrameReading,
  roles: readonly string[],
  model: LinearModel,
): RoleDecision {
  const words = scoreWords(document, model);
  const scores = scoreLearned(reading, frame, roles.length).map(
    (score, k) => score + (words.scores[k] as number) * HUNDREDTHS,
  );
  const index = indexOfHighest(scores);
  const role = roles[index] as string;
  if (role === ABSENT) return NONE;
  const strongest = findStrongest(reading, frame, index);
  const mention = strongest?.mention ?? null;
  if (mention === null || strongest?.cue) return { role, mention, cue: strongest?.cue ?? null };
  const { id } = frame.definition;
  return { role, mention, cue: findSpeakingWords(document, words, model, index, mention, id) };
}

/** Without learned weights: each cue entry that acts counts once with its own weight. */
function decideBySum(
  frame: CompiledFrame,
  mentions: readonly Mention[],
  reading: FrameReading,
): RoleDecision {
  const scores = new Map<string, number>();
  const seen = new Set<string>();
  const shown = new Map<string, { mention: Mention; cue: FoundCue }>();
  for (const { cue, mention, denied } of reading.acting) {
    const role = denied ? cue.cue.denied : cue.role;
    if (role === null || seen.has(`${role} ${cue.rule}`)) continue;
    seen.add(`${role} ${cue.rule}`);
    scores.set(role, (scores.get(role) ?? 0) + cue.cue.weight);
    if (!shown.has(role)) shown.set(role, { mention, cue });
  }
  const roles = frame.definition.roles.map((role) => role.id);
  const best = indexOfHighest(roles.map((role) => scores.get(role) ?? 0));
  const role = roles[best] as string;
  if ((scores.get(role) ?? 0) === 0) {
    return { role: frame.definition.defaultRole, mention: mentions[0] ?? null, cue: null };
  }
  if (role === ABSENT) return NONE;
  return { role, ...(shown.get(role) as { mention: Mention; cue: FoundCue }) };
}

/**
 * Decides the role of a text from what holds of its mentions and from its words: by learned weights (a
 * log-linear model) where the frame has them, else by the sum of its cues; ties by the frame's order of precedence.
 *
 * @param words the frame's word sequences (`compileWords`)
 */
export function decideRole(
  document: Document,
  frame: CompiledFrame,
  mentions: readonly Mention[],
  reading: FrameReading,
  words: LinearModel | null,
): RoleDecision {
  if (mentions.length === 0) return NONE;
  return frame.weights === null || words === null
    ? decideBySum(frame, mentions, reading)
    : decideLearned(document, frame, reading, frame.weights.roles, words);
}
