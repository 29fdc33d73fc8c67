import { PourcontreError } from "./errors.js";
import { french } from "./french.js";
import { createLanguageDetector } from "./language.js";
import type { LanguagePack, LanguageReader, PackOptions } from "./language-pack.js";
import { NO_STANCE } from "./stance/read-stance.js";
import type { Analysis, Explanation } from "./types.js";

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
      const { language, languages } = detector.detect(document);
      const reader = readers.get(language);
      const head = { schemaVersion: 1, language, languages } as const;
      if (reader === undefined) return { ...head, ...notAnalysed(main) };
      return {
        ...head,
        ...reader.read(reader === main ? document : reader.lexicon.tokenize(text)),
      };
    },
  };
}

/** A text in a language that is not analysed: cannot tell, never zero. */
function notAnalysed(main: LanguageReader) {
  const frames = main.frameIds.map((id) => ({ id, role: null, evidence: [] }));
  return { stance: NO_STANCE, frames, axis: null, tone: null };
}
