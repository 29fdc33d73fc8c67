import type { SummaryRecord } from "../../src/summary/index.js";
import type { StanceLabel } from "../../src/types.js";

let serial = 0;

/** A record of an invented member, with what the test is about. */
export function makeRecord(
  label: StanceLabel,
  fields: Partial<SummaryRecord> & {
    readonly isDeclared?: boolean;
    readonly confidence?: number;
    readonly evidence?: readonly { readonly kind: string }[];
  } = {},
): SummaryRecord {
  const { isDeclared = label !== "indetermine", confidence = 0.9, evidence = [], ...rest } = fields;
  return {
    id: `t${serial++}`,
    stance: { label, declared: isDeclared, confidence, evidence },
    frames: [
      { id: "privacy", role: "absent" },
      { id: "child-protection", role: "goal" },
    ],
    axis: { label: "protection", position: -1 },
    tone: { label: "positive", score: 0.5 },
    ...rest,
  };
}

/** `count` records alike. */
export function repeat(count: number, make: (index: number) => SummaryRecord): SummaryRecord[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
