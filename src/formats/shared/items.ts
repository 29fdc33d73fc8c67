import type {
  Explanation,
  InstitutionalSegment,
  Member,
  ParsedItem,
  RejectionCode,
  RollCall,
} from "../../types.js";

/** Where an item stands in its source. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

export function explanationItem(explanation: Explanation): ParsedItem {
  return { type: "explanation", explanation };
}

export function rollCallItem(rollCall: RollCall): ParsedItem {
  return { type: "rollcall", rollCall };
}

export function memberItem(member: Member): ParsedItem {
  return { type: "member", member };
}

export function segmentItem(segment: InstitutionalSegment): ParsedItem {
  return { type: "segment", segment };
}

/**
 * What could not be used, as an item.
 *
 * @example
 * rejectionItem({ file: "a.csv", line: 3 }, "empty-text", "no text");
 * // { type: "rejection", rejection: { file: "a.csv", line: 3, code: "empty-text", message: "no text" } }
 */
export function rejectionItem(
  place: Place,
  code: RejectionCode,
  message: string,
  field?: string,
): ParsedItem {
  const rejection = { file: place.file, line: place.line, code, message };
  return {
    type: "rejection",
    rejection: field === undefined ? rejection : { ...rejection, field },
  };
}
