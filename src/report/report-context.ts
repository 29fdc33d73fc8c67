import type { ReportInput, ReportLanguage, ReportOptions } from "./types.js";
import type { ReportWords } from "./words/french.js";
import { reportEnglish } from "./words/report-english.js";
import { type ReportTexts, reportFrench } from "./words/report-french.js";
import { wordsOf } from "./words/words.js";

/** What every section of the report needs beside the input. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly options: ReportOptions;
  readonly lang: ReportLanguage;
  readonly words: ReportWords;
  readonly texts: ReportTexts;
  /** Order of parties and groups in the page: as their summaries stand, then those that only records name. */
  readonly parties: readonly (string | null)[];
  readonly groups: readonly (string | null)[];
}

function listNames(
  summaries: readonly { readonly name: string | null }[],
  named: readonly (string | null)[],
): (string | null)[] {
  return [...new Set([...summaries.map(({ name }) => name), ...named])];
}

export function createReportContext(input: ReportInput, options: ReportOptions): ReportContext {
  const lang = options.lang ?? "fr";
  const namesOf = (field: "party" | "group") =>
    input.records.map((record) => record[field] ?? null);
  return {
    input,
    options,
    lang,
    words: wordsOf(lang),
    texts: lang === "en" ? reportEnglish : reportFrench,
    parties: listNames(input.groups.party, namesOf("party")),
    groups: listNames(input.groups.group, namesOf("group")),
  };
}
