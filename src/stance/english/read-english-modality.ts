import type { Match } from "../../text/matcher.js";
import type { FoundPosition } from "../found-position.js";
import type { StanceMatches } from "../stance-matches.js";
import type { Bounds, Head } from "./english-head.js";
import { EnglishProbe } from "./english-probe.js";

function hasModality(found: StanceMatches, modality: string, from: number, to: number): boolean {
  return found.of("modality").some(({ rule: { effect }, ...at }) => {
    return (
      effect.kind === "modality" && effect.modality === modality && at.from < to && from < at.to
    );
  });
}

/** In what mood a position is said: by its verb group, else by the cues of its clause and sentence. */
export function readEnglishModality(
  found: StanceMatches,
  head: Head,
  bounds: Bounds,
): FoundPosition["modality"] {
  const { match, subject } = head;
  const own = subject?.modality ?? readAssertedModality(found, match);
  const from = Math.min(match.from, subject?.from ?? match.from);
  const has = (modality: string, a: number, b: number): boolean =>
    hasModality(found, modality, a, b);
  if (own !== "intended" && has("mistaken", bounds.from, bounds.to)) return "mistaken";
  if (own === "hypothetical") {
    return has("unreal", bounds.start, bounds.end) ? "unreal" : "hypothetical";
  }
  if (own !== "actual") return own;
  const isFuture = found.reader.has(from, match.to, EnglishProbe.will);
  if (isFuture && has("unreal", bounds.start, bounds.end)) return "unreal";
  if (found.reader.has(from, match.to, EnglishProbe.now)) return own;
  const opens = has("earlier", bounds.from, Math.min(bounds.from + 3, match.from));
  if (opens || has("earlier", from, Math.min(bounds.to, match.to + 8))) return "earlier";
  return has("habit", from, match.to) ? "habit" : own;
}

function readAssertedModality({ reader }: StanceMatches, match: Match): FoundPosition["modality"] {
  const has = (probe: number): boolean => reader.has(match.from, match.to, probe);
  if (has(EnglishProbe.corrected) || (has(EnglishProbe.should) && has(EnglishProbe.recorded)))
    return "intended";
  return reader.has(match.from - 4, match.to, EnglishProbe.would) ? "hypothetical" : "actual";
}
