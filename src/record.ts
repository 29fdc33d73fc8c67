import type {
  Analysis,
  Axis,
  Explanation,
  FrameResult,
  NamedPosition,
  Position,
  RoleEvidence,
  Stance,
  StanceEvidence,
  Tone,
  ToneEvidence,
} from "./types.js";

/** What the analyzer says of one text, as it is written out (`record.schema.json` describes it). */
export interface AnalysisRecord {
  readonly schemaVersion: 1;
  readonly id: unknown;
  readonly language: string;
  readonly languages: readonly string[];
  readonly stance: Stance;
  readonly frames: readonly RecordFrame[];
  readonly axis: Axis | null;
  readonly tone: Tone | null;
}

/** A frame as it is written out: its evidence without the rules that found it. */
export interface RecordFrame extends Omit<FrameResult, "evidence"> {
  readonly evidence: readonly Omit<RoleEvidence, "rule">[];
}

/** An explanation and what the analyzer says of it, side by side. */
export type ExplanationRecord = Omit<Explanation, "id"> & AnalysisRecord & { readonly id: string };

/** A line of input that cannot be used, as it is written out in its place. */
export interface ErrorRecord {
  readonly schemaVersion: 1;
  readonly id: unknown;
  readonly error: { readonly code: string; readonly message: string; readonly line: number };
}

/**
 * The record of one analysis: exactly the fields of `record.schema.json`, in its order.
 *
 * @param id the input's own id, whatever JSON value it is; null where it has none
 * @example
 * createRecord("a", analyzer.analyze("J’ai voté pour.")).stance.label; // "pour"
 */
export function createRecord(id: unknown, analysis: Analysis): AnalysisRecord {
  return {
    schemaVersion: 1,
    id,
    language: analysis.language,
    languages: analysis.languages,
    stance: recordStance(analysis.stance),
    frames: analysis.frames.map(recordFrame),
    axis: analysis.axis && { label: analysis.axis.label, position: analysis.axis.position },
    tone: analysis.tone && recordTone(analysis.tone),
  };
}

/**
 * An explanation with its analysis in one object; where a name collides, the record's own wins.
 *
 * @example
 * createExplanationRecord(explanation, analyzer.analyze(explanation)).speaker; // "Jeanne D’ALBE"
 */
export function createExplanationRecord(
  explanation: Explanation,
  analysis: Analysis,
): ExplanationRecord {
  return { ...explanation, ...createRecord(explanation.id, analysis), id: explanation.id };
}

function recordStance(stance: Stance): Stance {
  const { label, declared, confidence, probabilities, evidence, method } = stance;
  return {
    label,
    declared,
    confidence,
    probabilities: recordProbabilities(probabilities),
    evidence: evidence.map(recordStanceEvidence),
    method,
    object: stance.object,
    positions: stance.positions.map(recordPosition),
  };
}

const recordProbabilities = (p: Stance["probabilities"]): Record<Position, number> => ({
  pour: p.pour,
  contre: p.contre,
  abstention: p.abstention,
});

const recordStanceEvidence = (e: StanceEvidence): StanceEvidence => ({
  start: e.start,
  end: e.end,
  quote: e.quote,
  kind: e.kind,
  rule: e.rule,
  weight: e.weight,
});

const recordPosition = (p: NamedPosition): NamedPosition => ({
  start: p.start,
  end: p.end,
  quote: p.quote,
  label: p.label,
  holder: p.holder,
  object: p.object,
  rule: p.rule,
  negated: p.negated,
  modality: p.modality,
});

const recordFrame = (frame: FrameResult): RecordFrame => ({
  id: frame.id,
  role: frame.role,
  evidence: frame.evidence.map(({ start, end, quote, role }) => ({ start, end, quote, role })),
});

const recordTone = (tone: Tone): Tone => ({
  label: tone.label,
  score: tone.score,
  evidence: tone.evidence.map(recordToneEvidence),
});

const recordToneEvidence = (e: ToneEvidence): ToneEvidence => ({
  start: e.start,
  end: e.end,
  quote: e.quote,
  polarity: e.polarity,
  rule: e.rule,
  weight: e.weight,
});
