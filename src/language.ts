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
/** The leading language settles the matter when it has this many times the words of the next. */
const LEAD = 1.5;
const LONG_SENTENCE = 8;

interface Tally {
  readonly counts: Int32Array;
  words: number;
}

/** Builds the detector of a lexicon. */
export function createLanguageDetector(lexicon: Lexicon, model: number): LanguageDetector {
  const terminals = CUE_LANGUAGES.map((id) => lexicon.rules.probes[model]?.[id] as number);
  const masks: number[] = [];

  function maskOf(symbol: number): number {
    const known = masks[symbol];
    if (known !== undefined) return known;
    let mask = 0;
    terminals.forEach((terminal, i) => {
      if (lexicon.meets(symbol, terminal)) mask |= 1 << i;
    });
    while (masks.length < symbol) masks.push(maskOf(masks.length));
    masks[symbol] = mask;
    return mask;
  }

  function count(document: Document, from: number, to: number): Tally {
    const tally: Tally = { counts: new Int32Array(COUNT), words: 0 };
    for (let i = from; i < to; i++) {
      if (document.kinds[i] !== TokenKind.word) continue;
      tally.words++;
      const mask = maskOf(document.symbols[i] as number);
      for (let k = 0; mask >> k > 0; k++) {
        if ((mask >> k) & 1) tally.counts[k] = (tally.counts[k] as number) + 1;
      }
    }
    return tally;
  }

  return {
    detect(document) {
      const whole = count(document, 0, document.tokenCount);
      const settled = settle(whole);
      const language = settled ?? (whole.words === 0 ? "und" : detectByTrigrams(document.text));
      const sentences = Array.from({ length: document.sentenceCount }, (_, s) => {
        const from = document.sentenceStarts[s] as number;
        const to = document.sentenceStarts[s + 1] as number;
        return sentenceLanguage(count(document, from, to), language);
      });
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
  return (tally.counts[k] as number) >= 3 && ownCount <= 1 ? settled : language;
}

function listLanguages(language: string, sentences: readonly string[]): string[] {
  const others = [...new Set(sentences)].filter((id) => id !== language && id !== "und");
  return language === "und" ? others : [language, ...others.sort()];
}
