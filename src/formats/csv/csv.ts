import { readCsv } from "../../vendor/csv-parse.js";
import type { Format } from "../format.js";
import { planColumns } from "./columns.js";
import { detectDelimiter } from "./detect-delimiter.js";
import { createCsvParser } from "./parse.js";

function detect(head: string): number {
  const start = head.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, "");
  if (/^\s*[<{[]/.test(start)) return 0;
  const delimiter = detectDelimiter(start);
  const bytes = new TextEncoder().encode(start);
  const [header = [], first = []] = readCsv(bytes, { delimiter, maxRecords: 2 }).records;
  if (header.length < 2) return 0;
  if (planColumns(header.map((name) => name.trim())).indexes.has("text")) return 0.85;
  return first.length === header.length && header.every((name) => name.length < 40) ? 0.4 : 0;
}

/** Comma-, semicolon- or tab-separated values with a header. */
export const csv: Format = {
  id: "csv",
  title: "CSV or TSV with a header, columns as you name them",
  gives: ["explanations"],
  hasRealSample: false,
  detect,
  createParser: createCsvParser,
};
