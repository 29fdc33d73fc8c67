import type { AppliedCorrection } from "../../reconcile/apply-corrections.js";

const show = (value: unknown): string => (value === null || value === undefined ? "" : `${value}`);

/**
 * Corrections by hand in one cell of a table; null for none.
 *
 * @example
 * describeCorrections(record.corrections); // "stance: pour → contre (ironie; A. Relectrice, 2026-11-20)"
 */
export function describeCorrections(corrections: readonly AppliedCorrection[]): string | null {
  if (corrections.length === 0) return null;
  return corrections
    .map(
      ({ field, from, to, reason, who, date }) =>
        `${field}: ${show(from)} → ${show(to)} (${reason}; ${who}, ${date})`,
    )
    .join(" | ");
}
