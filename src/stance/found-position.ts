import type { Holder, Position } from "../types.js";
import type { ObjectCue } from "./stance-model.js";

/** In what mood a position is named; only `actual`, `habit` and `call` can be the final vote. */
export type Modality =
  | "actual"
  | "habit"
  | "call"
  | "hypothetical"
  | "earlier"
  | "intended"
  | "mistaken"
  | "unreal";

/** A position that the text names, before anything is decided. Tokens, end-exclusive. */
export interface FoundPosition {
  readonly label: Position | "refused" | "not-contre" | "not-abstention";
  readonly holder: Holder;
  readonly modality: Modality;
  readonly object: ObjectCue | "unknown";
  /** Its object may be another than the text voted on. */
  readonly weak: boolean;
  /** Its rule alone does not show that the object is the text. */
  readonly loose: boolean;
  /** A nominal turn ("un oui") that counts where nothing stronger does. */
  readonly nominal: boolean;
  /** A vote cast, not an opinion. */
  readonly isAct: boolean;
  readonly isFinal: boolean;
  readonly denied: boolean;
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}
