import type { AppliedCorrection } from "../reconcile/apply-corrections.js";
import type { FlagSpec } from "./command.js";

/** The flag of every command that takes corrections by hand. */
export const CORRECTIONS_FLAG: FlagSpec = {
  kind: "text",
  value: "FILE",
  help: "corrections by hand (CSV: id,field,value,reason,who,date), applied last",
};

/** One line on what was corrected, for outputs that have no room for it. */
export function describeApplied(
  records: readonly { readonly corrections?: readonly AppliedCorrection[] }[],
): string {
  const count = records.reduce((sum, { corrections = [] }) => sum + corrections.length, 0);
  return count === 0 ? "" : `corrections by hand applied: ${count}\n`;
}
