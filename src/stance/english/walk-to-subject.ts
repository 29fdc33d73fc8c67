import type { Holder } from "../../types.js";
import { type EnglishClause, isGroup, isPunctuation, startOfPhrase } from "./english-clause.js";

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
  const { reader, start } = clause;
  const isFiniteForm = reader.is(verb, "form-past") || reader.is(verb, "be");
  let hasTo = false;
  let isGoverned = false;
  let noun = -1;
  const stop = (at: number, kind: Stop["kind"]): Stop => ({ at, kind, hasTo, isGoverned, noun });
  for (let at = verb - 1; at >= start; at--) {
    if (reader.is(at, "i")) return stop(at, "i");
    if (reader.is(at, "we")) return stop(at, "we");
    if (reader.is(at, "let-us")) return stop(at, "let");
    if (reader.is(at, "us") && reader.is(at - 1, "let")) return stop(at - 1, "let");
    if (reader.is(at, "me") || reader.is(at, "us")) {
      if (reader.is(at, "governor")) continue;
      return stop(at, hasTo ? "object" : "noun");
    }
    if (reader.is(at, "to")) {
      hasTo = true;
      continue;
    }
    if (reader.is(at, "governor-noun") && hasTo && noun < 0) noun = at;
    if (reader.is(at, "governor") && (hasTo || !isFiniteForm)) {
      isGoverned = true;
      continue;
    }
    if (reader.is(at, "auxiliary")) isGoverned = true;
    if (["adverb", "auxiliary", "negator"].some((probe) => reader.is(at, probe))) continue;
    if (reader.is(at, "but") && reader.has(at - 4, at, "negator")) continue;
    if (reader.is(at, "and") || isPunctuation(reader, at)) return stop(at, "join");
    if (reader.is(at, "pronoun")) return stop(at, "noun");
    const phrase = hasTo && !isGoverned ? -1 : startOfPhrase(clause, at);
    if (phrase < 0 || isGroup(clause, at)) return stop(at, "noun");
    at = phrase;
  }
  return stop(start - 1, "start");
}

/** The subject of a verb that shares one with the verb before it ("I welcome the report and voted for it"). */
export function findSharedSubject(
  clause: EnglishClause,
  from: number,
): { at: number; holder: Holder } {
  const { reader, start } = clause;
  for (let at = from - 1; at >= start; at--) {
    if (reader.is(at, "i")) return { at, holder: "author" };
    if (reader.is(at, "we")) return { at, holder: "group" };
    if (isGroup(clause, at)) return { at, holder: "group" };
    if (reader.is(at, "pronoun") && !reader.is(at, "text")) {
      const isObject = !reader.is(at + 1, "auxiliary") && reader.is(at, "objective");
      if (!isObject) return { at, holder: "others" };
    }
    const isSubjectNoun = reader.is(at, "others") && startOfPhrase(clause, at) < 0;
    if (isSubjectNoun && clause.phrases.at(at + 1) !== null) return { at, holder: "others" };
  }
  return { at: -1, holder: "author" };
}
