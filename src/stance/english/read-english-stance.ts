import type { Document } from "../../text/document.js";
import type { Lexicon } from "../../text/lexicon.js";
import type { Match } from "../../text/matcher.js";
import type { Stance } from "../../types.js";
import {
  type GuestStance,
  mergeGuest,
  type StanceFindings,
  withoutGuestSentences,
} from "../merge-guest.js";
import {
  concludeDeclared,
  NO_STANCE,
  readCues,
  readLeanings,
  spreadProbabilities,
} from "../read-stance.js";
import type { DeclarationTier } from "../stance-calibration.js";
import { groupStanceMatches } from "../stance-matches.js";
import type { StanceEffect } from "../stance-model.js";
import { EnglishProbe } from "./english-probe.js";
import { findEnglishPositions } from "./find-english-positions.js";
import { lastCorrection, readLeaning } from "./revise-english-positions.js";

/** Where the English stance model is compiled. */
export interface EnglishStanceSpec {
  readonly lexicon: Lexicon;
  /** Index of the stance model among those of the lexicon. */
  readonly model: number;
}

/**
 * How sure an English reading is, by the way the position is declared: figures set by hand, for want of coded English
 * explanations to calibrate on. `silence` is the answer that the text does not tell.
 */
export const ENGLISH_CONFIDENCE: Readonly<Record<DeclarationTier | "silence", number>> = {
  act: 0.9,
  resolved: 0.8,
  support: 0.9,
  nominal: 0.7,
  refused: 0.8,
  leaning: 0.7,
  conflict: 0.7,
  silence: 0.6,
};

/** Every position that an English document names, with what else it tells about the vote. */
export function findEnglishStance(
  { lexicon, model }: EnglishStanceSpec,
  document: Document,
  matches: readonly Match<StanceEffect>[],
): StanceFindings {
  const found = groupStanceMatches(document, lexicon, model, matches, EnglishProbe);
  const positions = findEnglishPositions(found);
  const cues = {
    ...readCues(found, positions),
    leaning: readLeaning(found),
    correctedTo: lastCorrection(found),
  };
  return { positions, cues, leanings: readLeanings(found) };
}

/**
 * Builds the reader of English stance. Labels less sure than `threshold` (0–1) become `indetermine`; a text that
 * states no position is `indetermine`, method `none`.
 */
export function createEnglishStanceReader(spec: EnglishStanceSpec, threshold: number) {
  return (
    document: Document,
    matches: readonly Match<StanceEffect>[],
    guest?: GuestStance,
  ): Stance => {
    const own = findEnglishStance(spec, document, withoutGuestSentences(document, matches, guest));
    const declared = concludeDeclared(document, mergeGuest(document, own, guest));
    const { reading, tier, positions, evidence } = declared;
    if (reading === null || reading.kind === "absent") {
      return { ...NO_STANCE, confidence: ENGLISH_CONFIDENCE.silence, positions };
    }
    const confidence = ENGLISH_CONFIDENCE[tier ?? "silence"];
    const isTold = reading.label === "indetermine" || confidence >= threshold;
    return {
      label: isTold ? reading.label : "indetermine",
      declared: reading.kind === "declared" || reading.kind === "conflict",
      confidence: isTold ? confidence : 1 - confidence,
      probabilities: spreadProbabilities(reading.label, confidence),
      evidence,
      method: "declaration@1",
      object: reading.object,
      positions,
    };
  };
}
