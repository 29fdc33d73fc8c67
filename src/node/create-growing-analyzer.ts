import { type AnalyzerOptions, createAnalyzer } from "../analyzer.js";
import type { Analysis, Explanation } from "../types.js";

/** An analyzer that begins with French and takes English in when it meets it. */
export interface GrowingAnalyzer {
  analyze(input: Explanation | string): Analysis;
  /** True once an English text was met that could not be read. */
  readonly lacksEnglish: boolean;
  /** Loads English; what was analysed before should be analysed again. */
  loadEnglish(): Promise<void>;
}

const isUnreadEnglish = (analysis: Analysis): boolean =>
  analysis.language === "en" && analysis.tone === null;

/** An analyzer for the command: English takes time to load, and most corpora hold none. */
export function createGrowingAnalyzer(options: AnalyzerOptions = {}): GrowingAnalyzer {
  let analyzer = createAnalyzer(options);
  let hasEnglish = false;
  let lacksEnglish = false;
  return {
    analyze(input) {
      const analysis = analyzer.analyze(input);
      lacksEnglish ||= !hasEnglish && isUnreadEnglish(analysis);
      return analysis;
    },
    get lacksEnglish() {
      return lacksEnglish;
    },
    async loadEnglish() {
      analyzer = createAnalyzer(options);
      [hasEnglish, lacksEnglish] = [true, false];
    },
  };
}
