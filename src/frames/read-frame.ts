import type { Document } from "../text/document.js";
import type { LinearModel } from "../text/linear-model.js";
import type { Match } from "../text/matcher.js";
import type { FrameResult, RoleEvidence } from "../types.js";
import { decideRole, type RoleDecision } from "./decide-role.js";
import { listCues, type Mention } from "./find-mentions.js";
import type { CompiledFrame, FrameEffect } from "./frame-types.js";
import { type FrameContext, readFeatures } from "./read-features.js";

/** A frame's result with the mentions behind it, which the axis weighs. */
export interface FrameOutcome {
  readonly result: FrameResult;
  readonly mentions: readonly Mention[];
}

/** Words that a quote may hold at most; a cue further off is left out of it. */
const LONGEST_QUOTE = 30;

/** The span from mention to cue where they stand close together, else the mention alone. */
function toEvidence(document: Document, decision: RoleDecision): RoleEvidence[] {
  const { mention, cue, role } = decision;
  if (mention === null) return [];
  const isClose =
    cue !== null &&
    cue.sentence === mention.sentence &&
    Math.max(cue.to, mention.to) - Math.min(cue.from, mention.from) <= LONGEST_QUOTE;
  const from = isClose ? Math.min(cue.from, mention.from) : mention.from;
  const to = isClose ? Math.max(cue.to, mention.to) : mention.to;
  const start = document.starts[from] as number;
  const end = document.ends[to - 1] as number;
  const rule = cue?.rule ?? mention.rule;
  return [{ start, end, quote: document.text.slice(start, end), role, rule }];
}

/**
 * Reads the role in which a text uses what a frame is about (CODEBOOK sections 4 and 5).
 *
 * @param matches the matches of the frame's model in this document (`matchesOfModel`)
 * @param mentions what `findMentions` makes of the same matches
 * @param context what the other stages know of the text: turns, evaluations, stance
 * @param words gives the frame's word sequences (`compileWords`), asked where there is a mention
 */
export function readFrame(
  document: Document,
  matches: readonly Match<FrameEffect>[],
  frame: CompiledFrame,
  mentions: readonly Mention[],
  context: FrameContext,
  words: () => LinearModel | null,
): FrameOutcome {
  const { id } = frame.definition;
  if (mentions.length === 0) return { result: { id, role: "absent", evidence: [] }, mentions };
  const reading = readFeatures(document, mentions, listCues(document, matches), context);
  const decision = decideRole(document, frame, mentions, reading, words());
  const evidence = toEvidence(document, decision);
  return { result: { id, role: decision.role, evidence }, mentions };
}
