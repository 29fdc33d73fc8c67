import type { TokenizerRules } from "../../text/tokenizer.js";

const words = (list: string): Set<string> => new Set(list.split(" "));

/** How English writes words: contractions ("didn't", "we've") stay whole, the rules list them as they are. */
export const englishTokenizerRules: TokenizerRules = {
  elisions: new Set(),
  wholes: new Set(),
  clitics: new Set(),
  abbreviations: words(
    "mr mrs ms dr prof st sr jr nos art arts para paras p pp vol ed cf e.g i.e etc vs approx max min resp rev hon",
  ),
};
