import type { Match } from "../../text/matcher.js";
import type { StanceEffect } from "../stance-model.js";
import type { EnglishSubject } from "./read-english-subject.js";

/** What makes a match a head. */
export type HeadEffect = Extract<StanceEffect, { kind: "predicate" | "assertion" }>;

/** A predicate that somebody says, or an assertion. */
export interface Head {
  readonly match: Match<StanceEffect>;
  readonly effect: HeadEffect;
  /** Null for an assertion and for an elliptical turn, which have no verb of their own. */
  readonly subject: EnglishSubject | null;
}

/** The sentence of a head, its bounds, and the bounds of its clause. */
export interface Bounds {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}
