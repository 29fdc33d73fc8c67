import { compareCodeUnits } from "../text/compare-code-units.js";
import type { SummaryRecord } from "./types.js";

/** A frame and its roles, in the order in which every group lists them. */
export interface FrameLayout {
  readonly id: string;
  readonly roles: readonly string[];
}

const CODEBOOK_ORDER = [
  "absent",
  "goal",
  "threatened",
  "conceded",
  "obstacle",
  "insufficient",
  "balance",
  "safeguarded",
];

/**
 * The frames of a corpus in the order of the first analysed record, each with the roles that occur: those of the
 * codebook in its order, then others by name, `value` last.
 */
export function layOutFrames(records: readonly SummaryRecord[]): FrameLayout[] {
  const frames = new Map<string, Set<string>>();
  for (const record of records) {
    for (const frame of record.frames) {
      const roles = frames.get(frame.id) ?? new Set<string>();
      if (frame.role !== null) roles.add(frame.role);
      frames.set(frame.id, roles);
    }
  }
  return Array.from(frames, ([id, roles]) => ({ id, roles: Array.from(roles).sort(compareRoles) }));
}

function compareRoles(a: string, b: string): number {
  return rank(a) - rank(b) || compareCodeUnits(a, b);
}

function rank(role: string): number {
  if (role === "value") return CODEBOOK_ORDER.length + 1;
  const place = CODEBOOK_ORDER.indexOf(role);
  return place < 0 ? CODEBOOK_ORDER.length : place;
}
