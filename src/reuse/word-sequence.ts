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

/** True where two tokens have the same normal form. */
function isSameForm(a: Document, tokenA: number, b: Document, tokenB: number): boolean {
  const startA = a.starts[tokenA] as number;
  const startB = b.starts[tokenB] as number;
  const endA = a.ends[tokenA] as number;
  const endB = b.ends[tokenB] as number;
  const length = endA - startA;
  let at = length === endB - startB ? 0 : length;
  while (at < length) {
    const codeA = a.text.charCodeAt(startA + at);
    const codeB = b.text.charCodeAt(startB + at);
    if (codeA !== codeB && foldCode(codeA) !== foldCode(codeB)) break;
    at++;
  }
  if (at === length && length === endB - startB) return true;
  return normalizeWord(a.text.slice(startA, endA)) === normalizeWord(b.text.slice(startB, endB));
}

/** A hash table from word forms to numbers, in the order met; equal hashes are told apart by their forms. */
function createWordTable(documents: readonly Document[]) {
  let slots = new Int32Array(1 << 14);
  const hashes: number[] = [];
  const texts: number[] = [];
  const tokens: number[] = [];

  function place(word: number): void {
    const mask = slots.length - 1;
    const hash = hashes[word] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = word + 1;
  }

  function add(hash: number, text: number, token: number): number {
    const word = hashes.push(hash) - 1;
    texts.push(text);
    tokens.push(token);
    if (hashes.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      for (let known = 0; known < word; known++) place(known);
    }
    place(word);
    return word;
  }

  return (hash: number, text: number, token: number): number => {
    const mask = slots.length - 1;
    const document = documents[text] as Document;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const word = (slots[slot] as number) - 1;
      if (word < 0) return add(hash, text, token);
      if (hashes[word] === hash) {
        const known = documents[texts[word] as number] as Document;
        if (isSameForm(known, tokens[word] as number, document, token)) return word;
      }
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
  const numberOf = createWordTable(documents);
  let at = 0;
  documents.forEach(({ kinds, hashes, tokenCount }, t) => {
    for (let i = 0; i < tokenCount; i++) {
      if ((kinds[i] as number) > TokenKind.number) continue;
      words[at] = numberOf(hashes[i] as number, t, i);
      tokens[at++] = i;
    }
  });
  return { words, tokens, offsets };
}
