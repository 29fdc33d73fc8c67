import { PourcontreError } from "../errors.js";
import type { ReadOptions } from "../node/read-items.js";
import type { CommandIo, FlagSpec, Flags } from "./command.js";

/** The flags of every command that reads explanations from files of any format. */
export const INPUT_FLAGS: Readonly<Record<string, FlagSpec>> = {
  format: { kind: "text", value: "ID", help: "the format, where its content does not tell it" },
  map: { kind: "text", value: "MAP", help: "columns of a table: text=content,speaker=member" },
  "max-text": {
    kind: "number",
    value: "N",
    help: "longest text, in characters (default 16777216)",
  },
  "max-records": { kind: "number", value: "N", help: "stop with a rejection after N records" },
};

/** `text=content,speaker=member_id` as a map of targets to sources. */
function readMap(flag: string): Record<string, string> {
  const pairs = flag.split(",").map((pair) => {
    const at = pair.indexOf("=");
    const [target, source] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || source === "")
      throw new PourcontreError("INVALID_OPTION", `--map takes field=column,…, not "${pair}"`);
    return [target, source] as const;
  });
  return Object.fromEntries(pairs);
}

/** How a call's flags have its files read. */
export function readInputOptions(flags: Flags, io: CommandIo): ReadOptions {
  const format = flags.text("format");
  const map = flags.text("map");
  const maxText = flags.number("max-text");
  const maxRecords = flags.number("max-records");
  return {
    signal: io.signal,
    ...(format === undefined ? {} : { format }),
    ...(map === undefined ? {} : { map: readMap(map) }),
    ...(maxText === undefined ? {} : { maxTextCharacters: maxText }),
    ...(maxRecords === undefined ? {} : { maxRecords }),
  };
}
