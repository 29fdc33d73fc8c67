import type { StanceObject } from "../types.js";
import type { FoundRecord } from "./find-record.js";
import { type Colleagues, type Doubt, RECORDED, type StatedPosition } from "./types.js";

const MIN_CONFIDENCE = 0.9;
/** Share of the colleagues whose texts agree with the record, from which the vote's object is taken as understood. */
const MIN_AGREEING_SHARE = 0.75;
const MIN_COLLEAGUES = 2;
const MIN_OTHERS = 4;

const SAFE_TIERS: ReadonlySet<string | null> = new Set(["strict", "given"]);

/** Text and vote may be about different things: an objection, a refusal, a discharge, something else. */
function objectsMayDiffer(stated: StanceObject, voted: StanceObject): boolean {
  if (stated === "other") return true;
  if (voted === "unknown") return stated === "objection" || stated === "refusal";
  return stated !== voted;
}

type Count = { readonly agree: number; readonly differ: number };

const agreeingShare = ({ agree, differ }: Count): number =>
  agree + differ === 0 ? 0 : agree / (agree + differ);

/** What the other explanations of the vote say about whether its record is understood rightly. */
function doubtOfColleagues(colleagues: Colleagues): Doubt | null {
  const { party, all } = colleagues;
  const nearest = party.agree + party.differ >= MIN_COLLEAGUES ? party : all;
  const needed = nearest === party ? MIN_COLLEAGUES : MIN_OTHERS;
  if (nearest.agree + nearest.differ < needed) return "nobody-to-compare";
  return agreeingShare(nearest) < MIN_AGREEING_SHARE ? "colleagues-differ-too" : null;
}

/** Words of voting: only a statement of a vote is held against the record of one. */
const VOTE_WORDS = /\bvot|\babst|^\P{L}*(?:pour|contre|for|against)\P{L}*$/iu;

/** What else than a difference of text and record may have made these two differ. */
export function findDoubts(
  stated: StatedPosition,
  record: FoundRecord,
  colleagues: Colleagues,
  hasOtherText: boolean,
): Doubt[] {
  const said = stated.label === "indetermine" ? null : RECORDED[stated.label];
  const found: (Doubt | null | false)[] = [
    stated.refused && "refused-only",
    !stated.declared && !stated.refused && "inferred",
    stated.declared && !VOTE_WORDS.test(stated.quote ?? "") && "no-vote-named",
    stated.named.some((label) => label !== "indetermine" && RECORDED[label] === record.recorded) &&
      "names-recorded-too",
    stated.confidence < MIN_CONFIDENCE && !stated.refused && "low-confidence",
    !SAFE_TIERS.has(record.linkTier) && "link",
    objectsMayDiffer(stated.object, record.rollCallObject) && "object",
    record.isDischarge && "discharge",
    !record.seated && "not-seated",
    record.corrected !== null && record.corrected === said && "official-correction",
    hasOtherText && "other-text-by-member",
    doubtOfColleagues(colleagues),
  ];
  return found.filter((doubt) => doubt !== null && doubt !== false);
}
