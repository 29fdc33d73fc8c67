import { createTableParser } from "../formats/csv/table-parser.js";
import { createByteDecoder } from "../formats/decode.js";
import { rejectionItem } from "../formats/shared/items.js";
import { openBytes } from "../node/open-bytes.js";
import type { ParsedItem, Rejection } from "../types.js";
import type { CommandIo } from "./command.js";

/** The whole text of a small file, whatever its encoding, gzip or not. Throws FILE_UNREADABLE. */
export async function readText(
  path: string,
  io: CommandIo,
): Promise<{ text: string; rejections: Rejection[] }> {
  const decoder = createByteDecoder(path);
  const parts: string[] = [];
  const items: ParsedItem[] = [];
  for await (const bytes of await openBytes(path, io.stdin, io.signal)) {
    const { text, rejections } = decoder.push(bytes);
    parts.push(text);
    items.push(...rejections);
  }
  const { text, rejections } = decoder.finish();
  items.push(...rejections);
  return { text: parts.join("") + text, rejections: keepRejections(items) };
}

export const keepRejections = (items: readonly ParsedItem[]): Rejection[] =>
  items.flatMap((item) => (item.type === "rejection" ? [item.rejection] : []));

export interface TableRow {
  readonly line: number | null;
  readonly value: unknown;
}

function readLines(text: string, file: string): { rows: TableRow[]; rejections: Rejection[] } {
  const rows: TableRow[] = [];
  const rejections: Rejection[] = [];
  text.split("\n").forEach((source, i) => {
    if (source.trim() === "") return;
    try {
      rows.push({ line: i + 1, value: JSON.parse(source) });
    } catch {
      rejections.push({ file, line: i + 1, code: "invalid-json", message: "the line is not JSON" });
    }
  });
  return { rows, rejections };
}

function readCsv(text: string, file: string): { rows: TableRow[]; rejections: Rejection[] } {
  const rows: TableRow[] = [];
  const parser = createTableParser({ file }, (header, place) => ({
    items: header.includes("id")
      ? []
      : [rejectionItem(place, "missing-column", 'there is no column "id"', "id")],
    readRow: (fields, { line }) => {
      const cells = header.map((name, i) => [name, fields[i] ?? ""] as const);
      rows.push({ line, value: Object.fromEntries(cells) });
      return [];
    },
  }));
  const items = [...parser.push(text), ...parser.finish()];
  return { rows, rejections: keepRejections(items) };
}

/** Rows of a file of JSON Lines or of a table with a header: told by the first character. */
export async function readTable(
  path: string,
  io: CommandIo,
): Promise<{ rows: TableRow[]; rejections: Rejection[] }> {
  const { text, rejections } = await readText(path, io);
  const read = /^\s*\{/u.test(text) ? readLines(text, path) : readCsv(text, path);
  return { rows: read.rows, rejections: [...rejections, ...read.rejections] };
}
