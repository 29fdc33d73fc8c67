import { unite } from "../text/class-bits.js";
import type { ClauseReader } from "./clause-reader.js";

/**
 * The word classes that the grammar of stance asks for, by their names in `models/stance-fr`, as numbers: a class that
 * a model lacks has no words.
 */
export const Probe = {
  je: 0,
  me: 1,
  mine: 2,
  nous: 3,
  ours: 4,
  others: 5,
  "aux-first": 6,
  "aux-plural": 7,
  "aux-third": 8,
  "aux-infinitive": 9,
  "aux-conditional": 10,
  "aux-conditional-plural": 11,
  "aux-pluperfect": 12,
  ne: 13,
  negator: 14,
  que: 15,
  governor: 16,
  "governor-refuse": 17,
  "governor-intend": 18,
  "governor-unreal": 19,
  "governor-call": 20,
  "governor-free": 21,
  "relative-plural": 22,
  less: 23,
  fronting: 24,
  rather: 25,
  il: 26,
  about: 27,
  if: 28,
  purpose: 29,
  and: 30,
  determiner: 31,
  "break-hard": 32,
  impersonal: 33,
  clitic: 34,
  se: 35,
  hesitate: 36,
  "noun-governor": 37,
  "form-first": 38,
  "form-first-or-third": 39,
  "form-plural-first": 40,
  "form-plural-second": 41,
  "form-third": 42,
  "form-conditional-first": 43,
  "form-conditional-plural": 44,
  "form-imperfect-first": 45,
  "form-participle": 46,
  "form-gerund": 47,
  "form-infinitive": 48,
  it: 49,
  of: 50,
  anaphor: 51,
  "yes-no": 52,
  "asks-vote": 53,
  enough: 54,
  "too-much": 55,
  saying: 56,
} as const;

const VERB_FORMS = unite(
  Object.entries(Probe).flatMap(([name, probe]) => (name.startsWith("form-") ? [probe] : [])),
);

/** True for a form of a verb that the model conjugates. */
export const isVerbForm = (reader: ClauseReader, token: number): boolean =>
  reader.isAny(token, VERB_FORMS);
