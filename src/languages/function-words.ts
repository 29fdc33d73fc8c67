import type { RuleModel } from "../text/rules.js";

const words = (list: string): string[] => list.split(" ");

/**
 * Words that give their language away: frequent, short, and rare or absent in the other languages listed. The words
 * of voting stand here too, so that an explanation of one word has a language.
 */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  fr: words(
    "le les des du au aux est et dans pour sur avec ce cette ces cet qui que qu' je j' nous il elle ne n' pas mais donc " +
      "ont sont une plus afin l' d' c' s' m' leur leurs notre nos être été ai suis avons sommes par mon ma mes dont où " +
      "ainsi aussi très sans sous entre contre voté vote votes texte rapport abstention abstiens abstenu abstenue oui " +
      "non favorable défavorable soutien rejet résolution européen européenne à était même",
  ),
  en: words(
    "the and of to is are was in for with this that these which who i we they it not but therefore have has an more our " +
      "their by from against voted favour favor abstained report resolution my be been would should on as at its will yes " +
      "abstain abstaining abstentions oppose opposed opposing approve approved support supported supporting reject rejected " +
      "endorse endorsed cannot could had did does do said say voting she you your were because there when what so if only " +
      "these than agreement amendments nay aye agreed supportive fully strongly much like too never every both " +
      "pressed button meant green before after please let can i'm i've i'd don't didn't we've",
  ),
  de: words(
    "der die das und ist nicht ich wir ein eine einen für mit den dem des zu von auf gegen habe haben gestimmt bericht " +
      "dass sich auch werden wird dagegen dafür stimme bei nach über",
  ),
  es: words(
    "el los las y por con una yo nosotros he hemos votado contra favor informe del como para esta este " +
      "pero más su sus muy abstenido abstención voto también lo",
  ),
  it: words(
    "il gli della delle dei di è non una ho abbiamo votato contro relazione per questo questa del nel alla " +
      "sono astenuto mi più anche perché favore dell' all' nell' sull'",
  ),
  pt: words(
    "os as do da dos das é não uma com votei contra relatório este esta por para mais em nos nas ao " +
      "abstive favor também eu nós abstenção abstive-me",
  ),
  nl: words(
    "het een van niet ik wij heb hebben gestemd tegen voor met dat dit deze op zijn verslag ook aan bij onthouden",
  ),
  pl: words(
    "i w na z do nie się jest że głosowałem głosowałam przeciw za przez oraz sprawozdanie od po dla to",
  ),
  ro: words("și în nu cu pe am votat împotriva pentru raportul mai din sunt că al ale abținut"),
};

/** The languages told apart by their function words, ISO 639-1, French first. */
export const CUE_LANGUAGES = Object.keys(FUNCTION_WORDS);

/** The function words as a model without rules: a lexicon that compiles it can be asked for each language. */
export const languageCues: RuleModel = {
  id: "language-cues",
  version: 1,
  language: "mul",
  classes: FUNCTION_WORDS,
  macros: {},
  probes: CUE_LANGUAGES,
  rules: [],
};
