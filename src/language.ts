import { CUE_LANGUAGES } from "./languages/function-words.js";
import { type Document, TokenKind } from "./text/document.js";
import type { Lexicon } from "./text/lexicon.js";
import { detectByTrigrams } from "./vendor/franc.js";

/** The language of a text and of its sentences, ISO 639-1; `und` where it cannot be told. */
export interface LanguageReading {
  readonly language: string;
  /** All languages found, the one with most words first. */
  readonly languages: readonly string[];
  /** One entry a sentence. */
  readonly sentences: readonly string[];
}

/** Counts function words by language; made once for a lexicon that compiled `languageCues` as model `model`. */
export interface LanguageDetector {
  detect(document: Document): LanguageReading;
}

const COUNT = CUE_LANGUAGES.length;
const NO_COUNTS: readonly number[] = CUE_LANGUAGES.map(() => 0);
/** The leading language settles the matter when it has this many times the words of the next. */
const LEAD = 1.5;
const LONG_SENTENCE = 8;
/** A sentence with more words of its text's language than this is of no other. */
const OWN_MOST = 1;
/** A sentence with fewer words of another language than this is not of that language. */
const OTHER_LEAST = 3;

/** Function words counted, by language, and words in all. */
interface Tally {
  readonly counts: number[];
  words: number;
}

/** Builds the detector of a lexicon. */
export function createLanguageDetector(lexicon: Lexicon, model: number): LanguageDetector {
  const terminals = CUE_LANGUAGES.map((id) => lexicon.rules.probes[model]?.[id] as number);
  /** For each symbol the languages of its words, one bit each. */
  const masks: number[] = [];

  function learnMasks(symbol: number): number {
    while (masks.length <= symbol) {
      const next = masks.length;
      masks.push(terminals.reduce((m, t, i) => (lexicon.meets(next, t) ? m | (1 << i) : m), 0));
    }
    return masks[symbol] as number;
  }

  function count({ kinds, symbols }: Document, from: number, to: number): Tally {
    const counts = NO_COUNTS.slice();
    let words = 0;
    for (let i = from; i < to; i++) {
      if (kinds[i] !== TokenKind.word) continue;
      words++;
      const symbol = symbols[i] as number;
      let mask = masks[symbol] ?? learnMasks(symbol);
      for (; mask !== 0; mask &= mask - 1) {
        const k = 31 - Math.clz32(mask & -mask);
        counts[k] = (counts[k] as number) + 1;
      }
    }
    return { counts, words };
  }

  /** True where [from, to) has too many words of the language `own` to be of another. */
  function isOwn({ symbols }: Document, from: number, to: number, own: number): boolean {
    const bit = own < 0 ? 0 : 1 << own;
    let left = OWN_MOST;
    for (let i = from; i < to; i++) {
      if (((masks[symbols[i] as number] ?? 0) & bit) !== 0 && left-- === 0) return true;
    }
    return false;
  }

  function readSentences(document: Document, language: string): string[] {
    const own = CUE_LANGUAGES.indexOf(language);
    const { sentenceStarts, sentenceCount } = document;
    const languages: string[] = [];
    for (let s = 0; s < sentenceCount; s++) {
      const from = sentenceStarts[s] as number;
      const to = sentenceStarts[s + 1] as number;
      const isPlain = isOwn(document, from, to, own);
      languages.push(isPlain ? language : sentenceLanguage(count(document, from, to), language));
    }
    return languages;
  }

  return {
    detect(document) {
      const whole = count(document, 0, document.tokenCount);
      const settled = settle(whole);
      const language = settled ?? (whole.words === 0 ? "und" : detectByTrigrams(document.text));
      const sentences = readSentences(document, language);
      return { language, languages: listLanguages(language, sentences), sentences };
    },
  };
}

/** The language that the function words settle on, or null. */
function settle({ counts, words }: Tally): string | null {
  let best = 0;
  for (let k = 1; k < COUNT; k++) if ((counts[k] as number) > (counts[best] as number)) best = k;
  const most = counts[best] as number;
  let second = 0;
  for (let k = 0; k < COUNT; k++) if (k !== best) second = Math.max(second, counts[k] as number);
  const isDense = most >= 2 && most * 6 >= words;
  const isShort = words < LONG_SENTENCE && most >= 1;
  return (isDense || isShort) && most >= second * LEAD && most > second
    ? (CUE_LANGUAGES[best] as string)
    : null;
}

/** A sentence is of another language than its text only where it is long enough to tell. */
function sentenceLanguage(tally: Tally, language: string): string {
  const settled = settle(tally);
  if (settled === null || settled === language) return language;
  const k = CUE_LANGUAGES.indexOf(settled);
  const own = CUE_LANGUAGES.indexOf(language);
  const ownCount = own < 0 ? 0 : (tally.counts[own] as number);
  return (tally.counts[k] as number) >= OTHER_LEAST && ownCount <= OWN_MOST ? settled : language;
}

function listLanguages(language: string, sentences: readonly string[]): string[] {
  if (language !== "und" && sentences.every((id) => id === language)) return [language];
  const others = [...new Set(sentences)].filter((id) => id !== language && id !== "und");
  return language === "und" ? others : [language, ...others.sort()];
}
