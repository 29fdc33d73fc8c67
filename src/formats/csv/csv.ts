import type { Format } from "../format.js";
import { planColumns } from "./columns.js";
import { createCsvParser } from "./parse.js";
import { readCsvRecord } from "./read-record.js";
import { detectDelimiter } from "./record-splitter.js";

function detect(head: string): number {
  const start = head.replace(/^\uFEFF?(?:[ \t]*\r?\n)*/, "");
  if (/^\s*[<{[]/.test(start)) return 0;
  const delimiter = detectDelimiter(start);
  const header = readCsvRecord(start, 0, delimiter, true);
  if (header.state !== "whole" || header.fields.length < 2) return 0;
  if (planColumns(header.fields.map((name) => name.trim())).indexes.has("text")) return 0.85;
  const first = readCsvRecord(start, header.end, delimiter, true);
  const isTable = first.state === "whole" && first.fields.length === header.fields.length;
  return isTable && header.fields.every((name) => name.length < 40) ? 0.4 : 0;
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
