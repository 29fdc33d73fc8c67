import type { TokenizerRules } from "../../text/tokenizer.js";

const words = (list: string): Set<string> => new Set(list.split(" "));

/** How French writes words (Grevisse & Goosse, Le bon usage, §§ 44–45, 107–109). */
export const frenchTokenizerRules: TokenizerRules = {
  elisions: words("c' d' j' l' m' n' s' t' z' qu' jusqu' lorsqu' puisqu' quoiqu' quelqu' presqu'"),
  wholes: words("c'est-à-dire rendez-vous"),
  clitics: words(
    "-je -tu -il -elle -on -nous -vous -ils -elles -ce -le -la -les -moi -toi -lui -leur -y -en -t-il -t-elle -t-on",
  ),
  abbreviations: words(
    "m mm mme mmes mlle dr pr me mgr st ste art al p pp cf n no nos vol chap par fig éd env max min av tél réf resp " +
      "c.-à-d p.ex i.e e.g",
  ),
};
