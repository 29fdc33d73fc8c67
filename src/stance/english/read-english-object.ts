import { TokenKind } from "../../text/document.js";
import type { StanceMatches } from "../stance-matches.js";
import type { ObjectCue } from "../stance-model.js";
import { EnglishProbe } from "./english-probe.js";

/** Cues farther from the verb than this tell of other things. */
const REACH = 8;
/** "the decision on the discharge": a later cue may say what the first one is about. */
const COMPLEMENT_REACH = 4;

/** The most telling of several cues close together. */
const ORDER: readonly ObjectCue[] = [
  "objection",
  "refusal",
  "part",
  "other",
  "common",
  "discharge",
  "measure",
  "resolution",
  "text",
];
/** What a text is called tells nothing where it stands before the verb. */
const TEXTS: ReadonlySet<ObjectCue> = new Set(["text", "resolution", "measure"]);
const COMPLEMENTS: ReadonlySet<ObjectCue> = new Set(["objection", "refusal", "discharge"]);

interface Cue {
  readonly from: number;
  readonly object: ObjectCue;
}

const pick = (cues: readonly Cue[]): ObjectCue | "unknown" =>
  ORDER.find((object) => cues.some((cue) => cue.object === object)) ?? "unknown";

function cuesWithin(found: StanceMatches, from: number, to: number): Cue[] {
  return found.of("object").flatMap((m) => {
    const { effect } = m.rule;
    const isInside = m.from < to && from < m.to;
    return isInside && effect.kind === "object" ? [{ from: m.from, object: effect.object }] : [];
  });
}

/** "On Amendment 4, I voted against": the object set before the verb. */
function readObjectBefore(found: StanceMatches, from: number, to: number): ObjectCue | "unknown" {
  const cues = cuesWithin(found, from, to).filter(
    ({ from: at, object }) =>
      !TEXTS.has(object) && found.reader.has(at - 3, at, EnglishProbe.about),
  );
  return pick(cues);
}

/** "the amendments that I opposed", "the objection I backed": what a relative clause is about. */
function readAntecedent(found: StanceMatches, subject: number): ObjectCue | "unknown" {
  const end = found.reader.is(subject - 1, EnglishProbe.relative) ? subject - 1 : subject;
  const cues = found.of("object").filter((m) => m.to === end);
  return pick(cuesWithin(found, end - 1, end).filter(() => cues.length > 0));
}

/**
 * What a position is on: the first cue from its verb on, made precise by what follows it closely; else one set before
 * the verb.
 *
 * @param match tokens of the predicate
 * @param clause tokens of its clause, and the first of its sentence
 * @param subject first token of the verb group
 */
export function readEnglishObject(
  found: StanceMatches,
  match: { readonly from: number; readonly to: number },
  clause: { readonly start: number; readonly from: number; readonly to: number },
  subject: number,
): ObjectCue | "unknown" {
  if (found.document.kinds[match.from] === TokenKind.strong) {
    // "Amendments 1 to 40: for."
    const named = cuesWithin(found, clause.start, match.from).at(-1);
    if (named !== undefined) return named.object;
  }
  const antecedent = readAntecedent(found, subject);
  if (antecedent === "part" || antecedent === "objection") return antecedent;
  const limit = Math.min(clause.to, match.to + REACH);
  if (found.reader.has(match.to - 1, match.to + 1, EnglishProbe.it)) {
    const named = cuesWithin(found, clause.start, match.from).at(-1);
    if (named?.object === "part") return "part";
  }
  const cues = cuesWithin(found, match.from, limit);
  if (cues.length === 0) return readObjectBefore(found, clause.from, match.from);
  const first = Math.min(...cues.map((cue) => Math.max(cue.from, match.from)));
  const near = cues.filter(
    ({ from, object }) =>
      from <= first || (from <= first + COMPLEMENT_REACH && COMPLEMENTS.has(object)),
  );
  const object = pick(near);
  return object === "part" && hasBoth(found, match.to, limit, cues) ? "text" : object;
}

/** "both the amendments and the report": the text too is voted on. */
function hasBoth(found: StanceMatches, from: number, to: number, cues: readonly Cue[]): boolean {
  return (
    found.reader.has(from, to, EnglishProbe.both) &&
    cues.some((cue) => cue.object === "text" || cue.object === "resolution")
  );
}
