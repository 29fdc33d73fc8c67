import { type AnalyzerOptions, createAnalyzer } from "../analyzer.js";
import { french } from "../french.js";
import type { LanguagePack, LanguageReader } from "../language-pack.js";
import type { Analysis, Explanation } from "../types.js";

/** An analyzer that begins with French and takes English in when it meets it. */
export interface GrowingAnalyzer {
  analyze(input: Explanation | string): Analysis;
  /** True once a text was met that holds English, which is not there yet. */
  readonly lacksEnglish: boolean;
  /** Loads English; what was analysed before should be analysed again. */
  loadEnglish(): Promise<void>;
}

/** A pack whose reader is built once, with what it has learned of words so far. */
function shareReader(pack: LanguagePack): LanguagePack {
  let reader: LanguageReader | undefined;
  return {
    id: pack.id,
    create(options) {
      reader ??= pack.create(options);
      return reader;
    },
  };
}

/** An analyzer for the command: English takes time to load, and most corpora hold none. */
export function createGrowingAnalyzer(options: AnalyzerOptions = {}): GrowingAnalyzer {
  const shared = shareReader(french);
  let analyzer = createAnalyzer({ languages: [shared], ...options });
  let hasEnglish = false;
  let lacksEnglish = false;
  return {
    analyze(input) {
      const analysis = analyzer.analyze(input);
      // A text that is English in part is read otherwise once English is there.
      lacksEnglish ||= !hasEnglish && analysis.languages.includes("en");
      return analysis;
    },
    get lacksEnglish() {
      return lacksEnglish;
    },
    async loadEnglish() {
      const { english } = await import("../english.js");
      analyzer = createAnalyzer({ ...options, languages: [shared, english] });
      [hasEnglish, lacksEnglish] = [true, false];
    },
  };
}
