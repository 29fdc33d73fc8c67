import type { Holder } from "../../types.js";
import { type EnglishClause, isGroup, isPunctuation, startOfPhrase } from "./english-clause.js";
import { EnglishProbe } from "./english-probe.js";

/** Where a walk to the left of a verb ended. */
export interface Stop {
  readonly at: number;
  readonly kind: "i" | "we" | "object" | "let" | "join" | "start" | "noun";
  readonly hasTo: boolean;
  readonly isGoverned: boolean;
  /** Token of a governing noun ("my decision to"), or -1. */
  readonly noun: number;
}

/** Walks from a verb to the left over adverbs, auxiliaries, negation and governing verbs, up to its subject. */
export function walkToSubject(clause: EnglishClause, verb: number): Stop {
  const { reader } = clause;
  const isFiniteForm =
    reader.is(verb, EnglishProbe["form-past"]) || reader.is(verb, EnglishProbe.be);
  let hasTo = false;
  let isGoverned = false;
  let noun = -1;
  const stop = (at: number, kind: Stop["kind"]): Stop => ({ at, kind, hasTo, isGoverned, noun });
  for (let at = verb - 1; at >= clause.start; at--) {
    if (reader.is(at, EnglishProbe.i)) return stop(at, "i");
    if (reader.is(at, EnglishProbe.we)) return stop(at, "we");
    if (reader.is(at, EnglishProbe["let-us"])) return stop(at, "let");
    if (reader.is(at, EnglishProbe.us) && reader.is(at - 1, EnglishProbe.let))
      return stop(at - 1, "let");
    if (reader.is(at, EnglishProbe.me) || reader.is(at, EnglishProbe.us)) {
      if (reader.is(at, EnglishProbe.governor)) continue;
      return stop(at, hasTo ? "object" : "noun");
    }
    if (reader.is(at, EnglishProbe.to)) {
      hasTo = true;
      continue;
    }
    if (reader.is(at, EnglishProbe["governor-noun"]) && hasTo && noun < 0) noun = at;
    if (reader.is(at, EnglishProbe.governor) && (hasTo || !isFiniteForm)) {
      isGoverned = true;
      continue;
    }
    if (reader.is(at, EnglishProbe.auxiliary)) isGoverned = true;
    if (
      [EnglishProbe.adverb, EnglishProbe.auxiliary, EnglishProbe.negator].some((probe) =>
        reader.is(at, probe),
      )
    )
      continue;
    if (reader.is(at, EnglishProbe.but) && reader.has(at - 4, at, EnglishProbe.negator)) {
      isGoverned = true;
      at = reader.findLeft(at, at - 4, (i) => reader.is(i, EnglishProbe.negator)) + 1;
      continue;
    }
    if (reader.is(at, EnglishProbe.there) && isGoverned) return stop(at, "start");
    if (reader.is(at, EnglishProbe.and) || isPunctuation(reader, at)) return stop(at, "join");
    // "thought it proper to"
    if (reader.is(at, EnglishProbe.it) && reader.is(at - 1, EnglishProbe.deem) && isGoverned) {
      at--;
      continue;
    }
    if (reader.is(at, EnglishProbe.pronoun)) return stop(at, "noun");
    // "we Danes"
    if (reader.is(at - 1, EnglishProbe.we)) return stop(at - 1, "we");
    const start = startOfPhrase(clause, at);
    const isHanging = hasTo && !isGoverned && !reader.is(start - 1, EnglishProbe.governor);
    const phrase = isHanging ? -1 : start;
    if (phrase < 0 || isGroup(clause, at)) return stop(at, "noun");
    at = phrase;
  }
  return stop(clause.start - 1, "start");
}

/** The subject of a verb that shares one with the verb before it ("I welcome the report and voted for it"). */
export function findSharedSubject(
  clause: EnglishClause,
  from: number,
): { at: number; holder: Holder } {
  const { reader, start } = clause;
  const isAfterComma = isPunctuation(reader, from) || isPunctuation(reader, from - 1);
  /** "…, who had been told so, and voted": after a comma the verb goes on with the main clause. */
  const isSubordinate = (at: number): boolean =>
    isAfterComma && reader.has(at - 2, at + 1, EnglishProbe.subordinator);
  let aside = false;
  for (let at = from - 1; at >= start; at--) {
    if (reader.is(at, EnglishProbe.i)) return { at, holder: "author" };
    if (reader.is(at, EnglishProbe.we)) return { at, holder: "group" };
    if (isGroup(clause, at)) return { at, holder: "group" };
    if (reader.is(at, EnglishProbe.pronoun) && !reader.is(at, EnglishProbe.text)) {
      const isObject =
        !reader.is(at + 1, EnglishProbe.auxiliary) && reader.is(at, EnglishProbe.objective);
      if (!isObject && !isSubordinate(at)) return { at, holder: "others" };
      aside = aside || !isObject;
    }
    const isSubjectNoun = reader.is(at, EnglishProbe.others) && startOfPhrase(clause, at) < 0;
    if (isSubjectNoun && clause.phrases.at(at + 1) !== null) return { at, holder: "others" };
  }
  return { at: -1, holder: aside ? "others" : "author" };
}
