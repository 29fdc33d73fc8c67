import type { GuestStance } from "./stance/merge-guest.js";
import type { Document } from "./text/document.js";
import type { Lexicon } from "./text/lexicon.js";
import type { Analysis } from "./types.js";

/** What one language says of a text: the analysis but for its languages. */
export type TextReading = Pick<Analysis, "stance" | "frames" | "axis" | "tone">;

/** What a language pack is built with. */
export interface PackOptions {
  /** Inferred positions below this confidence become `indetermine`, 0–1. */
  readonly threshold?: number;
  /** Frames beside the two of the codebook, as validated definitions. */
  readonly frames?: readonly unknown[];
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
