import { sentenceOf } from "../../text/document.js";
import type { FoundPosition } from "../found-position.js";
import type { StanceMatch, StanceMatches } from "../stance-matches.js";
import { EnglishProbe } from "./english-probe.js";
import { readTally, TALLY_RULE } from "./read-tally.js";

/** Words between a vote and what turns it round ("my voice again, this time in the other direction"). */
const REACH_OF_TURN = 8;

const isOwn = (p: FoundPosition): boolean => p.holder !== "others";

/** "Mine is recorded as an abstention.": where nothing is to be corrected, what is recorded is the vote. */
function keepRecorded(found: StanceMatches, positions: readonly FoundPosition[]): FoundPosition[] {
  const cues = found.of("modality").filter(({ rule: { effect } }) => {
    return effect.kind === "modality" && effect.modality === "mistaken";
  });
  const isCorrected = positions.some(
    (p) => isOwn(p) && p.modality !== "mistaken" && p.modality !== "unreal",
  );
  const isPlain =
    cues.every(({ rule }) => rule.id === "recorded-as") &&
    found.of("correction").length === 0 &&
    !isCorrected;
  return positions.map((p) =>
    isPlain && p.modality === "mistaken" ? { ...p, modality: "actual" } : p,
  );
}

/** "It had my voice, this time in the other direction.": the vote that is said to be turned round. */
function turnRound(found: StanceMatches, positions: readonly FoundPosition[]): FoundPosition[] {
  const turns = found.of("changes").filter(({ rule }) => rule.id === "other-direction");
  return positions.map((p) => {
    const isTurned =
      isOwn(p) && turns.some(({ from }) => from >= p.to && from <= p.to + REACH_OF_TURN);
    if (!isTurned || p.modality === "earlier") return p;
    if (p.label === "pour") return { ...p, label: "contre" };
    return p.label === "contre" ? { ...p, label: "pour" } : p;
  });
}

/** "I voted for it in spring. I could not do so again.": what is not done again was done before. */
function setBefore({ reader }: StanceMatches, positions: readonly FoundPosition[]) {
  const at = positions.findIndex(
    (p) => isOwn(p) && p.label === "refused" && reader.has(p.from, p.to + 2, EnglishProbe.again),
  );
  return positions.map(
    (p, i): FoundPosition =>
      i < at && isOwn(p) && p.modality === "actual" ? { ...p, modality: "earlier" } : p,
  );
}

/** Reads positions in the light of those around them. */
export function revisePositions(
  found: StanceMatches,
  positions: readonly FoundPosition[],
): FoundPosition[] {
  const told = positions.flatMap((p) => (p.rule === TALLY_RULE ? (readTally(found, p) ?? []) : p));
  return setBefore(found, turnRound(found, keepRecorded(found, told)));
}

/** Of several corrections the last holds; what others claim was corrected was not. */
export function lastCorrection({ document, reader, of }: StanceMatches) {
  const isClaimed = ({ from }: StanceMatch): boolean => {
    const start = document.sentenceStarts[sentenceOf(document, from)] as number;
    return reader.has(start, from, EnglishProbe.claim);
  };
  const last = of("correction")
    .filter((match) => !isClaimed(match))
    .at(-1)?.rule.effect;
  return last?.kind === "correction" ? last.label : null;
}

/** What praise and blame amount to: where both are said, what comes after a "yet". */
export function readLeaning({ reader, of }: StanceMatches) {
  const leanings = of("leaning");
  const last = leanings.at(-1);
  if (last?.rule.effect.kind !== "leaning") return null;
  const { label } = last.rule.effect;
  const others = leanings.filter(({ rule: { effect } }) => {
    return effect.kind === "leaning" && effect.label !== label;
  });
  const end = Math.max(0, ...others.map(({ to }) => to));
  const isSettled = others.length === 0 || reader.has(end, last.from + 1, EnglishProbe.contrast);
  return isSettled ? label : null;
}
