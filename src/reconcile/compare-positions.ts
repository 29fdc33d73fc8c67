import type { RecordedPosition, StanceObject } from "../types.js";
import { RECORDED, type StatedPosition } from "./types.js";

export type Comparison = "agrees" | "agrees-by-object" | "differs" | "silent";

const isContested = (object: StanceObject): boolean =>
  object === "objection" || object === "refusal";

/** The text speaks of the measure itself (or of something else than the text voted on). */
const mayMeanTheMeasure = (object: StanceObject): boolean =>
  object === "other" || object === "unknown";

const isOpposite = (stated: RecordedPosition, recorded: RecordedPosition): boolean =>
  (stated === "for" && recorded === "against") || (stated === "against" && recorded === "for");

/**
 * Compares a stated position with a recorded vote. `rollCallObject` is what was voted: where that is an objection or a
 * refusal and the text does not say so, opposite words mean the same (« contre la décharge », recorded for its refusal).
 * A refusal of support agrees with a vote against and with an abstention: it stays `silent`.
 */
export function comparePositions(
  stated: Pick<StatedPosition, "label" | "refused" | "object">,
  recorded: RecordedPosition,
  rollCallObject: StanceObject,
): Comparison {
  if (stated.label === "indetermine")
    return stated.refused && recorded === "for" && !isContested(rollCallObject)
      ? "differs"
      : "silent";
  const said = RECORDED[stated.label];
  if (said === recorded) return "agrees";
  const inverted = isContested(rollCallObject) && mayMeanTheMeasure(stated.object);
  return inverted && isOpposite(said, recorded) ? "agrees-by-object" : "differs";
}
