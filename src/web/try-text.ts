import { createExplanationRecord } from "../record.js";
import { formatLabels } from "../report/format-explanation.js";
import { highlightEvidence, listEvidence } from "../report/highlight-evidence.js";
import { markup } from "../report/markup.js";
import { createReportContext } from "../report/report-context.js";
import type { ReportLanguage } from "../report/types.js";
import type { Analysis } from "../types.js";
import type { WebAnalyzer } from "./web-analyzer.js";
import type { WebWords } from "./words.js";

const NO_INPUT = { records: [], groups: { party: [], group: [] } };

function formatResult(text: string, analysis: Analysis, lang: ReportLanguage): string {
  const context = createReportContext(NO_INPUT, { lang });
  const record = createExplanationRecord({ id: "text", text }, analysis);
  const body = highlightEvidence(text, listEvidence(record, context.words));
  return markup`${formatLabels(record, context)}<div class="text" lang="${analysis.language}">${body}</div>`
    .markup;
}

/**
 * Reads the text of a field as it is typed, and shows what it says. The result is finished markup of the library:
 * nothing that was typed is ever markup.
 */
export function tryText(
  field: HTMLTextAreaElement,
  result: HTMLElement,
  analyzer: WebAnalyzer,
  lang: ReportLanguage,
  words: WebWords,
): () => void {
  const show = (): void => {
    const text = field.value;
    if (text.trim() === "") {
      result.textContent = words.empty;
      return;
    }
    const analysis = analyzer.analyze(text);
    if (!analyzer.needsEnglish(analysis)) {
      if (analyzer.isRead(analysis)) result.innerHTML = formatResult(text, analysis, lang);
      else result.textContent = words.notAnalysed;
      return;
    }
    result.textContent = words.loadingEnglish;
    analyzer.loadEnglish().then(
      () => field.value === text && show(),
      () => {
        result.textContent = words.noEnglish;
      },
    );
  };
  let frame = 0;
  field.addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(show);
  });
  show();
  return show;
}
