import type { FrameWords, ReportLanguage, ReportOptions } from "../types.js";
import { english } from "./english.js";
import { french, type ReportWords } from "./french.js";

/** The words of a language. */
export function wordsOf(lang: ReportLanguage): ReportWords {
  return lang === "en" ? english : french;
}

/** The words of a frame: the caller's own, the library's, or its bare ids. */
export function frameWordsOf(
  id: string,
  words: ReportWords,
  options: Pick<ReportOptions, "frames"> = {},
): FrameWords {
  return options.frames?.[id] ?? words.frames[id] ?? { name: id, roles: {} };
}
