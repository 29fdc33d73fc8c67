import type { Document } from "../text/document.js";
import type { Lexicon } from "../text/lexicon.js";
import type { Match } from "../text/matcher.js";
import type {
  EvidenceKind,
  NamedPosition,
  Position,
  Stance,
  StanceEvidence,
  StanceLabel,
  StanceObject,
} from "../types.js";
import { type DeclaredReading, decideDeclared, type TextCues, tierOf } from "./decide-declared.js";
import { findPositions } from "./find-positions.js";
import type { FoundPosition } from "./found-position.js";
import {
  type GuestStance,
  mergeGuest,
  type StanceFindings,
  withoutGuestSentences,
} from "./merge-guest.js";
import { Probe } from "./probe.js";
import type { DeclarationTier } from "./stance-calibration.js";
import { groupStanceMatches, type StanceMatches } from "./stance-matches.js";
import type { StanceEffect } from "./stance-model.js";

/** What the rest of a document tells about the vote. */
export function readCues(found: StanceMatches, positions: readonly FoundPosition[]): TextCues {
  const has = (kind: StanceEffect["kind"], name?: string): boolean =>
    found.of(kind).some(({ rule: { effect } }) => {
      if (name === undefined) return true;
      return effect.kind === "modality"
        ? effect.modality === name
        : effect.kind === "object" && effect.object === name;
    });
  return {
    objectionVoted: has("object", "objection"),
    corrects: has("modality", "corrected"),
    mistaken: has("modality", "mistaken"),
    absent: has("absence"),
    joins: has("me-too"),
    inverts: has("inverse"),
    changes: has("changes"),
    persists: has("persists"),
    splits: has("split"),
    standsApart: has("apart-denied"),
    houseRefuses: positions.some(
      (p) =>
        p.holder === "others" &&
        (p.rule === "refuse-discharge" || (p.rule === "reject-text" && p.object === "refusal")),
    ),
    namesAlternative: found.of("object").some(({ rule }) => rule.id === "object-alternative"),
    leaning: readOne(found, "leaning"),
    correctedTo: readOne(found, "correction"),
  };
}

/** The one label that the cues of a kind show, or null where none or several are shown. */
function readOne(found: StanceMatches, kind: "leaning" | "correction"): Position | null {
  if (found.of(kind).length === 0) return null;
  const labels = new Set(
    found.of(kind).map(({ rule }) => (rule.effect as { label: Position }).label),
  );
  const [label] = labels;
  return labels.size === 1 && label !== undefined ? label : null;
}

const OBJECTS: Readonly<Record<string, StanceObject>> = {
  text: "text",
  discharge: "text",
  common: "text",
  resolution: "text",
  part: "other",
  other: "other",
  objection: "objection",
  refusal: "refusal",
};

function quote(document: Document, from: number, to: number) {
  const start = document.starts[from] as number;
  const end = document.ends[to - 1] as number;
  return { start, end, quote: document.text.slice(start, end) };
}

const MODALITIES: Readonly<Record<FoundPosition["modality"], NamedPosition["modality"]>> = {
  actual: "actual",
  habit: "actual",
  call: "actual",
  hypothetical: "hypothetical",
  unreal: "hypothetical",
  intended: "hypothetical",
  earlier: "earlier",
  mistaken: "mistaken",
};

function toNamed(document: Document, position: FoundPosition): NamedPosition {
  const label = position.label.startsWith("not-") ? "refused" : position.label;
  const { start, end, quote: words } = quote(document, position.from, position.to);
  return {
    start,
    end,
    quote: words,
    label: label as NamedPosition["label"],
    holder: position.holder,
    object: OBJECTS[position.object] ?? "unknown",
    rule: position.rule,
    negated: position.denied,
    modality: position.holder === "others" ? "reported" : MODALITIES[position.modality],
  };
}

const EVIDENCE_KINDS: Readonly<Record<DeclaredReading["kind"], EvidenceKind>> = {
  declared: "declared",
  conflict: "declared",
  refused: "refused",
  hypothetical: "inferred",
  leaning: "inferred",
  absent: "inferred",
};

/** What a text declares, beside every position that it names. */
export interface DeclaredStance {
  readonly reading: DeclaredReading | null;
  readonly tier: DeclarationTier | null;
  readonly positions: readonly NamedPosition[];
  readonly evidence: readonly StanceEvidence[];
}

/** What the rules of leaning and of correction found, in order. */
export const readLeanings = (found: StanceMatches): StanceFindings["leanings"] =>
  [...found.of("leaning"), ...found.of("correction")].map(({ from, to, rule }) => ({
    from,
    to,
    rule: rule.id,
  }));

/** Every position that a document names, with what else it tells about the vote. */
export function findStance(
  document: Document,
  lexicon: Lexicon,
  model: number,
  matches: readonly Match<StanceEffect>[],
): StanceFindings {
  const found = groupStanceMatches(document, lexicon, model, matches, Probe);
  const positions = findPositions(found);
  return { positions, cues: readCues(found, positions), leanings: readLeanings(found) };
}

/** Decides what a document declares, whatever language its positions were found in, and quotes what decided. */
export function concludeDeclared(document: Document, findings: StanceFindings): DeclaredStance {
  const { positions, cues, leanings } = findings;
  const reading = decideDeclared(positions, cues);
  const isByCue = reading?.kind === "leaning" || reading?.deciding.length === 0;
  const deciding = isByCue ? leanings : (reading?.deciding ?? []);
  const kind = EVIDENCE_KINDS[reading?.kind ?? "declared"];
  const evidence = deciding.map(({ from, to, rule }): StanceEvidence => {
    const { start, end, quote: words } = quote(document, from, to);
    return { start, end, quote: words, kind, rule, weight: 1 };
  });
  return {
    reading,
    tier: reading === null ? null : tierOf(reading, positions),
    positions: positions.map((p) => toNamed(document, p)),
    evidence,
  };
}

/**
 * Reads the declared position of a document (CODEBOOK sections 1–3), with its quotes.
 *
 * @param guest what sentences in another language say, found by that language's reader
 */
export function readDeclared(
  document: Document,
  lexicon: Lexicon,
  model: number,
  matches: readonly Match<StanceEffect>[],
  guest?: GuestStance,
): DeclaredStance {
  const own = withoutGuestSentences(document, matches, guest);
  const findings = findStance(document, lexicon, model, own);
  return concludeDeclared(document, mergeGuest(document, findings, guest));
}

/** Four places: more would claim what no sample can show. */
export const round = (share: number): number => Math.round(share * 1e4) / 1e4;

/** The probabilities of a label that is right with probability `confidence`. */
export function spreadProbabilities(
  label: StanceLabel,
  confidence: number,
): Record<Position, number> {
  const rest = round((1 - confidence) / 2);
  const of = (position: Position): number =>
    label === "indetermine" ? round(1 / 3) : label === position ? confidence : rest;
  return { pour: of("pour"), contre: of("contre"), abstention: of("abstention") };
}

/** The stance of a text that was not analysed: nothing is claimed, not even that it cannot be told. */
export const NO_STANCE: Stance = {
  label: "indetermine",
  declared: false,
  confidence: 0,
  probabilities: spreadProbabilities("indetermine", 1),
  evidence: [],
  method: "none",
  object: "unknown",
  positions: [],
};
