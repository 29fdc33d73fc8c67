import type { Document } from "../text/document.js";
import type { Lexicon } from "../text/lexicon.js";
import {
  compileLinearModel,
  type LinearModel,
  type LinearModelSource,
} from "../text/linear-model.js";
import type { Match } from "../text/matcher.js";
import type { Stance } from "../types.js";
import type { DeclaredReading } from "./decide-declared.js";
import type { GuestStance } from "./merge-guest.js";
import { readInferred } from "./read-inferred.js";
import { type DeclaredStance, readDeclared, round, spreadProbabilities } from "./read-stance.js";
import type { StanceCalibration } from "./stance-calibration.js";
import type { StanceEffect } from "./stance-model.js";

/** What the stance of a text is read with. */
export interface StanceReaderSpec {
  readonly lexicon: Lexicon;
  /** Index of the stance model among those of the lexicon. */
  readonly model: number;
  readonly inference: LinearModelSource;
  readonly vocabulary: readonly string[];
  readonly calibration: StanceCalibration;
  /** Labels less sure than this become `indetermine`, 0–1. */
  readonly threshold: number;
}

/**
 * Reads the stance of a document from the matches of the stance model. `evaluate` finds the evaluating phrases; it is
 * asked only where the text declares nothing.
 */
export type StanceReader = (
  document: Document,
  matches: readonly Match<StanceEffect>[],
  evaluate: () => readonly { readonly polarity: number }[],
  guest?: GuestStance,
) => Stance;

const METHOD = { declaration: "declaration@1", inference: "inference@1" } as const;

/** Builds the reader of stance: what is declared wins; what declares nothing is inferred, or cannot be told. */
export function createStanceReader(spec: StanceReaderSpec): StanceReader {
  const { lexicon, model, calibration } = spec;
  let inference: LinearModel | null = null;

  /** Most texts declare their position: the weights are unpacked at the first that does not. */
  const unpacked = (): LinearModel => {
    inference ??= compileLinearModel(spec.inference, spec.vocabulary);
    return inference;
  };

  return (document, matches, evaluate, guest) => {
    const declared = readDeclared(document, lexicon, model, matches, guest);
    if (declared.reading !== null && declared.reading.kind !== "absent") {
      return toDeclaredStance(declared, declared.reading, calibration, spec.threshold);
    }
    const { positions } = declared;
    const inferred = readInferred(
      document,
      unpacked(),
      calibration,
      { positions, evaluations: evaluate() },
      spec.threshold,
    );
    return { ...inferred, declared: false, method: METHOD.inference, object: "unknown", positions };
  };
}

function toDeclaredStance(
  { tier, positions, evidence }: DeclaredStance,
  { label, kind, object }: DeclaredReading,
  calibration: StanceCalibration,
  threshold: number,
): Stance {
  const confidence = tier === null ? 1 : calibration.declared[tier];
  const isTold = label === "indetermine" || confidence >= threshold;
  return {
    label: isTold ? label : "indetermine",
    declared: kind === "declared" || kind === "conflict",
    confidence: isTold ? confidence : round(1 - confidence),
    probabilities: spreadProbabilities(label, confidence),
    evidence,
    method: METHOD.declaration,
    object,
    positions,
  };
}
