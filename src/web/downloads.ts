import { plotPositions } from "../report/charts/plot-positions.js";
import { plotRoles } from "../report/charts/plot-roles.js";
import { formatGroupsCsv } from "../report/csv/format-groups-csv.js";
import { formatRecordsCsv } from "../report/csv/format-records-csv.js";
import { formatReport } from "../report/format-report.js";
import type { ReportInput, ReportLanguage } from "../report/types.js";
import type { WebWords } from "./words.js";

interface Download {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly make: () => string;
}

function listDownloads(input: ReportInput, lang: ReportLanguage, words: WebWords): Download[] {
  const { records, rejections, groups } = input;
  const svg = "image/svg+xml";
  return [
    {
      label: words.downloadReport,
      name: "pourcontre.html",
      type: "text/html",
      make: () => formatReport(input, { lang }),
    },
    {
      label: words.downloadJson,
      name: "pourcontre.json",
      type: "application/json",
      make: () => JSON.stringify({ schemaVersion: 1, records, rejections, groups }),
    },
    {
      label: words.downloadRecords,
      name: "pourcontre-records.csv",
      type: "text/csv",
      make: () => formatRecordsCsv(records),
    },
    {
      label: words.downloadGroups,
      name: "pourcontre-parties.csv",
      type: "text/csv",
      make: () => formatGroupsCsv(groups.party),
    },
    {
      label: words.downloadPositions,
      name: "pourcontre-positions.svg",
      type: svg,
      make: () => plotPositions(groups.party, { lang }),
    },
    {
      label: words.downloadRoles,
      name: "pourcontre-roles.svg",
      type: svg,
      make: () => plotRoles(groups.party, { lang }),
    },
  ];
}

/** Hands a file to the browser; it is made in memory and goes nowhere else. */
function save({ name, type, make }: Download): void {
  const url = URL.createObjectURL(new Blob([make()], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** One button for each file that can be saved. */
export function showDownloads(
  place: HTMLElement,
  input: ReportInput,
  lang: ReportLanguage,
  words: WebWords,
): void {
  const buttons = listDownloads(input, lang, words).map((download) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = download.label;
    button.addEventListener("click", () => save(download));
    return button;
  });
  place.replaceChildren(...buttons);
  place.hidden = false;
}
