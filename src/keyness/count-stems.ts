import { normalizeWord } from "../text/characters.js";
import { type Document, TokenKind } from "../text/document.js";

/** A text to count words in. */
export interface KeynessText {
  readonly id: string;
  readonly document: Document;
}

/** How often a stem occurs, and in which forms. */
export interface StemCount {
  /** Sum of the weights of the texts, once for each occurrence. */
  count: number;
  /** Texts that hold it, whatever their weight. */
  textCount: number;
  /** Occurrences of each form, unweighted. */
  readonly forms: Map<string, number>;
}

export interface StemCounts {
  readonly stems: ReadonlyMap<string, StemCount>;
  /** Weighted number of words. */
  readonly total: number;
}

/** Stems of words as written, each stemmed once. */
export function createWordReader(stem: (word: string) => string) {
  const known = new Map<string, { form: string; stem: string }>();
  return (written: string): { form: string; stem: string } => {
    const cached = known.get(written);
    if (cached !== undefined) return cached;
    const form = normalizeWord(written);
    const entry = { form, stem: stem(form) };
    known.set(written, entry);
    return entry;
  };
}

/** Counts the stems of the words of a corpus; numbers and punctuation are passed over. */
export function countStems(
  texts: readonly KeynessText[],
  weightOf: (id: string) => number,
  read: ReturnType<typeof createWordReader>,
  isLeftOut: (form: string) => boolean,
): StemCounts {
  const stems = new Map<string, StemCount>();
  const lastText = new Map<StemCount, string>();
  let total = 0;
  for (const { id, document } of texts) {
    const weight = weightOf(id);
    for (let i = 0; i < document.tokenCount; i++) {
      if (document.kinds[i] !== TokenKind.word) continue;
      const { form, stem } = read(document.text.slice(document.starts[i], document.ends[i]));
      if (isLeftOut(form)) continue;
      const entry = stems.get(stem) ?? { count: 0, textCount: 0, forms: new Map() };
      if (entry.count === 0) stems.set(stem, entry);
      entry.count += weight;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      if (lastText.get(entry) !== id) entry.textCount++;
      lastText.set(entry, id);
      total += weight;
    }
  }
  return { stems, total };
}
