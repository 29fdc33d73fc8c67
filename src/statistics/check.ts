import { PourcontreError } from "../errors.js";

/** Throws INVALID_ARGUMENT with `message` unless `holds`. */
export function check(holds: boolean, message: string): void {
  if (!holds) throw new PourcontreError("INVALID_ARGUMENT", message);
}
