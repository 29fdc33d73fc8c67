import { PourcontreError } from "../../errors.js";
import { EXPLANATION_FIELDS } from "./read-explanation.js";

/**
 * Refuses a map whose targets are no fields of an explanation.
 *
 * @throws PourcontreError INVALID_OPTION
 */
export function checkMap(map: Readonly<Record<string, string>> | undefined): void {
  const unknown = Object.keys(map ?? {}).filter((field) => !EXPLANATION_FIELDS.includes(field));
  if (unknown.length === 0) return;
  const known = EXPLANATION_FIELDS.join(", ");
  throw new PourcontreError(
    "INVALID_OPTION",
    `map: no field "${unknown.join('", "')}"; there are ${known}`,
  );
}
