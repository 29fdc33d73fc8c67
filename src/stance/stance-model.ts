import { verbClasses } from "../languages/fr/conjugation.js";
import type { RuleModel } from "../text/rules.js";
import type { Position } from "../types.js";

/** What is voted on, as a cue names it; finer than the record's object. */
export type ObjectCue =
  | "text"
  | "part"
  | "objection"
  | "refusal"
  | "discharge"
  | "other"
  | "common"
  | "resolution"
  | "measure";

/** What a rule of a stance model does. */
export type StanceEffect =
  /** A verb (or turn of phrase) of position; who speaks it is read from its form and subject. */
  | {
      readonly kind: "predicate";
      readonly label: Position | "refused";
      /** Where the verb stands in the match. Default: first. */
      readonly head?: "first" | "last";
      /** A vote cast, against which an opinion does not weigh. */
      readonly act?: boolean;
      /** Without a text as its object the verb says nothing certain. */
      readonly weak?: boolean;
      /** The object, where the pattern itself shows it; `before`: the antecedent of a relative or a pronoun. */
      readonly object?: ObjectCue | "near" | "before";
      /**
       * Where the subject is sought otherwise than from the verb: `aux`, the first verb is the auxiliary ("je suis
       * favorable"); `possessive`, the owner of the noun ("a mon soutien"); `elliptical`, the vote before it; `near`, the
       * nearest subject, for verbs that the model does not conjugate.
       */
      readonly form?: "aux" | "possessive" | "elliptical" | "near";
      /**
       * The vote repeats what the author has said before ("je voterai en ce sens"); without it, `label` stands
       * (`default`), or nothing (`only`).
       */
      readonly like?: "default" | "only";
      /** The label where the predicate is denied and that is an act of its own. */
      readonly deniedLabel?: Position;
    }
  /** A turn of phrase that is the author's own position as it stands. */
  | {
      readonly kind: "assertion";
      readonly label: Position | "refused";
      readonly deniedLabel?: Position;
      readonly act?: boolean;
      /** A nominal turn that counts where nothing stronger does. */
      readonly weak?: boolean;
    }
  | {
      readonly kind: "modality";
      readonly modality: "mistaken" | "corrected" | "earlier" | "unreal" | "habit";
    }
  /** From which the position follows although none is stated ("je me réjouis de l’adoption"). */
  | { readonly kind: "leaning"; readonly label: Position }
  /** What a mistaken vote is corrected to. */
  | { readonly kind: "correction"; readonly label: Position }
  | { readonly kind: "object"; readonly object: ObjectCue }
  | { readonly kind: "holder"; readonly holder: "author" | "group" }
  | {
      readonly kind:
        | "final"
        | "absence"
        | "apart"
        | "apart-denied"
        | "not-me"
        | "me-too"
        | "inverse"
        | "changes"
        | "persists"
        | "split"
        | "praise";
    };

/** The source of a stance model: rules, and verbs to conjugate into classes. */
export interface StanceModelSource extends RuleModel<StanceEffect> {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

/** Adds the classes of the model's verbs to its own: all forms of each, and each form over all. */
export function prepareStanceModel(source: StanceModelSource): RuleModel<StanceEffect> {
  return { ...source, classes: { ...verbClasses(source.verbs), ...source.classes } };
}
