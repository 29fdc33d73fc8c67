/** The columns of this package: one list for the tables, their schemas and the tests. */
import type { ReconciledRow } from "../../src/reconcile/types.js";
import type { ExplanationRecord } from "../../src/record.js";
import { hashText } from "../../src/report/codes/hash-text.js";
import type { CsvCell } from "../../src/report/csv/format-csv.js";
import { stanceGround } from "../../src/summary/count-stances.js";

/** What the codes of one text are made of. */
export interface Coding {
  readonly sample: "train" | "dev" | "page";
  readonly record: ExplanationRecord;
  readonly subjects: readonly string[];
  readonly wordCount: number;
  readonly clusterId: number | null;
  readonly partyLineShare: number | null;
  readonly reconciled: ReconciledRow;
}

export interface CodeField {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly cell: (coding: Coding) => CsvCell;
}

const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;

const VOTES = { for: "pour", against: "contre", abstention: "abstention" } as const;

function recordedVote({ recorded }: ReconciledRow): string | null {
  if (recorded === null || recorded === "did-not-vote") return recorded;
  return VOTES[recorded];
}

export const isInferred = (coding: Coding): boolean =>
  stanceGround(coding.record.stance) === "inferred";

/** What a row of the first table holds only where the position is not an inferred one. */
const unlessInferred =
  (cell: CodeField["cell"]): CodeField["cell"] =>
  (coding) =>
    isInferred(coding) ? null : cell(coding);

const roleOf = (id: string): CodeField["cell"] => {
  return ({ record }) => record.frames.find((frame) => frame.id === id)?.role ?? null;
};

const anyOf = (...values: string[]) => ({ enum: values });
const SHARE = { minimum: 0, maximum: 1 };

const ID: CodeField = {
  name: "id",
  type: "string",
  description: "Id of the explanation: source, procedure, place in its page, EP id of the member",
  constraints: { required: true, unique: true },
  cell: ({ record }) => record.id,
};

const STANCE: CodeField = {
  name: "stance",
  type: "string",
  description: "Position that the author states (codebook, 1)",
  constraints: anyOf("pour", "contre", "abstention", "indetermine"),
  cell: ({ record }) => record.stance.label,
};

const CONFIDENCE: CodeField = {
  name: "confidence",
  type: "number",
  description: "Calibrated probability that the label is right",
  constraints: SHARE,
  cell: ({ record }) => round(record.stance.confidence),
};

const METHOD: CodeField = {
  name: "method",
  type: "string",
  description: "What found the position: declaration@1, inference@1 or none",
  cell: ({ record }) => record.stance.method,
};

const OBJECT: CodeField = {
  name: "object",
  type: "string",
  description: "What is voted on, as far as the text shows",
  constraints: anyOf("text", "objection", "refusal", "other", "unknown"),
  cell: ({ record }) => record.stance.object,
};

const VERDICT: CodeField = {
  name: "verdict",
  type: "string",
  description: "Stated position beside the recorded vote; a difference is a difference, no more",
  constraints: anyOf("agrees", "differs", "text-silent", "absent", "no-rollcall", "several-votes"),
  cell: ({ reconciled }) => reconciled.verdict,
};

const DIFFERENCE_IS_SURE: CodeField = {
  name: "differenceIsSure",
  type: "boolean",
  description:
    "For a difference: nothing known speaks for another reason (link, object, colleagues); else empty",
  cell: ({ reconciled }) => (reconciled.verdict === "differs" ? reconciled.sure : null),
};

/** Facts of the explanation, without its text. */
const FACTS: readonly CodeField[] = [
  ID,
  {
    name: "sample",
    type: "string",
    description: "Part of the data that the text stands in",
    constraints: anyOf("train", "dev", "page"),
    cell: ({ sample }) => sample,
  },
  {
    name: "mepId",
    type: "integer",
    description: "The member's id at the European Parliament (names: corpora/registry-fr9)",
    cell: ({ record }) => record.mepId ?? null,
  },
  {
    name: "party",
    type: "string",
    description: "National party on the date",
    cell: ({ record }) => record.party ?? null,
  },
  {
    name: "group",
    type: "string",
    description: "Political group on the date",
    cell: ({ record }) => record.group ?? null,
  },
  {
    name: "date",
    type: "date",
    description: "Date of the main vote",
    cell: ({ record }) => record.date ?? null,
  },
  {
    name: "procedure",
    type: "string",
    description: "Reference of the procedure",
    cell: ({ record }) => record.procedure ?? null,
  },
  {
    name: "subjects",
    type: "string",
    description:
      "Subject codes of the procedure (Legislative Observatory), the most special ones, separated by ;",
    cell: ({ subjects }) => subjects.join(";"),
  },
  {
    name: "kind",
    type: "string",
    description: "written: an explanation handed in; oral: an intervention in plenary",
    constraints: anyOf("written", "oral"),
    cell: ({ record }) => record.kind ?? "written",
  },
  {
    name: "wordCount",
    type: "integer",
    description: "Length of the text in words and numbers (an elided word is a word)",
    constraints: { minimum: 0 },
    cell: ({ wordCount }) => wordCount,
  },
  {
    name: "textHash",
    type: "string",
    description: "SHA-256 of the normalised text (README, normal form)",
    constraints: { required: true, pattern: "^[0-9a-f]{64}$" },
    cell: ({ record }) => hashText(record.text ?? ""),
  },
  {
    name: "language",
    type: "string",
    description: "Main language (ISO 639-1), und where it cannot be told",
    cell: ({ record }) => record.language,
  },
];

/** The table `codes.csv`. */
export const CODE_FIELDS: readonly CodeField[] = [
  ...FACTS,
  {
    name: "ground",
    type: "string",
    description:
      "On what the position rests; inferred: see inferred.csv, here its cells are empty; refused: one position refused, none named; silent: none told",
    constraints: anyOf("declared", "inferred", "refused", "silent"),
    cell: ({ record }) => stanceGround(record.stance),
  },
  {
    name: "declared",
    type: "boolean",
    description: "The author states or performs the position (codebook, 2)",
    cell: ({ record }) => record.stance.declared,
  },
  ...[STANCE, CONFIDENCE, METHOD, OBJECT].map((field) => ({
    ...field,
    cell: unlessInferred(field.cell),
  })),
  {
    name: "privacy",
    type: "string",
    description: "Role of privacy (codebook, 4); empty where the text was not analysed",
    constraints: anyOf("absent", "threatened", "safeguarded", "balance", "obstacle", "value"),
    cell: roleOf("privacy"),
  },
  {
    name: "child",
    type: "string",
    description: "Role of the protection of children (codebook, 5)",
    constraints: anyOf("absent", "goal", "conceded", "insufficient", "value"),
    cell: roleOf("child-protection"),
  },
  {
    name: "axis",
    type: "string",
    description: "Which of the two carries the argument (codebook, 6)",
    constraints: anyOf("protection", "privacy", "balanced", "neither"),
    cell: ({ record }) => record.axis?.label ?? null,
  },
  {
    name: "axisPosition",
    type: "number",
    description: "-1 child protection … +1 privacy; empty for neither",
    constraints: { minimum: -1, maximum: 1 },
    cell: ({ record }) => round(record.axis?.position),
  },
  {
    name: "tone",
    type: "string",
    description: "Evaluation of the text voted on (codebook, 7)",
    constraints: anyOf("positive", "negative", "mixed", "neutral"),
    cell: ({ record }) => record.tone?.label ?? null,
  },
  {
    name: "toneScore",
    type: "number",
    description: "-1 all evaluation negative … +1 all positive",
    constraints: { minimum: -1, maximum: 1 },
    cell: ({ record }) => round(record.tone?.score),
  },
  {
    name: "clusterId",
    type: "integer",
    description:
      "Texts with the same number share most of their wording; no order in time is meant",
    cell: ({ clusterId }) => clusterId,
  },
  {
    name: "partyLineShare",
    type: "number",
    description:
      "Share of the words in runs of five or more that another member of the party also wrote (in this sample)",
    constraints: SHARE,
    cell: ({ partyLineShare }) => round(partyLineShare),
  },
  {
    name: "recordedVote",
    type: "string",
    description: "Vote cast, without official corrections; empty where no vote can be told",
    constraints: anyOf("pour", "contre", "abstention", "did-not-vote"),
    cell: ({ reconciled }) => recordedVote(reconciled),
  },
  {
    name: "rollCallId",
    type: "string",
    description: "Id of the roll call",
    cell: ({ reconciled }) => reconciled.rollCallId,
  },
  {
    name: "linkTier",
    type: "string",
    description: "How sure the link to the roll call is",
    constraints: anyOf("strict", "loose", "single-rollcall", "given"),
    cell: ({ reconciled }) => reconciled.linkTier,
  },
  ...[VERDICT, DIFFERENCE_IS_SURE].map((field) => ({ ...field, cell: unlessInferred(field.cell) })),
];

/** The table `inferred.csv`: positions that the text shows without stating them, apart. */
export const INFERRED_FIELDS: readonly CodeField[] = [
  ID,
  STANCE,
  CONFIDENCE,
  METHOD,
  OBJECT,
  VERDICT,
];
