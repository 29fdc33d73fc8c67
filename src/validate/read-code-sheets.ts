import { createCsvSplitter } from "../formats/csv/record-splitter.js";
import type { Rejection } from "../types.js";
import { CODE_FIELDS, CODE_VALUES, type CodedText, type CodeField } from "./codes.js";
import { createCodes, findCode } from "./read-codes.js";

/** A sheet that a coder filled in. */
export interface FilledSheet {
  /** The coder, as the results name them. */
  readonly coder: string;
  readonly csv: string;
}

/** One coder's codes of the texts. */
export interface Coder {
  readonly name: string;
  readonly texts: readonly CodedText[];
}

export interface CoderTable {
  readonly coders: readonly Coder[];
  readonly rejections: readonly Rejection[];
}

/**
 * Reads filled coding sheets. Codes are matched without regard to case and accents; `declared` may say oui or non; an
 * empty cell is a missing code. What cannot be read is a rejection, with the coder as its file; the rest of the row
 * is used.
 *
 * @param key the key of `createCodeSheet`: gives texts their ids back; without it the items are the ids
 * @example
 * readCodeSheets([{ coder: "A", csv: "item,stance\nt1,pour\n" }]).coders[0]?.texts[0]?.stance; // "pour"
 */
export function readCodeSheets(sheets: readonly FilledSheet[], key?: string): CoderTable {
  const rejections: Rejection[] = [];
  const ids = key === undefined ? null : readKey(key, rejections);
  const coders = sheets.map((sheet) => ({
    name: sheet.coder,
    texts: readSheet(sheet, ids, rejections),
  }));
  return { coders, rejections };
}

interface Row {
  readonly line: number;
  readonly cellOf: (column: string) => string | null;
}

function readSheet(
  { coder, csv }: FilledSheet,
  ids: ReadonlyMap<string, string> | null,
  rejections: Rejection[],
): CodedText[] {
  const reject = createReject(coder, rejections);
  const texts = new Map<string, CodedText>();
  for (const row of readRows(csv, ["item"], reject)) {
    const item = row.cellOf("item") ?? "";
    const id = ids ? ids.get(item) : item;
    if (item === "" || id === undefined) {
      reject("missing-field", row.line, `no text is known as "${item}"`, "item");
    } else if (texts.has(id)) {
      reject("duplicate-id", row.line, `"${item}" is coded twice; the first is kept`, "item");
    } else {
      texts.set(id, { id, ...createCodes((field) => readCell(row, field, reject)) });
    }
  }
  return Array.from(texts.values());
}

function readCell(row: Row, field: CodeField, reject: Reject): string | null {
  const cell = row.cellOf(field)?.trim() ?? "";
  if (cell === "") return null;
  if (findCode(field, cell) === null) {
    const values = CODE_VALUES[field].join(", ");
    reject("invalid-field", row.line, `"${cell}" is none of ${values}`, field);
  }
  return cell;
}

function readKey(key: string, rejections: Rejection[]): Map<string, string> {
  const rows = readRows(key, ["item", "id"], createReject("key", rejections));
  return new Map(rows.map((row) => [row.cellOf("item") ?? "", unguard(row.cellOf("id") ?? "")]));
}

/** Takes back the apostrophe that `formatCell` sets before what looks like a formula. */
function unguard(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

type Reject = (code: Rejection["code"], line: number, message: string, field?: string) => void;

function createReject(file: string, rejections: Rejection[]): Reject {
  return (code, line, message, field) =>
    rejections.push({ file, line, code, message, ...(field === undefined ? {} : { field }) });
}

function readRows(csv: string, needed: readonly string[], reject: Reject): Row[] {
  const splitter = createCsvSplitter();
  const rows = [...splitter.push(csv), ...splitter.finish()];
  const whole = rows.flatMap((row) => {
    if (!("fault" in row)) return [row];
    reject("invalid-csv", row.line, row.fault);
    return [];
  });
  const header = (whole[0]?.fields ?? []).map((name) => name.trim().toLowerCase());
  for (const column of needed.filter((name) => !header.includes(name))) {
    reject("missing-column", 1, `the sheet has no column "${column}"`, column);
  }
  if (!needed.every((column) => header.includes(column))) return [];
  for (const column of CODE_FIELDS.filter(
    (name) => header.indexOf(name) !== header.lastIndexOf(name),
  )) {
    reject("duplicate-column", 1, `the column "${column}" stands twice; the first is read`, column);
  }
  return whole
    .slice(1)
    .filter((row) => row.fields.some((cell) => cell.trim() !== ""))
    .map(({ fields, line }) => ({
      line,
      cellOf: (column) => fields[header.indexOf(column)] ?? null,
    }));
}
