import type { CharacterView } from "./character-view.js";

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Adds a code unit to a hash (FNV-1a). */
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** The hash of nothing. */
export const EMPTY_HASH = SEED;

/** FNV-1a over the code units of a normal form. */
export function hashForm(form: string): number {
  let hash = SEED;
  for (let i = 0; i < form.length; i++) hash = addToHash(hash, form.charCodeAt(i));
  return hash;
}

/** The same over the folded characters of a view: equal for equal forms. */
export function hashSpan({ folded }: CharacterView, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = addToHash(hash, folded[i] as number);
  return hash;
}
