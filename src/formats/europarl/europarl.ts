import type { Format } from "../format.js";
import { createEuroparlParser } from "./parse.js";

/** The Europarl corpus, version 7, as published by language. */
export const europarl: Format = {
  id: "europarl",
  title: "Europarl v7",
  gives: ["explanations"],
  hasRealSample: true,
  detect: (head) => (/^<(?:CHAPTER|SPEAKER) ID=/m.test(head) ? 0.97 : 0),
  createParser: createEuroparlParser,
};
