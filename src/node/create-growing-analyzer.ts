import { type AnalyzerOptions, createAnalyzer } from "../analyzer.js";
import type { Analysis, Explanation } from "../types.js";

/** An analyzer that begins with French and takes English in when it meets it. */
export interface GrowingAnalyzer {
  analyze(input: Explanation | string): Analysis;
  /** True once a text was met that holds English, which is not there yet. */
  readonly lacksEnglish: boolean;
  /** Loads English; what was analysed before should be analysed again. */
  loadEnglish(): Promise<void>;
}

/** An analyzer for the command: English takes time to load, and most corpora hold none. */
export function createGrowingAnalyzer(options: AnalyzerOptions = {}): GrowingAnalyzer {
  let analyzer = createAnalyzer(options);
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
      const [{ english }, { french }] = await Promise.all([
        import("../english.js"),
        import("../french.js"),
      ]);
      analyzer = createAnalyzer({ ...options, languages: [french, english] });
      [hasEnglish, lacksEnglish] = [true, false];
    },
  };
}
