import type { AxisLabel, ChildRole, PrivacyRole, StanceLabel, ToneLabel } from "../types.js";

/** What CODEBOOK.md has a text coded for. */
export const CODE_FIELDS = ["stance", "declared", "privacy", "child", "axis", "tone"] as const;
export type CodeField = (typeof CODE_FIELDS)[number];

/** One coder's, or one system's, codes of a text; null or absent: not coded. */
export interface Codes {
  readonly stance?: StanceLabel | null;
  readonly declared?: boolean | null;
  readonly privacy?: PrivacyRole | null;
  readonly child?: ChildRole | null;
  readonly axis?: AxisLabel | null;
  readonly tone?: ToneLabel | null;
}

export interface CodedText extends Codes {
  readonly id: string;
  /** Probability that `stance` is right, 0–1, where a system gives one. */
  readonly confidence?: number | null;
}

/** The values of each field, in the order of the codebook. */
export const CODE_VALUES = {
  stance: ["pour", "contre", "abstention", "indetermine"],
  declared: ["true", "false"],
  privacy: ["absent", "threatened", "safeguarded", "balance", "obstacle", "value"],
  child: ["absent", "goal", "conceded", "insufficient", "value"],
  axis: ["protection", "privacy", "balanced", "neither"],
  tone: ["positive", "negative", "mixed", "neutral"],
} as const satisfies Record<CodeField, readonly string[]>;

/** The code of a field as a word; null where the text is not coded for it. */
export function codeOf(codes: Codes, field: CodeField): string | null {
  const value = codes[field];
  return value === null || value === undefined ? null : String(value);
}
