import { labelKey, type Organization, type Registry } from "./create-registry.js";
import { editDistance } from "./suggest-members.js";

/** One party or group, several that bear the label, or none (with those that come close). */
export type LabelLookup =
  | { readonly type: "found"; readonly organization: Organization }
  | { readonly type: "ambiguous"; readonly candidates: readonly Organization[] }
  | { readonly type: "unknown"; readonly suggestions: readonly Organization[] };

function resolve(
  byLabel: ReadonlyMap<string, readonly Organization[]>,
  label: string,
): LabelLookup {
  const key = labelKey(label);
  const [first, ...others] = byLabel.get(key) ?? [];
  if (first !== undefined && others.length === 0) return { type: "found", organization: first };
  if (first !== undefined) return { type: "ambiguous", candidates: [first, ...others] };
  const limit = key.length < 6 ? 0 : 2;
  const close = [...byLabel].filter(([other]) => editDistance(key, other, limit) <= limit);
  return { type: "unknown", suggestions: [...new Set(close.flatMap(([, found]) => found))] };
}

/**
 * The national party that a label names (id, name or alias; accents, case and punctuation do not count). An unknown
 * label is reported with what comes close, never taken.
 *
 * @example
 * resolveParty(frenchTerm9(), "RN"); // { type: "found", organization: { id: "RN", name: "Rassemblement national", … } }
 */
export function resolveParty(registry: Registry, label: string): LabelLookup {
  return resolve(registry.partyByLabel, label);
}

/** The political group that a label names, as `resolveParty` does for parties. */
export function resolveGroup(registry: Registry, label: string): LabelLookup {
  return resolve(registry.groupByLabel, label);
}
