import type { ClauseReader } from "../clause-reader.js";
import { EnglishProbe } from "./english-probe.js";

/** The words from a subject (at `from`) to its verb (exclusive), and what opens the clause before the subject. */
export interface EnglishChain {
  readonly from: number;
  readonly verb: number;
  /** "to" stands before the verb. */
  readonly hasTo: boolean;
}

/** Words from a verb to what compares it ("a text so gladly"). */
const REACH_OF_DEGREE = 10;

/** "Nor can I support", "under no circumstances could I", "there is no way I could". */
function countOpening(reader: ClauseReader, { from, verb }: EnglishChain): number {
  if (reader.is(from - 1, EnglishProbe.auxiliary)) {
    const lowest = reader.is(from - 1, EnglishProbe.negator) ? from - 1 : from - 5;
    const negator = reader.findLeft(from, lowest, (i) => reader.is(i, EnglishProbe.negator));
    // "Not only do I support it", "never have I opposed a text so gladly"
    const isEmphatic =
      reader.is(negator + 1, EnglishProbe.only) ||
      (reader.is(negator, EnglishProbe.never) &&
        reader.has(verb, verb + REACH_OF_DEGREE, EnglishProbe.degree));
    return negator >= 0 && !isEmphatic ? 1 : 0;
  }
  if (reader.is(from - 1, EnglishProbe.way) && reader.is(from - 2, EnglishProbe.negator)) return 1;
  const think = reader.findLeft(from, from - 3, (i) => reader.is(i, EnglishProbe.think));
  const isDenied =
    reader.has(think - 3, think, EnglishProbe.negator) ||
    reader.has(think - 3, think, EnglishProbe.untrue);
  return think >= 0 && isDenied ? 1 : 0;
}

/** True where something after the negator takes it back: "no choice but to", "not only", "did not hesitate to". */
function isTakenBack(reader: ClauseReader, negator: number, verb: number): boolean {
  return (
    reader.has(negator + 1, verb, EnglishProbe.but) ||
    reader.has(negator + 1, verb, EnglishProbe["governor-free"]) ||
    reader.is(negator + 1, EnglishProbe.only)
  );
}

/** How many negations and refusals govern the verb; an odd number denies it. */
export function countDenials(reader: ClauseReader, chain: EnglishChain): number {
  let count = countOpening(reader, chain);
  for (let i = chain.from; i < chain.verb; i++) {
    if (reader.is(i, EnglishProbe.negator) && !isTakenBack(reader, i, chain.verb)) count++;
    if (reader.is(i, EnglishProbe["governor-refuse"])) count++;
  }
  return count;
}

export type EnglishModality =
  | "actual"
  | "hypothetical"
  | "earlier"
  | "intended"
  | "unreal"
  | "call";

/**
 * In what mood a verb is said, from the auxiliaries and governing verbs before it (R. Quirk et al., A Comprehensive
 * Grammar of the English Language, ch. 4): "would have voted" is hypothetical, "had voted" earlier, "wished to vote"
 * intended, "was tempted to vote" unreal; "could not support" refuses in earnest.
 */
export function readChainModality(
  reader: ClauseReader,
  chain: EnglishChain,
  denials: number,
): EnglishModality {
  const { from, verb, hasTo } = chain;
  const has = (probe: number): boolean => reader.has(Math.max(0, from - 1), verb, probe);
  if (has(EnglishProbe["governor-intend"]))
    return has(EnglishProbe.would) && has(EnglishProbe.have) ? "unreal" : "intended";
  if (has(EnglishProbe.would)) return readWould(reader, chain);
  // "I should have liked to support it"
  const isRegretted = has(EnglishProbe["governor-unreal"]) && has(EnglishProbe.have);
  if (has(EnglishProbe.should) && isRegretted) return "unreal";
  if (has(EnglishProbe.should)) return has(EnglishProbe.have) ? "intended" : "call";
  if (has(EnglishProbe.must) && reader.is(from, EnglishProbe.we)) return "call";
  if (has(EnglishProbe["governor-unreal"])) return "unreal";
  if (has(EnglishProbe.could))
    return denials > 0 ||
      has(EnglishProbe.only) ||
      has(EnglishProbe.negator) ||
      has(EnglishProbe.result)
      ? "actual"
      : "unreal";
  const isPerfect = reader.is(verb, EnglishProbe["form-past"]) || reader.is(verb, EnglishProbe.be);
  return has(EnglishProbe.had) && !hasTo && isPerfect ? "earlier" : "actual";
}

/** "I would like to support this" is said of now; "would have liked to" is not. */
function readWould(reader: ClauseReader, { from, verb, hasTo }: EnglishChain): EnglishModality {
  const isPast = reader.is(verb, EnglishProbe["form-past"]) || reader.is(verb, EnglishProbe.be);
  if (reader.has(from, verb, EnglishProbe.might) || (!hasTo && !isPast)) return "unreal";
  if (!hasTo) return "hypothetical";
  return reader.has(from, verb, EnglishProbe.have) ||
    !reader.has(from, verb, EnglishProbe["governor-unreal"])
    ? "unreal"
    : "actual";
}
