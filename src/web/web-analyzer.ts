import { type Analyzer, createAnalyzer } from "../analyzer.js";
import { french } from "../french.js";
import type { LanguagePack } from "../language-pack.js";
import type { Analysis, Explanation } from "../types.js";

/** Where the second script leaves English. */
interface EnglishHolder {
  pourcontreEnglish?: LanguagePack;
}

export interface WebAnalyzer {
  analyze(input: Explanation | string): Analysis;
  /** False for a text in a language that is not read. */
  isRead(analysis: Analysis): boolean;
  /** True for a text in English while English is not loaded. */
  needsEnglish(analysis: Analysis): boolean;
  /** Loads the second script, once. Rejects where it is not there. */
  loadEnglish(): Promise<void>;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}

/** French at once; English from its own script, when the first English text is met. */
export function createWebAnalyzer(): WebAnalyzer {
  let analyzer: Analyzer = createAnalyzer();
  let english: Promise<void> | null = null;
  let isLoaded = false;
  const load = async (): Promise<void> => {
    await loadScript("english.js");
    const pack = (globalThis as EnglishHolder).pourcontreEnglish;
    if (pack === undefined) throw new Error("english.js");
    analyzer = createAnalyzer({ languages: [french, pack] });
    isLoaded = true;
  };
  return {
    analyze: (input) => analyzer.analyze(input),
    isRead: ({ language }) => ["fr", "und"].includes(language) || (isLoaded && language === "en"),
    needsEnglish: ({ language }) => !isLoaded && language === "en",
    loadEnglish() {
      english ??= load();
      return english;
    },
  };
}
