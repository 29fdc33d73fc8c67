import type { Format } from "../format.js";
import { firstElement } from "../shared/first-element.js";
import { createTeiParser } from "./parse.js";

/** TEI, as Parla-CLARIN and ParlaMint encode debates. Its reader was built on the schema, without a published file. */
export const tei: Format = {
  id: "tei",
  title: "TEI (Parla-CLARIN, ParlaMint)",
  gives: ["explanations"],
  hasRealSample: false,
  // A schema of TEI names its elements too.
  detect: (head) => (/^(?:TEI|teiCorpus)$/.test(firstElement(head)) ? 0.98 : 0),
  createParser: createTeiParser,
};
