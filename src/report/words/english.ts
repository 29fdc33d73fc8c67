import type { Position, StanceLabel, ToneLabel } from "../../types.js";
import type { FrameWords } from "../types.js";
import type { ReportWords } from "./french.js";

/** English counts in the plural but for one. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const FRAMES: Readonly<Record<string, FrameWords>> = {
  privacy: {
    name: "Privacy",
    shortName: "privacy",
    roles: {
      absent: "absent",
      threatened: "threatened",
      safeguarded: "safeguarded",
      balance: "to balance",
      obstacle: "obstacle",
      value: "other use",
    },
  },
  "child-protection": {
    name: "Child protection",
    shortName: "children",
    roles: {
      absent: "absent",
      goal: "goal",
      conceded: "conceded",
      insufficient: "insufficient",
      value: "other use",
    },
  },
};

const STANCE: Readonly<Record<StanceLabel, string>> = {
  pour: "for",
  contre: "against",
  abstention: "abstention",
  indetermine: "cannot tell",
};

/** An inferred position is never printed as a vote. */
const INFERRED: Readonly<Record<Position, string>> = {
  pour: "favourable (inferred)",
  contre: "unfavourable (inferred)",
  abstention: "reserved (inferred)",
};

const TONE: Readonly<Record<ToneLabel, string>> = {
  positive: "positive",
  negative: "negative",
  mixed: "mixed",
  neutral: "neutral",
};

export const english: ReportWords = {
  stance: STANCE,
  inferred: INFERRED,
  inferredShort: { pour: "favourable", contre: "unfavourable", abstention: "reserved" } as Readonly<
    Record<Position, string>
  >,
  inferredHeading: "inferred",
  undeterminable: "cannot tell",
  evidence: { declared: "declared", refused: "refused", inferred: "inferred" },
  polarity: { positive: "positive judgement", negative: "negative judgement" },
  tone: TONE,
  frames: FRAMES,
  notAnalysed: "not analysed",
  recorded: {
    pour: "for",
    contre: "against",
    abstention: "abstention",
    for: "for",
    against: "against",
    "did-not-vote": "did not vote",
  },
  linkTier: {
    strict: "safe link (one document, one final vote)",
    loose: "possible link (may be another vote)",
    "single-rollcall": "possible link (the only vote known of the file)",
    given: "link given by the source",
  },
  without: "not given",
  texts: (n: number, text: string) => `${text} ${plural(n, "text", "texts")}`,
  number: (count: string, total: string) => `${count} of ${total}`,
  axisEnds: ["child protection", "both", "privacy"] as readonly string[],
  axisLabels: {
    protection: "child protection",
    privacy: "privacy",
    balanced: "both",
    neither: "neither",
  },
  member: "a member’s explanation",
  institution: "an institution’s text",
  institutions: "Institutions",
  charts: {
    positions: "Stated positions",
    positionsNote:
      "Share of each row’s texts. Only stated positions make up the bar; what is inferred or cannot be told stands apart.",
    axis: "What carries the argument",
    axisNote: "One dot for each text in which at least one of the two carries the argument.",
    roles: "Roles",
    rolesNote: "Share of each row’s analysed texts; the number of texts stands in the cell.",
    reuse: "Words in common",
    reuseNote:
      "Share of the row’s words (in %) that stand in runs of at least five words which another member of the column also wrote.",
    timeline: "Texts by month",
    timelineNote: "Number of texts by month and stated position.",
    calibration: "Calibration",
    calibrationNote:
      "Share of right answers by confidence. On the diagonal, confidence tells the truth.",
    coverage: "Coverage",
    coverageNote: "Share of right answers among those kept when the least sure are set aside.",
    confidence: "confidence",
    accuracy: "share of right answers",
    coverageAxis: "share of answers kept",
    threshold: "threshold",
    month: "month",
    empty: "Nothing to show.",
  },
};
