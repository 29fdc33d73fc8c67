import type { Rejection, RejectionCode } from "../types.js";
import { CORRECTABLE_FIELDS, type CorrectableRecord } from "./correctable-fields.js";
import type { Correction } from "./parse-corrections.js";

/** A correction as it shows in the record that it changed. */
export interface AppliedCorrection {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly reason: string;
  readonly who: string;
  readonly date: string;
}

/** A record; corrected ones carry what was changed, in the order applied. */
export type Corrected<Record> = Record & { readonly corrections?: readonly AppliedCorrection[] };

export interface CorrectedRecords<Record> {
  readonly records: readonly Corrected<Record>[];
  /** Corrections that could not be applied. */
  readonly rejections: readonly Rejection[];
  readonly appliedCount: number;
}

function reject(
  correction: Correction,
  code: RejectionCode,
  field: string,
  message: string,
): Rejection {
  return { ...correction.source, field, code, message };
}

/** Why a correction cannot be applied to a record, or null. */
function findFault(
  correction: Correction,
  record: CorrectableRecord | undefined,
): Rejection | null {
  const { id, field, value } = correction;
  if (record === undefined)
    return reject(correction, "invalid-field", "id", `no record has the id "${id}"`);
  const known = Object.hasOwn(CORRECTABLE_FIELDS, field) ? CORRECTABLE_FIELDS[field] : undefined;
  if (known === undefined) {
    const fields = Object.keys(CORRECTABLE_FIELDS).join(", ");
    return reject(
      correction,
      "invalid-field",
      "field",
      `"${field}" cannot be corrected; known: ${fields}`,
    );
  }
  if (known.values !== null && !known.values.includes(value))
    return reject(
      correction,
      "invalid-field",
      "value",
      `${field} is one of ${known.values.join(", ")}, not "${value}"`,
    );
  if (known.values !== null && (known.read(record) ?? null) === null)
    return reject(
      correction,
      "invalid-field",
      "field",
      `the record "${id}" has no ${field} to correct`,
    );
  if (field === "date" && !/^\d{4}-\d{2}-\d{2}$/u.test(value))
    return reject(correction, "invalid-field", "value", `"${value}" is no date (YYYY-MM-DD)`);
  return null;
}

function applyOne<Record extends CorrectableRecord>(
  record: Corrected<Record>,
  correction: Correction,
): Corrected<Record> {
  const field = CORRECTABLE_FIELDS[correction.field];
  if (field === undefined) return record;
  const written = field.write(record, correction.value) as Corrected<Record>;
  const applied: AppliedCorrection = {
    field: correction.field,
    from: field.read(record) ?? null,
    to: field.read(written) ?? null,
    reason: correction.reason,
    who: correction.who,
    date: correction.date,
  };
  return { ...written, corrections: [...(record.corrections ?? []), applied] };
}

/** Ids that more than one record has: a correction could mean either. */
function findRepeated(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(records.flatMap(({ id }) => (seen.size < seen.add(id).size ? [] : [id])));
}

/**
 * Applies corrections to records, after everything else. A corrected record lists what was changed, from which value,
 * by whom and why; the evidence and the scores stay the analyzer's. A correction whose record, field or value is not
 * known, or whose id several records share, comes back as a rejection. Two corrections of one field: both are listed, the later in the file counts.
 *
 * @example
 * applyCorrections(records, corrections).records[0]?.corrections;
 * // [{ field: "stance", from: "pour", to: "contre", reason: "ironie", who: "A. Relectrice", date: "2026-11-20" }]
 */
export function applyCorrections<Record extends CorrectableRecord>(
  records: readonly Record[],
  corrections: readonly Correction[],
): CorrectedRecords<Record> {
  const byId = new Map<string, Corrected<Record>>(records.map((record) => [record.id, record]));
  const repeated = findRepeated(records);
  const rejections: Rejection[] = [];
  let appliedCount = 0;
  for (const correction of corrections) {
    const record = byId.get(correction.id);
    const fault = repeated.has(correction.id)
      ? reject(correction, "duplicate-id", "id", `several records have the id "${correction.id}"`)
      : findFault(correction, record);
    if (fault !== null || record === undefined) {
      if (fault !== null) rejections.push(fault);
      continue;
    }
    byId.set(correction.id, applyOne(record, correction));
    appliedCount += 1;
  }
  return {
    records: records.map((record) =>
      repeated.has(record.id) ? record : (byId.get(record.id) ?? record),
    ),
    rejections,
    appliedCount,
  };
}
