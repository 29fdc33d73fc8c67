/** Past and participle of verbs that are not regular, with what stands before them ("withhold": "hold"). */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ["was", "been"],
  begin: ["began", "begun"],
  break: ["broke", "broken"],
  bring: ["brought", "brought"],
  cast: ["cast", "cast"],
  choose: ["chose", "chosen"],
  come: ["came", "come"],
  cut: ["cut", "cut"],
  dig: ["dug", "dug"],
  do: ["did", "done"],
  draw: ["drew", "drawn"],
  fall: ["fell", "fallen"],
  feel: ["felt", "felt"],
  fight: ["fought", "fought"],
  find: ["found", "found"],
  get: ["got", "got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  have: ["had", "had"],
  hit: ["hit", "hit"],
  hold: ["held", "held"],
  keep: ["kept", "kept"],
  lay: ["laid", "laid"],
  leave: ["left", "left"],
  lend: ["lent", "lent"],
  let: ["let", "let"],
  make: ["made", "made"],
  meet: ["met", "met"],
  pay: ["paid", "paid"],
  put: ["put", "put"],
  read: ["read", "read"],
  say: ["said", "said"],
  see: ["saw", "seen"],
  send: ["sent", "sent"],
  set: ["set", "set"],
  shoot: ["shot", "shot"],
  show: ["showed", "shown"],
  shut: ["shut", "shut"],
  sink: ["sank", "sunk"],
  sit: ["sat", "sat"],
  slam: ["slammed", "slammed"],
  speak: ["spoke", "spoken"],
  stand: ["stood", "stood"],
  stick: ["stuck", "stuck"],
  strike: ["struck", "struck"],
  swallow: ["swallowed", "swallowed"],
  swing: ["swung", "swung"],
  take: ["took", "taken"],
  tell: ["told", "told"],
  think: ["thought", "thought"],
  throw: ["threw", "thrown"],
  turn: ["turned", "turned"],
  win: ["won", "won"],
  write: ["wrote", "written"],
};

const PREFIX = /^(?:with|under|over|up|re|mis)(?=.{3})/u;
/** One short vowel before one consonant in a stressed last syllable: it is doubled. */
const DOUBLED =
  /^(?:(?:[^aeiou]*[aeiou]|qui)[bdgklmnprtv]|(?:re|com|ab|de|ad|sub|per)mit|defer|refer|prefer|concur|demur|rebut|outbid)$/u;

interface EnglishForms {
  readonly third: string;
  readonly ing: string;
  /** Past, then participle. */
  readonly past: readonly string[];
}

function irregularOf(base: string): readonly [string, string] | undefined {
  const whole = IRREGULAR[base];
  if (whole !== undefined) return whole;
  const prefix = PREFIX.exec(base)?.[0] ?? "";
  const rest = prefix === "" ? undefined : IRREGULAR[base.slice(prefix.length)];
  return rest === undefined ? undefined : [`${prefix}${rest[0]}`, `${prefix}${rest[1]}`];
}

function formsOf(base: string): EnglishForms {
  const isMuteE = /[^eo]e$/u.test(base);
  const isConsonantY = /[^aeiou]y$/u.test(base);
  const last = DOUBLED.test(base) ? base.slice(-1) : "";
  const third = isConsonantY
    ? `${base.slice(0, -1)}ies`
    : /(?:[sxz]|ch|sh|[^aeiou]o)$/u.test(base)
      ? `${base}es`
      : `${base}s`;
  const ing = `${isMuteE ? base.slice(0, -1) : base}${last}ing`;
  const regular = isConsonantY
    ? `${base.slice(0, -1)}ied`
    : `${base}${last}${base.endsWith("e") ? "d" : "ed"}`;
  return { third, ing, past: irregularOf(base) ?? [regular] };
}

/**
 * The classes of English verbs by their base forms: each class with all forms of its verbs, and over all classes
 * `form-third`, `form-ing`, and `form-past` (past and participle).
 *
 * @example
 * verbClasses({ adopt: ["adopt", "pass"] }).adopt;
 * // ["adopt", "adopts", "adopting", "adopted", "pass", "passes", "passing", "passed"]
 */
export function englishVerbClasses(
  verbs: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const classes: Record<string, readonly string[]> = {};
  const third = new Set<string>();
  const ing = new Set<string>();
  const past = new Set<string>();
  for (const [name, bases] of Object.entries(verbs)) {
    const all = new Set<string>();
    for (const base of bases) {
      const forms = formsOf(base);
      third.add(forms.third);
      ing.add(forms.ing);
      for (const form of forms.past) past.add(form);
      for (const form of [base, forms.third, forms.ing, ...forms.past]) all.add(form);
    }
    classes[name] = [...all];
  }
  return { ...classes, "form-third": [...third], "form-ing": [...ing], "form-past": [...past] };
}
