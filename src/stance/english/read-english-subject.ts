import type { Holder } from "../../types.js";
import type { ClauseReader } from "../clause-reader.js";
import { type EnglishClause, holderOfNoun, isPunctuation } from "./english-clause.js";
import { EnglishProbe } from "./english-probe.js";
import {
  countDenials,
  type EnglishChain,
  type EnglishModality,
  readChainModality,
} from "./read-english-chain.js";
import { findSharedSubject, type Stop, walkToSubject } from "./walk-to-subject.js";

/** Who says an English verb of position, in what mood, and whether it is denied. */
export interface EnglishSubject {
  readonly holder: Holder;
  readonly modality: EnglishModality;
  /** First token of the verb group. */
  readonly from: number;
  readonly denied: boolean;
}

const REACH = { call: 9, cause: 6, prevent: 5, relative: 11, claim: 4, aside: 15 } as const;

function conclude(
  clause: EnglishClause,
  chain: EnglishChain,
  holder: Holder,
  modality?: EnglishModality,
): EnglishSubject {
  const denials = countDenials(clause.reader, chain);
  return {
    holder,
    modality: modality ?? readChainModality(clause.reader, chain, denials),
    from: Math.max(clause.start, chain.from),
    denied: denials % 2 === 1,
  };
}

/** "which led me to abstain", "nothing could persuade us to": done, unless somebody merely asks for it. */
function readCaused(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader, start } = clause;
  const floor = Math.max(start, stop.at - REACH.cause);
  const edge = reader.findLeft(stop.at, floor, (i) => isPunctuation(reader, i));
  const from = Math.max(floor, edge + 1);
  if (reader.has(stop.at - 2, stop.at, EnglishProbe["wish-for"])) return null;
  const holder = reader.is(stop.at, EnglishProbe.me) ? "author" : "group";
  return conclude(clause, { from, verb, hasTo: true }, holder, "actual");
}

/** "I urge colleagues to reject", "we call on the House to support": the author's call. */
function readCalled(clause: EnglishClause, verb: number, at: number): EnglishSubject | null {
  const { reader, start } = clause;
  // "I invite Members, with great respect for its author, to reject it."
  const reach = isPunctuation(reader, at + 1) ? REACH.aside : REACH.call;
  const floor = Math.max(start, at - reach);
  const call = reader.findLeft(at + 1, floor, (i) => reader.is(i, EnglishProbe["governor-call"]));
  if (call < 0) return null;
  const isWho = (i: number): boolean =>
    reader.is(i, EnglishProbe.i) || reader.is(i, EnglishProbe.we);
  const who = reader.findLeft(call, call - 5, isWho);
  if (who < 0 && !reader.opensSentence(call)) return null;
  const from = who < 0 ? call : who;
  if (reader.has(call, verb, EnglishProbe.states)) return null;
  const denied = reader.has(call, verb, EnglishProbe.negator);
  return {
    holder: who >= 0 && reader.is(who, EnglishProbe.we) ? "group" : "author",
    modality: "call",
    from,
    denied,
  };
}

/** "my decision to abstain", "no reason to support". */
function readNounGoverned(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader, start } = clause;
  const from = Math.max(start, stop.noun - 4);
  const chain = { from, verb, hasTo: true };
  if (reader.has(stop.noun - 3, stop.noun, EnglishProbe.mine))
    return conclude(clause, chain, "author");
  if (reader.has(stop.noun - 3, stop.noun, EnglishProbe.ours))
    return conclude(clause, chain, "group");
  const isOthers =
    reader.has(stop.noun - 3, stop.noun, EnglishProbe.others) &&
    !reader.has(from, stop.noun, EnglishProbe.be);
  return isOthers ? null : conclude(clause, { ...chain, from: stop.noun - 1 }, "author", "actual");
}

function readJoined(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader, phrases } = clause;
  const isBare =
    !reader.is(verb, EnglishProbe["form-past"]) && !reader.is(verb, EnglishProbe.be) && !stop.hasTo;
  const shared = findSharedSubject(clause, stop.at);
  const own = phrases.at(verb)?.subject;
  const isOwn = own != null && reader.has(own.from, own.to, EnglishProbe.i);
  const isAddressed = isBare && (shared.at < 0 || reader.is(shared.at, EnglishProbe.you));
  const chain = { from: stop.at + 1, verb, hasTo: stop.hasTo };
  if (isAddressed) return conclude(clause, chain, "author", "call");
  return conclude(clause, chain, isOwn ? "author" : shared.holder);
}

/** "I decided not to back it and to vote against": what governs the first infinitive governs the second. */
function readSecondInfinitive(
  clause: EnglishClause,
  verb: number,
  stop: Stop,
): EnglishSubject | null {
  const { reader } = clause;
  const { at, holder } = findSharedSubject(clause, stop.at);
  if (at < 0 || holder === "others") return null;
  let first = at;
  while (first < stop.at && !reader.is(first, EnglishProbe.to)) first++;
  const governor = reader.is(first - 1, EnglishProbe.negator) ? first - 2 : first - 1;
  if (first === stop.at || !reader.is(governor, EnglishProbe.governor)) return null;
  const before = conclude(clause, { from: at, verb: governor + 1, hasTo: true }, holder);
  const own = reader.has(stop.at, verb, EnglishProbe.negator);
  return { ...before, denied: before.denied !== own };
}

function readStart(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader } = clause;
  const chain = { from: clause.start, verb, hasTo: stop.hasTo };
  if (stop.hasTo && !stop.isGoverned) return null;
  const isBare =
    !reader.is(verb, EnglishProbe["form-past"]) && !reader.is(verb, EnglishProbe.be) && !stop.hasTo;
  const isCall =
    isBare &&
    ![EnglishProbe.can, EnglishProbe.will, EnglishProbe.governor].some((p) =>
      reader.has(chain.from, verb, p),
    );
  return conclude(clause, chain, "author", isCall ? "call" : undefined);
}

/** "I was one of those who voted", "I am not among those who support": the author, by a relative clause. */
function readRelative(clause: EnglishClause, verb: number, who: number): EnglishSubject | null {
  const { reader, start } = clause;
  const floor = Math.max(start, who - REACH.relative);
  const isAuthor = (i: number): boolean =>
    reader.is(i, EnglishProbe.i) &&
    (reader.has(i, i + 2, EnglishProbe.be) || reader.has(i, i + 4, EnglishProbe.belong));
  const at = reader.findLeft(who, floor, isAuthor);
  return at < 0 ? null : conclude(clause, { from: at, verb, hasTo: false }, "author", "actual");
}

function readNoun(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader, phrases } = clause;
  const relative = reader.is(stop.at, EnglishProbe.relative)
    ? readRelative(clause, verb, stop.at)
    : null;
  if (relative !== null) return relative;
  if (stop.noun >= 0) return readNounGoverned(clause, verb, stop);
  if (stop.hasTo && !stop.isGoverned) return readCalled(clause, verb, stop.at);
  const isLet = !stop.isGoverned && reader.has(stop.at - 3, stop.at, EnglishProbe.let);
  if (isLet) return conclude(clause, { from: stop.at, verb, hasTo: false }, "author", "call");
  const isDuty =
    reader.is(stop.at, EnglishProbe.house) && reader.has(stop.at, verb, EnglishProbe.should);
  if (isDuty) return conclude(clause, { from: stop.at, verb, hasTo: false }, "author", "call");
  const isAfterPreposition = !stop.hasTo && reader.is(verb - 1, EnglishProbe.preposition);
  if (isAfterPreposition) return null;
  const chain = { from: stop.at, verb, hasTo: stop.hasTo };
  const own = phrases.at(verb)?.subject;
  if (own != null && !stop.hasTo && reader.has(own.from, own.to, EnglishProbe.i)) {
    return conclude(clause, { ...chain, from: own.from }, "author");
  }
  return conclude(clause, chain, holderOfNoun(clause, stop.at));
}

/** "stopped me supporting", "question of my not opposing": what is before the verb in its clause governs it. */
function readOwnedGerund(clause: EnglishClause, verb: number, owner: number): EnglishSubject {
  const { reader, start } = clause;
  const edge = reader.findLeft(owner, start, (i) => isPunctuation(reader, i));
  const isOurs = reader.is(owner, EnglishProbe.us) || reader.is(owner, EnglishProbe.ours);
  const chain = { from: Math.max(start, edge + 1), verb, hasTo: true };
  return conclude(clause, chain, isOurs ? "group" : "author", "actual");
}

/** "I would not dream of opposing": what is denied of the thought is denied of the deed. */
function readThought(clause: EnglishClause, verb: number, thought: number): EnglishSubject | null {
  const { reader } = clause;
  const state = readStop(clause, thought, walkToSubject(clause, thought));
  if (state === null) return null;
  const flips = reader.has(thought + 1, verb, EnglishProbe.negator);
  return { ...state, modality: "actual", denied: state.denied !== flips };
}

/** "from voting": one whom something kept, or did not keep, from it. */
function readPrevented(clause: EnglishClause, verb: number, from: number): EnglishSubject | null {
  const { reader, start } = clause;
  const refuser = reader.findLeft(from, from - REACH.prevent, (i) =>
    reader.is(i, EnglishProbe["governor-refuse"]),
  );
  if (refuser < 0) return null;
  const edge = reader.findLeft(refuser, start, (i) => isPunctuation(reader, i));
  const isOurs = reader.has(edge + 1, from, EnglishProbe.us);
  const chain = { from: Math.max(start, edge + 1), verb, hasTo: true };
  return conclude(clause, chain, isOurs ? "group" : "author", "actual");
}

/** "in voting for it, I …": the nearest first person of the sentence. */
function readFreeGerund(clause: EnglishClause, verb: number, at: number): EnglishSubject | null {
  const { reader, start, end } = clause;
  const isWho = (i: number): boolean =>
    reader.is(i, EnglishProbe.i) || reader.is(i, EnglishProbe.we);
  let who = reader.findLeft(verb, start, isWho);
  for (let i = verb; who < 0 && i < end; i++) if (isWho(i)) who = i;
  const isTelegram = at < start;
  // "Supporting this would mean …": what is weighed, not done.
  let mark = verb;
  while (mark < end && !isPunctuation(reader, mark)) mark++;
  if (isTelegram && reader.has(verb, mark, EnglishProbe.would)) return null;
  const isOfGroup = who < 0 && clause.groups.some((g) => g.from >= start && g.to <= verb);
  if (who < 0 && !isTelegram && !isOfGroup) return null;
  const holder = isOfGroup ? "group" : "author";
  return {
    holder: who < 0 ? holder : holderAt(reader, who),
    modality: "actual",
    from: verb,
    denied: reader.has(at + 1, verb, EnglishProbe.negator),
  };
}

/** The owner of a gerund where its noun or its preposition tells one ("my way of voting", "as opposing"). */
function readGerund(clause: EnglishClause, verb: number): EnglishSubject | null {
  const { reader, start } = clause;
  const is = (token: number, ...probes: number[]): boolean =>
    probes.some((probe) => reader.is(token, probe));
  let at = verb - 1;
  while (at >= start && is(at, EnglishProbe.adverb, EnglishProbe.negator)) at--;
  if (is(at, EnglishProbe.be)) return readStop(clause, verb, walkToSubject(clause, verb));
  if (is(at, EnglishProbe.mine, EnglishProbe.ours, EnglishProbe.me, EnglishProbe.us)) {
    return readOwnedGerund(clause, verb, at);
  }
  if (is(at, EnglishProbe.from)) return readPrevented(clause, verb, at);
  // "Join me in voting for it."
  if (is(at - 1, EnglishProbe.me, EnglishProbe.us) && is(at, EnglishProbe.preposition)) {
    return readOwnedGerund(clause, verb, at - 1);
  }
  if (is(at - 1, EnglishProbe.thought)) return readThought(clause, verb, at - 1);
  const isNoun = is(at, EnglishProbe["governor-noun"]) || is(at - 1, EnglishProbe["governor-noun"]);
  if (isNoun || is(at, EnglishProbe.as)) {
    const left = reader.findLeft(verb, start, (i) => is(i, EnglishProbe.i, EnglishProbe.we));
    if (left >= 0)
      return conclude(clause, { from: left, verb, hasTo: true }, holderAt(reader, left));
    if (isNoun) return null;
  }
  if (is(at, EnglishProbe.rather, EnglishProbe.others)) return null;
  return readFreeGerund(clause, verb, at);
}

const holderAt = (reader: ClauseReader, token: number): Holder =>
  reader.is(token, EnglishProbe.we) ? "group" : "author";

/** "It has been claimed that I voted for it": what others say that the author did. */
function isClaimed({ reader, start }: EnglishClause, subject: number): boolean {
  const floor = Math.max(start, subject - REACH.claim);
  const mark = reader.findLeft(subject, floor, (i) => isPunctuation(reader, i));
  const claim = reader.findLeft(subject, Math.max(floor, mark), (i) =>
    reader.is(i, EnglishProbe.claim),
  );
  return (
    claim >= 0 &&
    !reader.has(claim - REACH.claim, claim, EnglishProbe.i) &&
    !reader.has(claim - REACH.claim, claim, EnglishProbe.we) &&
    !reader.has(claim, subject, EnglishProbe.and)
  );
}

function readStop(clause: EnglishClause, verb: number, stop: Stop): EnglishSubject | null {
  const { reader } = clause;
  const chain = { from: stop.at, verb, hasTo: stop.hasTo };
  switch (stop.kind) {
    case "i":
    case "we":
      if (reader.is(stop.at - 1, EnglishProbe.if)) return null;
      if (isClaimed(clause, stop.at)) return conclude(clause, chain, "others");
      return conclude(clause, chain, stop.kind === "we" ? "group" : "author");
    case "let":
      return conclude(clause, chain, "author", "call");
    case "object":
      return readCaused(clause, verb, stop);
    case "join":
      if (stop.noun >= 0) return readNounGoverned(clause, verb, stop);
      return stop.hasTo && !stop.isGoverned
        ? (readCalled(clause, verb, stop.at - 1) ?? readSecondInfinitive(clause, verb, stop))
        : readJoined(clause, verb, stop);
    case "start":
      return readStart(clause, verb, stop);
    case "noun":
      return readNoun(clause, verb, stop);
  }
}

/**
 * Reads who says the English verb at `verb`, in what mood and with what negation: from the words before it, and where
 * those do not tell, from the subject that the tagger finds.
 *
 * @returns null where the verb states no position of anybody ("a motion to reject", "the vote", "to support farmers")
 */
export function readEnglishSubject(
  clause: EnglishClause,
  match: { readonly from: number; readonly to: number },
): EnglishSubject | null {
  const { reader } = clause;
  const verb = match.from;
  if (reader.is(verb, EnglishProbe.be) && match.to - 1 > verb) {
    const state = readVerb(clause, verb);
    const denies = reader.has(verb + 1, match.to, EnglishProbe.negator);
    return state === null ? null : { ...state, denied: state.denied !== denies };
  }
  return readVerb(clause, verb);
}

function readVerb(clause: EnglishClause, verb: number): EnglishSubject | null {
  const { reader } = clause;
  if (reader.is(verb, EnglishProbe.i) || reader.is(verb, EnglishProbe.we)) {
    const chain = { from: verb, verb: verb + 1, hasTo: false };
    return conclude(clause, chain, holderAt(reader, verb), "actual");
  }
  const isRelative =
    reader.is(verb - 1, EnglishProbe.relative) && reader.is(verb, EnglishProbe["form-past"]);
  if (reader.is(verb - 1, EnglishProbe.determiner) && !isRelative) return null;
  if (reader.is(verb, EnglishProbe["form-past"]) && reader.is(verb + 1, EnglishProbe.by))
    return null;
  if (reader.is(verb, EnglishProbe["form-ing"])) return readGerund(clause, verb);
  const having = reader.findLeft(verb, verb - 3, (i) => reader.is(i, EnglishProbe.having));
  if (having >= 0 && reader.is(having - 1, EnglishProbe.preposition))
    return readGerund(clause, having);
  const stop = walkToSubject(clause, verb);
  if (reader.is(verb, EnglishProbe["form-third"])) {
    const holder = stop.kind === "noun" ? holderOfNoun(clause, stop.at) : "others";
    return conclude(clause, { from: Math.max(clause.start, stop.at), verb, hasTo: false }, holder);
  }
  return readStop(clause, verb, stop);
}
