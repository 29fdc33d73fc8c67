import type { Format } from "../format.js";
import { createTeiParser } from "./parse.js";

/** TEI, as Parla-CLARIN and ParlaMint encode debates. Its reader was built on the schema, without a published file. */
export const tei: Format = {
  id: "tei",
  title: "TEI (Parla-CLARIN, ParlaMint)",
  gives: ["explanations"],
  hasRealSample: false,
  detect: (head) =>
    /<(?:\w+:)?(?:TEI|teiCorpus)[\s>]/.test(head) || head.includes("http://www.tei-c.org/ns/1.0")
      ? 0.98
      : 0,
  createParser: createTeiParser,
};
