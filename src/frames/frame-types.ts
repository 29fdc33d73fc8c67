import type { LinearModelSource } from "../text/linear-model.js";
import type { WordClasses } from "../text/pattern.js";
import type { Rule, RuleModel } from "../text/rules.js";

/** One entry of a frame: the shared rule schema without its effect, which follows from where it stands in the file. */
export interface FrameEntry {
  readonly id: string;
  readonly pattern: string | readonly string[];
  readonly unless?: readonly string[];
  /** Kind of mention, so that a cue can work on some kinds only ("right", "intrusion"). */
  readonly group?: string;
  /** Present in the sources, left out of what is compiled into the library. */
  readonly example?: string;
  readonly counterExample?: string;
}

/** A cue of a role: what it does depends on where it stands beside a mention. */
export interface FrameCue extends FrameEntry {
  /** `phrase`: is itself a mention; `clause`, `sentence`: acts on mentions there; `text`: on the whole text. */
  readonly scope: "phrase" | "clause" | "sentence" | "text";
  /** Where the cue stands: before the mention, after it, or on either side (default). */
  readonly side?: "before" | "after";
  /** Words between cue and mention at most. Default: the whole clause or sentence. */
  readonly reach?: number;
  /** Weight in a sum of cues, 0 … 5. Default 1. */
  readonly weight?: number;
  /** Acts on mentions of this group only. */
  readonly on?: string;
  /** The role that the cue speaks for when it is denied; absent: none. */
  readonly denied?: string;
}

export interface FrameRole {
  readonly id: string;
  readonly definition: string;
  readonly cues: readonly FrameCue[];
}

/** A frame as data: one file under `models/frames-fr`, or a user's own. */
export interface FrameDefinition {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly definition: string;
  /** Exploratory frames are off by default: nobody has coded texts for them. */
  readonly exploratory?: boolean;
  /** Name of the corresponding dimension of the Policy Frames Codebook (Boydstun et al. 2014). */
  readonly policyFrame?: string;
  readonly classes: WordClasses;
  readonly macros: WordClasses;
  readonly mentions: readonly FrameEntry[];
  /** What is no mention although it looks like one: a mention that touches it does not count. */
  readonly exclusions: readonly FrameEntry[];
  /** The strongest first: of roles with the same score the first wins. */
  readonly roles: readonly FrameRole[];
  /** Role of mentions on which no cue acts. */
  readonly defaultRole: string;
}

/** What a compiled rule of a frame does. */
export type FrameEffect =
  | { readonly kind: "mention"; readonly group: string }
  | { readonly kind: "exclusion" }
  | { readonly kind: "cue"; readonly role: string; readonly cue: CueReach };

export interface CueReach {
  readonly scope: FrameCue["scope"];
  readonly side: "before" | "after" | "any";
  readonly reach: number;
  readonly weight: number;
  readonly on: string | null;
  readonly denied: string | null;
  readonly group: string;
}

/** Weights learned from coded texts: for each feature one integer a role (in hundredths). */
export interface FrameWeights {
  readonly frame: string;
  readonly roles: readonly string[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** Sequences of stems in texts with a mention, with real weights by role. */
  readonly words: LinearModelSource;
}

/** What one feature says of the roles. */
export interface FeatureWeights {
  /** One a role. */
  readonly units: readonly number[];
  readonly mean: number;
  /** It tells of the whole text: no mention shows it. */
  readonly isGeneral: boolean;
}

/** A frame ready to read texts: its rules for the lexicon, and what the reader needs. */
export interface CompiledFrame {
  readonly definition: FrameDefinition;
  readonly model: RuleModel<FrameEffect>;
  readonly roles: readonly string[];
  readonly weights: FrameWeights | null;
  /** The learned weights by the names of their features; none without `weights`. */
  readonly featureWeights: ReadonlyMap<string, FeatureWeights>;
}

export type FrameRule = Rule<FrameEffect>;
