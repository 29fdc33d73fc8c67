import type { ParsedItem } from "../../types.js";
import type { ParseOptions, PushParser } from "../format.js";
import { createIdRegister } from "../shared/ids.js";
import { memberItem, rejectionItem } from "../shared/items.js";
import { createXmlParser, type XmlElement } from "../shared/xml-parser.js";

/** The surname as the directory prints it: the words in capitals at the end. */
function lastNameOf(fullName: string): string | null {
  const words = fullName.split(" ");
  const from = words.findIndex((word) => /\p{Lu}{2}/u.test(word.replace(/^(?:Mc|Mac|De|Di)/, "")));
  return from > 0 ? words.slice(from).join(" ") : null;
}

/**
 * The members' directory: `<mep><fullName/><id/></mep>`; `country`, `politicalGroup` and
 * `nationalPoliticalGroup` stand in it for a sitting term, without dates, so only the country is taken.
 */
export function createMembersXmlParser(options: ParseOptions): PushParser {
  const ids = createIdRegister(options.file);
  let fields = new Map<string, string>();

  const close = (element: XmlElement): readonly ParsedItem[] => {
    if (element.name !== "mep") {
      if (element.parent?.name === "mep") fields.set(element.name, element.text.trim());
      return [];
    }
    const place = { file: options.file, line: element.line };
    const fullName = (fields.get("fullName") ?? "").replace(/\s+/g, " ");
    const mepId = Number(fields.get("id"));
    const country = fields.get("country");
    fields = new Map();
    if (fullName === "")
      return [rejectionItem(place, "missing-field", "a member without name", "fullName")];
    if (!Number.isSafeInteger(mepId) || mepId <= 0)
      return [rejectionItem(place, "invalid-field", `${fullName} has no usable id`, "id")];
    const duplicate = ids.claim(String(mepId), place);
    if (duplicate) return [duplicate];
    const lastName = lastNameOf(fullName);
    const names = lastName === null ? { fullName } : { fullName, lastName };
    return [
      memberItem({ mepId, ...names, ...(country ? { country } : {}), parties: [], groups: [] }),
    ];
  };
  return createXmlParser(options, { close });
}
