import { PourcontreError } from "./errors.js";
import { french } from "./french.js";
import { createLanguageDetector, type LanguageReading } from "./language.js";
import type { LanguagePack, LanguageReader, PackOptions, TextReading } from "./language-pack.js";
import type { GuestStance } from "./stance/merge-guest.js";
import { NO_STANCE } from "./stance/read-stance.js";
import { type Document, listSentences } from "./text/document.js";
import type { Analysis, Explanation, Span } from "./types.js";

/** Options of `createAnalyzer`. */
export interface AnalyzerOptions extends PackOptions {
  /** Languages to analyse, the main one first. Default: French alone. */
  readonly languages?: readonly LanguagePack[];
}

export interface Analyzer {
  /** Reads one explanation, or a bare text. Pure: the same input gives the same analysis. */
  analyze(input: Explanation | string): Analysis;
}

function checkOptions(options: AnalyzerOptions): void {
  const { threshold, languages } = options;
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new PourcontreError("INVALID_OPTION", `threshold must lie in 0–1, not ${threshold}`);
  }
  if (languages !== undefined && languages.length === 0) {
    throw new PourcontreError("INVALID_OPTION", "languages must name at least one language");
  }
}

/**
 * Compiles the models once and returns the analyzer: language, stance with its evidence, roles, axis and tone of one
 * explanation after another.
 *
 * @throws PourcontreError `INVALID_OPTION`, `INVALID_MODEL` or `INVALID_FRAME`
 * @example
 * const { analyze } = createAnalyzer();
 * analyze("J’ai voté contre ce texte.").stance.label; // "contre"
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  checkOptions(options);
  const packs = options.languages ?? [french];
  const readers = new Map(packs.map((pack) => [pack.id, pack.create(options)]));
  const main = readers.get((packs[0] as LanguagePack).id) as LanguageReader;
  const detector = createLanguageDetector(main.lexicon, main.languageModel);

  return {
    analyze(input) {
      const text = typeof input === "string" ? input : input.text;
      const document = main.lexicon.tokenize(text);
      const reading = detector.detect(document);
      const { language, languages } = reading;
      const head = { schemaVersion: 1, language, languages } as const;
      // A text in another language may still hold sentences in one that is read.
      const id = readers.has(language) ? language : languages.find((other) => readers.has(other));
      const reader = id === undefined ? undefined : readers.get(id);
      if (reader === undefined) return { ...head, ...readUnknown(main, document, language) };
      const host = reader === main ? document : reader.lexicon.tokenize(text);
      const guest = languages.length > 1 ? readGuest(readers, document, reading, host) : undefined;
      const { stance, frames, axis, tone } = reader.read(host, guest);
      return { schemaVersion: 1, language, languages, stance, frames, axis, tone };
    },
  };
}

/**
 * Reads the sentences of a text that are in another language than the text, in their own language; undefined where
 * there are none that a reader is at hand for.
 *
 * @param document the text as the languages of its sentences were read from it
 * @param host the text as the reader of its main language cuts it
 */
function readGuest(
  readers: ReadonlyMap<string, LanguageReader>,
  document: Document,
  { language, languages, sentences }: LanguageReading,
  host: Document,
): GuestStance | undefined {
  const id = languages.find((other) => other !== language && readers.has(other));
  const reader = id === undefined ? undefined : readers.get(id);
  if (reader === undefined) return undefined;
  const spans = listSentences(document).filter((_, i) => sentences[i] === id);
  const isInside = ({ start, end }: Span): boolean =>
    spans.some((span) => start < span.end && span.start < end);
  const taken = listSentences(host).flatMap((span, i) => (isInside(span) ? [i] : []));
  const guest = reader.findStance(keepOnly(document.text, spans));
  return { ...guest, sentences: new Set(taken) };
}

/** The text with everything outside the spans blank, so that offsets stay what they are. */
function keepOnly(text: string, spans: readonly Span[]): string {
  let kept = "";
  for (const { start, end } of spans) {
    kept += " ".repeat(start - kept.length) + text.slice(start, end);
  }
  return kept + " ".repeat(text.length - kept.length);
}

const FEW_WORDS = 8;

/** A few words in no language that can be told: what they declare, if they declare anything. */
function readUnknown(main: LanguageReader, document: Document, language: string): TextReading {
  const isShort = language === "und" && document.tokenCount > 0 && document.tokenCount <= FEW_WORDS;
  const { stance } = isShort ? main.read(document) : { stance: NO_STANCE };
  const empty = { ...NO_STANCE, confidence: 1 };
  const none = document.tokenCount === 0 ? empty : NO_STANCE;
  return { ...notAnalysed(main), stance: stance.declared ? stance : none };
}

/** A text in a language that is not analysed: cannot tell, never zero. */
function notAnalysed(main: LanguageReader): TextReading {
  const frames = main.frameIds.map((id) => ({ id, role: null, evidence: [] }));
  return { stance: NO_STANCE, frames, axis: null, tone: null };
}
