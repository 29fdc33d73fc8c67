import type { Format } from "../format.js";
import { createRollCallXmlParser } from "./parse.js";

/** Official roll-call votes of the European Parliament. */
export const rollcallXml: Format = {
  id: "rollcall-xml",
  title: "Roll-call votes of the European Parliament, XML",
  gives: ["roll calls"],
  hasRealSample: true,
  detect: (head) =>
    /<PV\.RollCallVoteResults[\s>]|<RollCallVote\.Result[\s>]/.test(head) ? 0.98 : 0,
  createParser: createRollCallXmlParser,
};
