import type { CharacterView } from "./character-view.js";
import { CharClass, normalizeWord } from "./characters.js";
import { hashForm, hashSpan } from "./form-hash.js";

/** A set of word forms that spans of a text are looked up in without cutting a string. */
export interface FormSet {
  /** True where the normal form of the span is in the set. */
  has(view: CharacterView, start: number, end: number): boolean;
  /** False where no form of the set begins at `start`. */
  mayBegin(view: CharacterView, start: number): boolean;
}

/** Longer spans are in no set. */
export const LONGEST_FORM = 64;

function isForm(form: string, { folded }: CharacterView, start: number): boolean {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) !== folded[start + i]) return false;
  }
  return true;
}

function hasMark({ classes }: CharacterView, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classes[i] === CharClass.mark) return true;
  return false;
}

/** A set of forms that are in normal form. */
export function createFormSet(forms: ReadonlySet<string>): FormSet {
  const firsts = new Uint8Array(0x10000);
  const byHash = new Map<number, string[]>();
  for (const form of forms) {
    const hash = hashForm(form);
    firsts[form.charCodeAt(0)] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), form]);
  }
  return {
    mayBegin: ({ folded, classes }, start) =>
      firsts[folded[start] as number] === 1 || classes[start] === CharClass.mark,
    has(view, start, end) {
      if (end - start > LONGEST_FORM) return false;
      if (hasMark(view, start, end)) return forms.has(normalizeWord(view.text.slice(start, end)));
      const alike = byHash.get(hashSpan(view, start, end));
      if (alike === undefined) return false;
      for (const form of alike) {
        if (form.length === end - start && isForm(form, view, start)) return true;
      }
      return false;
    },
  };
}
