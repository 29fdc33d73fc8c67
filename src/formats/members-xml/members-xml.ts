import type { Format } from "../format.js";
import { createMembersXmlParser } from "./parse.js";

/** The Parliament's directory of members. */
export const membersXml: Format = {
  id: "members-xml",
  title: "Members' directory of the European Parliament, XML",
  gives: ["members"],
  hasRealSample: true,
  detect: (head) => (/<meps[\s>]/.test(head) ? 0.98 : /<mep>\s*<fullName>/.test(head) ? 0.9 : 0),
  createParser: createMembersXmlParser,
};
