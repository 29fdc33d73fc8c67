import type { GuestStance } from "./stance/merge-guest.js";
import type { StanceCalibration } from "./stance/stance-calibration.js";
import type { StanceModelSource } from "./stance/stance-model.js";
import type { Document } from "./text/document.js";
import type { Lexicon } from "./text/lexicon.js";
import type { LinearModelSource } from "./text/linear-model.js";
import type { Analysis } from "./types.js";

/** What one language says of a text: the analysis but for its languages. */
export type TextReading = Pick<Analysis, "stance" | "frames" | "axis" | "tone">;

/** Models to use in place of those that the package carries, in the same schemas. */
export interface ModelOptions {
  /** Rules of the declared position (`models/stance-fr/rules.json`). */
  readonly stanceRules?: StanceModelSource;
  /** Weights of the inferred position (`models/stance-fr/inference.json`). */
  readonly stanceInference?: LinearModelSource;
  /** How sure each path is (`models/stance-fr/calibration.json`). */
  readonly stanceCalibration?: StanceCalibration;
}

/** What a language pack is built with. */
export interface PackOptions {
  /** Inferred positions below this confidence become `indetermine`, 0–1. */
  readonly threshold?: number;
  /** Frames beside the two of the codebook, as validated definitions. */
  readonly frames?: readonly unknown[];
  /** French only. */
  readonly models?: ModelOptions;
}

/** The compiled state of one language. */
export interface LanguageReader {
  readonly lexicon: Lexicon;
  /** Index of the language cues among the lexicon's models. */
  readonly languageModel: number;
  /** The frames read, in order. */
  readonly frameIds: readonly string[];
  /** @param guest what the document's sentences in another language say of the stance */
  read(document: Document, guest?: GuestStance): TextReading;
  /** What a text names, before anything is decided: for the sentences of this language inside another text. */
  findStance(text: string): Omit<GuestStance, "sentences">;
}

/** A language that texts can be analysed in. */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly id: string;
  create(options: PackOptions): LanguageReader;
}
