import type { Axis, Explanation, FrameResult, Stance, Tone } from "../types.js";

/** A record that corrections may be applied to. */
export interface CorrectableRecord extends Partial<Omit<Explanation, "id" | "text">> {
  readonly id: string;
  readonly stance?: Partial<Stance>;
  readonly frames?: readonly Partial<Pick<FrameResult, "id" | "role">>[];
  readonly axis?: Partial<Axis> | null;
  readonly tone?: Partial<Tone> | null;
}

/** How a field of a record is read, and what a record with another value looks like. */
export interface CorrectableField {
  /** The values that it takes; null: any. */
  readonly values: readonly string[] | null;
  readonly read: (record: CorrectableRecord) => unknown;
  readonly write: (record: CorrectableRecord, value: string) => CorrectableRecord;
}

const AXIS_POSITION: Readonly<Record<string, number>> = { protection: -1, balanced: 0, privacy: 1 };

function frameRole(id: string, values: readonly string[]): CorrectableField {
  return {
    values,
    read: (record) => record.frames?.find((frame) => frame.id === id)?.role,
    write: (record, role) => ({
      ...record,
      frames: (record.frames ?? []).map((frame) => (frame.id === id ? { ...frame, role } : frame)),
    }),
  };
}

function plain(
  field: "speaker" | "party" | "group" | "date" | "procedure" | "topic",
): CorrectableField {
  return {
    values: null,
    read: (record) => record[field],
    write: (record, value) => ({ ...record, [field]: value }),
  };
}

const stance: CorrectableField = {
  values: ["pour", "contre", "abstention", "indetermine"],
  read: (record) => record.stance?.label,
  write: (record, label) => ({
    ...record,
    stance: { ...record.stance, label: label as Stance["label"] },
  }),
};

const declared: CorrectableField = {
  values: ["true", "false"],
  read: (record) => record.stance?.declared,
  write: (record, value) => ({
    ...record,
    stance: { ...record.stance, declared: value === "true" },
  }),
};

const axis: CorrectableField = {
  values: ["protection", "privacy", "balanced", "neither"],
  read: (record) => record.axis?.label,
  write: (record, label) => ({
    ...record,
    axis: {
      ...record.axis,
      label: label as Axis["label"],
      position: AXIS_POSITION[label] ?? null,
    },
  }),
};

const tone: CorrectableField = {
  values: ["positive", "negative", "mixed", "neutral"],
  read: (record) => record.tone?.label,
  write: (record, label) => ({
    ...record,
    tone: { ...record.tone, label: label as Tone["label"] },
  }),
};

/** The fields that a correction may name. Recorded votes are not among them: they are the record's. */
export const CORRECTABLE_FIELDS: Readonly<Record<string, CorrectableField>> = {
  stance,
  "stance.label": stance,
  declared,
  "stance.declared": declared,
  privacy: frameRole("privacy", [
    "absent",
    "threatened",
    "safeguarded",
    "balance",
    "obstacle",
    "value",
  ]),
  "child-protection": frameRole("child-protection", [
    "absent",
    "goal",
    "conceded",
    "insufficient",
    "value",
  ]),
  axis,
  tone,
  speaker: plain("speaker"),
  party: plain("party"),
  group: plain("group"),
  date: plain("date"),
  procedure: plain("procedure"),
  topic: plain("topic"),
};
