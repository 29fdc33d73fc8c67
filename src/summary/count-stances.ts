import type { StanceLabel } from "../types.js";
import type { StanceCount, SummaryRecord } from "./types.js";

export const STANCE_LABELS = ["pour", "contre", "abstention", "indetermine"] as const;

/** On what the label of a text rests. */
export type StanceGround = "declared" | "inferred" | "refused" | "silent";

/**
 * Whether the author states the position, lets it show, refuses one without naming another, or tells nothing
 * (CODEBOOK sections 1 and 2).
 */
export function stanceGround(stance: SummaryRecord["stance"]): StanceGround {
  if (stance.declared) return "declared";
  if (stance.label !== "indetermine") return "inferred";
  return stance.evidence.some((evidence) => evidence.kind === "refused") ? "refused" : "silent";
}

/** Texts by label and ground; the counts of a label add up to its `count`. */
export function countStances(
  records: readonly Pick<SummaryRecord, "stance">[],
): Record<StanceLabel, StanceCount> {
  const count = (label: StanceLabel): StanceCount => {
    const grounds = records
      .filter((record) => record.stance.label === label)
      .map((record) => stanceGround(record.stance));
    const tally = (ground: StanceGround) => grounds.filter((other) => other === ground).length;
    return {
      count: grounds.length,
      declaredCount: tally("declared"),
      inferredCount: tally("inferred"),
      refusedCount: tally("refused"),
      silentCount: tally("silent"),
    };
  };
  return {
    pour: count("pour"),
    contre: count("contre"),
    abstention: count("abstention"),
    indetermine: count("indetermine"),
  };
}
