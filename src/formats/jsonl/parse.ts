import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { checkMap } from "../shared/check-map.js";
import { createIdRegister } from "../shared/ids.js";
import { type Place, rejectionItem } from "../shared/items.js";
import { parseJson } from "../shared/json.js";
import { createLineSplitter, type Line } from "../shared/lines.js";
import { mapRecord } from "../shared/map-record.js";
import { readExplanation } from "../shared/read-explanation.js";

/** Reads one line's object, or says why it cannot be used. */
export type RecordReader = (record: object, place: Place, ordinal: number) => readonly ParsedItem[];

/**
 * Cuts JSON Lines into objects. Blank lines are passed over; a line that is too long, no JSON or no object
 * is a rejection with its number.
 */
export function createJsonLinesParser(options: ParseOptions, read: RecordReader): PushParser {
  const lines = createLineSplitter(options.maxLineCharacters);
  let ordinal = 0;
  const readLine = (line: Line): readonly ParsedItem[] => {
    const place = { file: options.file, line: line.number };
    const source = line.number === 1 ? line.text.replace(/^\uFEFF/, "") : line.text;
    if (!line.isTooLong && source.trim() === "") return [];
    ordinal += 1;
    if (line.isTooLong)
      return [rejectionItem(place, "line-too-long", "the line is too long and was left out")];
    const result = parseJson(source, place);
    return "rejection" in result ? [result.rejection] : read(result.record, place, ordinal);
  };
  return {
    push: (chunk) => lines.push(chunk).flatMap(readLine),
    finish: () => lines.finish().flatMap(readLine),
  };
}

/**
 * JSON Lines: one explanation a line, an object with a string `text`, best with an `id`; the other fields
 * are those of an explanation. `options.map` renames fields: `{ text: "content" }`.
 */
export function createJsonlParser(options: ParseOptions): PushParser {
  checkMap(options.map);
  const ids = createIdRegister(options.file);
  return createJsonLinesParser(options, (record, place, ordinal) =>
    readExplanation(mapRecord(record, options.map), { place, ordinal, ids, options }),
  );
}
