import type { RollCall, StanceObject } from "../types.js";

/** What the titles of votes say of their object; the first that fits. */
const TITLES: readonly (readonly [RegExp, StanceObject])[] = [
  [/\bproposition de rejet\b|\bmotion (?:to reject|de rejet)\b/iu, "refusal"],
  [/\b(?:refus\w*|ajourn\w*|report\w*) (?:de )?(?:la |l['’])?d[ée]charge\b/iu, "refusal"],
  [/\bobjections?\b/iu, "objection"],
  [/\bprojet de (?:d[ée]cision|r[èe]glement|directive) d['’\s]ex[ée]cution\b/iu, "objection"],
];

/** Procedures in which the house votes on objections to acts of the Commission (or on having none). */
const OBJECTION_TYPES = /\((?:DEA|RPS)\)\s*$/u;

/**
 * What is voted, as far as title and procedure show: an objection to an act of the Commission, a refusal (rejection,
 * refusal or postponement of a discharge), or `unknown`. The title of a discharge does not tell whether the report
 * grants it: give what you know in `ReconcileOptions.objects`.
 *
 * @example
 * rollCallObject({ ...rollCall, title: "Objection conformément à l’article 112" }); // "objection"
 */
export function rollCallObject(rollCall: Pick<RollCall, "title" | "procedure">): StanceObject {
  const found = TITLES.find(([pattern]) => pattern.test(rollCall.title));
  if (found !== undefined) return found[1];
  return OBJECTION_TYPES.test(rollCall.procedure ?? "") ? "objection" : "unknown";
}
