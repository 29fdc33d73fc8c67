/**
 * Forms of French verbs, by what they tell of their subject. Regular verbs in -er are conjugated; the others are
 * listed (Bescherelle, La conjugaison pour tous). Only the forms that explanations of vote use: present, future,
 * imperfect, conditional, participles, infinitive, imperative.
 */
export const VERB_FORMS = [
  "first", // only je
  "first-or-third", // je or a third person
  "plural-first", // nous, and the imperative
  "plural-second", // vous, and the imperative
  "third",
  "conditional-first",
  "conditional-plural",
  "imperfect-first",
  "participle",
  "gerund",
  "infinitive",
] as const;

export type VerbForm = (typeof VERB_FORMS)[number];
export type VerbForms = Readonly<Record<VerbForm, readonly string[]>>;

const participles = (stem: string): string[] => [stem, `${stem}e`, `${stem}s`, `${stem}es`];

interface Stems {
  /** nous: "soutenons". */
  readonly plural: string;
  /** je, future and conditional without ending: "soutiendr". */
  readonly future: string;
}

function formsFrom(
  { plural, future }: Stems,
  rest: Pick<VerbForms, "first" | "first-or-third" | "third" | "participle" | "infinitive">,
): VerbForms {
  return {
    ...rest,
    first: [...rest.first, `${future}ai`],
    "plural-first": [`${plural}ons`, `${future}ons`, `${plural}ions`, `${plural}âmes`],
    "plural-second": [`${plural}ez`, `${future}ez`],
    third: [...rest.third, `${future}a`, `${future}ont`, `${plural}ait`, `${plural}aient`],
    "conditional-first": [`${future}ais`],
    "conditional-plural": [`${future}ions`],
    "imperfect-first": [`${plural}ais`],
    gerund: [`${plural}ant`],
  };
}

/** "lev" → "lèv", "adhér" → "adhèr": the vowel before a mute e is open. */
const openLastVowel = (stem: string): string => stem.replace(/[eé]([vsmnpcdgr])$/u, "è$1");

/** A regular verb in -er: "voter"; -eter doubles its t where `doubles` says so ("rejeter", "rejette"). */
function conjugateEr(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -2);
  const doubled = /[^aeiou]et$|jet$/u.test(stem) ? `${stem}t` : stem;
  const strong = stem.endsWith("y") ? `${stem.slice(0, -1)}i` : openLastVowel(doubled);
  const future = /é[^aeiouyé]+$/u.test(stem) ? stem : strong;
  const soft = stem.endsWith("g")
    ? `${stem}e`
    : stem.endsWith("c")
      ? `${stem.slice(0, -1)}ç`
      : stem;
  const past = [`${soft}a`, `${stem}èrent`];
  const forms = formsFrom(
    { plural: stem, future: `${future}er` },
    {
      first: [`${soft}ai`],
      "first-or-third": [`${strong}e`],
      third: [`${strong}ent`, `${strong}es`, ...past],
      participle: participles(`${stem}é`),
      infinitive: [infinitive],
    },
  );
  return soft === stem
    ? forms
    : { ...forms, "plural-first": [`${soft}ons`], gerund: [`${soft}ant`] };
}

/** The compounds of "tenir": soutenir, (s')abstenir. */
function conjugateTenir(infinitive: string): VerbForms {
  const head = infinitive.slice(0, -"enir".length);
  return formsFrom(
    { plural: `${head}en`, future: `${head}iendr` },
    {
      first: [`${head}iens`, `${head}ins`],
      "first-or-third": [`${head}ienne`],
      third: [`${head}ient`, `${head}iennent`, `${head}int`, `${head}inrent`],
      participle: participles(`${head}enu`),
      infinitive: [infinitive],
    },
  );
}

function conjugateDre(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -2);
  return formsFrom(
    { plural: stem, future: `${stem}r` },
    {
      first: [`${stem}s`],
      "first-or-third": [],
      third: [stem, `${stem}ent`],
      participle: participles(`${stem}u`),
      infinitive: [infinitive],
    },
  );
}

function conjugateEcrire(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -2);
  return formsFrom(
    { plural: `${stem}v`, future: `${stem}r` },
    {
      first: [`${stem}s`],
      "first-or-third": [],
      third: [`${stem}t`, `${stem}vent`],
      participle: participles(`${stem}t`),
      infinitive: [infinitive],
    },
  );
}

function conjugateIr(infinitive: string): VerbForms {
  const stem = infinitive.slice(0, -1);
  return formsFrom(
    { plural: `${stem}ss`, future: infinitive },
    {
      first: [],
      "first-or-third": [`${stem}s`],
      third: [`${stem}t`, `${stem}ssent`],
      participle: participles(stem),
      infinitive: [infinitive],
    },
  );
}

/** What is irregular in a verb of the third group: the other forms follow from these. */
interface Irregular extends Stems {
  readonly first: string;
  readonly third: readonly string[];
  readonly participle: string;
}

/** By the end of the infinitive, what stands for it; the longest ending first. */
const IRREGULAR: readonly (readonly [string, Irregular])[] = [
  ["battre", irregular("bats", "bat battent", "batt", "battr", "battu")],
  ["mettre", irregular("mets", "met mettent", "mett", "mettr", "mis")],
  ["oindre", irregular("oins", "oint oignent", "oign", "oindr", "oint")],
  ["suivre", irregular("suivrai", "suit suivent", "suiv", "suivr", "suivi")],
  ["clure", irregular("clus", "clut cluent", "clu", "clur", "clu")],
  ["courir", irregular("cours", "court courent", "cour", "courr", "couru")],
  ["sentir", irregular("sens", "sent sentent", "sent", "sentir", "senti")],
  ["faire", irregular("fais", "fait font", "fais", "fer", "fait")],
  ["dire", irregular("dis", "dit disent", "dis", "dir", "dit")],
  ["frir", irregular("fre", "fre frent", "fr", "frir", "fert")],
];

function irregular(
  first: string,
  third: string,
  plural: string,
  future: string,
  participle: string,
): Irregular {
  return { first, third: third.split(" "), plural, future, participle };
}

function conjugateIrregular(infinitive: string, ending: string, verb: Irregular): VerbForms {
  const head = infinitive.slice(0, -ending.length);
  const forms = formsFrom(
    { plural: head + verb.plural, future: head + verb.future },
    {
      first: [head + verb.first],
      "first-or-third": [],
      third: verb.third.map((form) => head + form),
      participle: participles(head + verb.participle),
      infinitive: [infinitive],
    },
  );
  // "vous dites", "vous faites"
  const isShort = ending === "dire" || ending === "faire";
  const second = [...forms["plural-second"], ...(isShort ? [`${infinitive.slice(0, -2)}tes`] : [])];
  return { ...forms, "plural-second": second };
}

/**
 * The forms of a French verb, without its pronouns.
 *
 * @param infinitive "voter", "soutenir", "rendre", "souscrire", "applaudir"
 * @example
 * conjugate("voter")["plural-first"]; // ["votons", "voterons", "votions"]
 */
export function conjugate(infinitive: string): VerbForms {
  const known = IRREGULAR.find(([ending]) => infinitive.endsWith(ending));
  if (known !== undefined) return conjugateIrregular(infinitive, ...known);
  if (infinitive.endsWith("tenir")) return conjugateTenir(infinitive);
  if (infinitive.endsWith("ndre")) return conjugateDre(infinitive);
  if (infinitive.endsWith("crire")) return conjugateEcrire(infinitive);
  if (infinitive.endsWith("ir")) return conjugateIr(infinitive);
  return conjugateEr(infinitive);
}

/** Word classes of verbs: one per name with all forms, and one per form over all verbs ("form-participle"). */
export function verbClasses(
  verbs: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  const classes: Record<string, string[]> = {};
  for (const form of VERB_FORMS) classes[`form-${form}`] = [];
  for (const [name, infinitives] of Object.entries(verbs)) {
    const all = infinitives.map(conjugate);
    classes[name] = [...new Set(all.flatMap((forms) => VERB_FORMS.flatMap((form) => forms[form])))];
    for (const form of VERB_FORMS) {
      classes[`form-${form}`]?.push(...all.flatMap((forms) => forms[form]));
    }
  }
  return classes;
}
