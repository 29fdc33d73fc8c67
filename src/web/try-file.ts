import { french } from "../french.js";
import { frenchTerm9 } from "../registry/french-term9.js";
import { composeReport } from "../report/compose-report.js";
import { formatReportSections, type SectionId } from "../report/format-report.js";
import { markup } from "../report/markup.js";
import { formatNumber } from "../report/numbers.js";
import { createReportContext } from "../report/report-context.js";
import { countHeadline, formatTiles } from "../report/sections/head-section.js";
import type { ReportInput, ReportLanguage } from "../report/types.js";
import { showDownloads } from "./downloads.js";
import { readFile, readMap } from "./read-file.js";
import type { WebAnalyzer } from "./web-analyzer.js";
import { fillIn, type WebWords } from "./words.js";

/** More explanations than this stand in the report only. */
const MOST_SHOWN = 400;
const CHARTS: readonly SectionId[] = ["positions", "roles", "tone", "reuse"];

export interface FilePlaces {
  readonly input: HTMLInputElement;
  readonly map: HTMLInputElement;
  readonly drop: HTMLElement;
  readonly status: HTMLElement;
  readonly downloads: HTMLElement;
  readonly result: HTMLElement;
}

function formatFileResult(input: ReportInput, lang: ReportLanguage, words: WebWords): string {
  const context = createReportContext(input, { lang });
  const isShort = input.records.length <= MOST_SHOWN;
  const number = formatNumber(input.records.length, lang);
  const note = isShort ? null : markup`<p>${fillIn(words.tooMany, { n: number })}</p>`;
  const sections = isShort ? [...CHARTS, "explanations" as const] : CHARTS;
  const tiles = formatTiles(countHeadline(input.groups.party), context);
  return markup`${tiles}${note}`.markup + formatReportSections(input, sections, { lang });
}

/** Reads a file that is chosen or dropped, and shows table, charts and what can be saved. */
export function tryFile(
  places: FilePlaces,
  analyzer: WebAnalyzer,
  lang: ReportLanguage,
  words: WebWords,
): void {
  const { input, map, drop, status, downloads, result } = places;
  const show = async (file: File): Promise<void> => {
    status.textContent = fillIn(words.reading, { file: file.name });
    const read = await readFile(file, readMap(map.value), analyzer);
    const values = {
      file: file.name,
      n: formatNumber(read.records.length, lang),
      rejected: formatNumber(read.rejections.length, lang),
    };
    status.textContent = fillIn(read.records.length === 0 ? words.nothing : words.read, values);
    downloads.hidden = true;
    result.replaceChildren();
    if (read.records.length === 0) return;
    const { tokenize } = french.create({}).lexicon;
    const report = composeReport({ ...read, registry: frenchTerm9(), tokenize });
    result.innerHTML = formatFileResult(report, lang, words);
    showDownloads(downloads, report, lang, words);
  };
  const tryOne = (file: File | undefined): void => {
    if (file === undefined) return;
    show(file).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      status.textContent = fillIn(words.unreadable, { file: file.name, message });
    });
  };
  input.addEventListener("change", () => tryOne(input.files?.[0]));
  for (const type of ["dragover", "dragleave", "drop"] as const) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", type === "dragover");
      if (type === "drop") tryOne(event.dataTransfer?.files[0]);
    });
  }
}
