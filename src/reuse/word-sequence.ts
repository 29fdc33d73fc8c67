import { foldCode, normalizeWord } from "../text/characters.js";
import { type Document, TokenKind } from "../text/document.js";

/**
 * The words of many texts, one after another, as numbers: the same number for the same normal form and for no other.
 * Words and numbers count; punctuation is passed over. Text `t` holds the words `offsets[t]` to `offsets[t + 1]`.
 */
export interface WordSequence {
  readonly words: Int32Array;
  /** The token of each word in its own document. */
  readonly tokens: Int32Array;
  readonly offsets: Int32Array;
}

function countWords(documents: readonly Document[]): Int32Array {
  const offsets = new Int32Array(documents.length + 1);
  documents.forEach(({ kinds, tokenCount }, t) => {
    let count = 0;
    for (let i = 0; i < tokenCount; i++) if ((kinds[i] as number) <= TokenKind.number) count++;
    offsets[t + 1] = (offsets[t] as number) + count;
  });
  return offsets;
}

/** True where the normal form of `text[start, end)` is `form`. */
function hasForm(form: string, text: string, start: number, end: number): boolean {
  const { length } = form;
  let at = length === end - start ? 0 : -1;
  while (at >= 0 && at < length) {
    const code = text.charCodeAt(start + at);
    const wanted = form.charCodeAt(at);
    if (code !== wanted && foldCode(code) !== wanted) break;
    at++;
  }
  return at === length || normalizeWord(text.slice(start, end)) === form;
}

/** A hash table from word forms to numbers, in the order met; equal hashes are told apart by their forms. */
function createWordTable() {
  let slots = new Int32Array(1 << 14);
  const hashes: number[] = [];
  const forms: string[] = [];

  function place(word: number): void {
    const mask = slots.length - 1;
    const hash = hashes[word] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = word + 1;
  }

  function add(hash: number, form: string): number {
    const word = hashes.push(hash) - 1;
    forms.push(form);
    if (hashes.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let known = 0; known < word; known++) place(known);
    }
    place(word);
    return word;
  }

  return (hash: number, text: string, start: number, end: number): number => {
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const word = (slots[slot] as number) - 1;
      if (word < 0) return add(hash, normalizeWord(text.slice(start, end)));
      if (hashes[word] === hash && hasForm(forms[word] as string, text, start, end)) return word;
      slot = (slot + 1) & mask;
    }
  };
}

/** Numbers the words of all documents. */
export function sequenceWords(documents: readonly Document[]): WordSequence {
  const offsets = countWords(documents);
  const total = offsets[documents.length] as number;
  const words = new Int32Array(total);
  const tokens = new Int32Array(total);
  const numberOf = createWordTable();
  let at = 0;
  for (const { text, kinds, hashes, starts, ends, tokenCount } of documents) {
    for (let i = 0; i < tokenCount; i++) {
      if ((kinds[i] as number) > TokenKind.number) continue;
      words[at] = numberOf(hashes[i] as number, text, starts[i] as number, ends[i] as number);
      tokens[at++] = i;
    }
  }
  return { words, tokens, offsets };
}
