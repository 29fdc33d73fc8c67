import type { Holder } from "../types.js";

/** Who says a verb of position, in what mood, and from which token on its verb group runs. */
export interface Subject {
  readonly holder: Holder;
  readonly modality: "actual" | "hypothetical" | "earlier" | "intended" | "unreal" | "call";
  /** First token of the verb group: subject, auxiliary or governing verb. */
  readonly from: number;
  /** The governing verb refuses ("je refuse de soutenir"). */
  readonly refuses: boolean;
  /** The governing verb turns a negation into an affirmation ("je n’ai pas hésité à"). */
  readonly frees: boolean;
}

/** Where cues of holders stand: first tokens of "notre groupe" (group) or "votre serviteur" (author). */
export interface HolderCues {
  readonly group: readonly number[];
  readonly author: readonly number[];
}

/** A subject before it is asked whether its verb refuses or frees. */
export type Reading = Pick<Subject, "holder" | "modality"> & { from: number };

/** How far, in tokens, a subject, an auxiliary or a governing verb is sought. */
export const REACH = { subject: 12, auxiliary: 16, governor: 12 } as const;
