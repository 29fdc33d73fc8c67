import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import type { RecordReader } from "../jsonl/parse.js";
import { checkMap } from "../shared/check-map.js";
import { createIdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { parseJson } from "../shared/json.js";
import { createJsonElementSplitter, type JsonElement } from "../shared/json-elements.js";
import { mapRecord } from "../shared/map-record.js";
import { readExplanation } from "../shared/read-explanation.js";

/** Keys under which an object may hold its list of records. */
export const LIST_KEYS = ["records", "explanations", "data", "items", "results"];

const FAULTS = {
  "too-long": ["line-too-long", "the value is too long and was left out"],
  broken: ["invalid-json", "a string of this value runs over the end of its line"],
  cut: ["truncated", "the file ends inside this value"],
} as const;

/** Cuts a JSON list into its objects and hands each to `read`. */
export function createJsonListParser(
  options: ParseOptions,
  read: RecordReader,
  listKeys: readonly string[] = LIST_KEYS,
): PushParser {
  const splitter = createJsonElementSplitter({
    listKeys,
    maxCharacters: options.maxLineCharacters,
  });
  let ordinal = 0;
  const readElement = (element: JsonElement): readonly ParsedItem[] => {
    const place = { file: options.file, line: element.line };
    ordinal += 1;
    if (element.state !== "whole") {
      const [code, message] = FAULTS[element.state];
      return [rejectionItem(place, code, message)];
    }
    const result = parseJson(element.source, place);
    return "rejection" in result ? [result.rejection] : read(result.record, place, ordinal);
  };
  return {
    push: (chunk) => splitter.push(chunk).flatMap(readElement),
    finish() {
      const { elements, isClosed, line } = splitter.finish();
      const items = elements.flatMap(readElement);
      if (isClosed || elements.some((element) => element.state === "cut")) return items;
      const place = { file: options.file, line };
      return [
        ...items,
        rejectionItem(place, "truncated", "the list is not closed; what stands before was read"),
      ];
    },
  };
}

/**
 * A JSON list of explanations: `[{ "id": …, "text": … }, …]`, or an object that holds such a list under
 * `records`, `explanations`, `data`, `items` or `results`, or one such object. `options.map` renames fields.
 */
export function createJsonParser(options: ParseOptions): PushParser {
  checkMap(options.map);
  const ids = createIdRegister(options.file);
  return createJsonListParser(options, (record, place, ordinal) =>
    readExplanation(mapRecord(record, options.map), { place, ordinal, ids, options }),
  );
}
