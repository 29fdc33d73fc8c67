import { PourcontreError } from "../errors.js";
import type { Flags } from "./command.js";

/** Refuses a call without a file, and one that asks for two forms of output. */
export function checkOperands(operands: readonly string[], flags: Flags): void {
  if (operands.length === 0)
    throw new PourcontreError("INVALID_ARGUMENT", "no file to read (- is standard input)");
  if (flags.isOn("json") && flags.isOn("csv"))
    throw new PourcontreError("INVALID_OPTION", "--json or --csv, not both");
}
