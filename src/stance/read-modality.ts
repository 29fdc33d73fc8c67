import type { ClauseReader } from "./clause-reader.js";
import type { Modality } from "./found-position.js";
import type { Clause, Head } from "./list-heads.js";
import { Probe } from "./probe.js";
import type { StanceMatch, StanceMatches } from "./stance-matches.js";
import type { Subject } from "./subject.js";

type Mark = Pick<StanceMatch, "from" | "to">;

const within = (match: StanceMatch, from: number, to: number): boolean =>
  match.from < to && from < match.to;

/** In what mood a position is named, from its subject and the cues of its clause and sentence. */
export function readModality(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  subject: Subject | null,
): Modality {
  const cues = found.touching("modality", clause.start, clause.end);
  const has = (modality: string, from: number, to: number): boolean =>
    cues.some(
      (m) => (m.rule.effect as { modality: string }).modality === modality && within(m, from, to),
    );
  if (has("mistaken", clause.from, clause.to) && subject?.modality !== "intended")
    return "mistaken";
  const own = subject?.modality ?? "actual";
  if (
    subject === null &&
    found.reader.has(head.match.from - 3, head.match.to, Probe["aux-pluperfect"])
  ) {
    return "earlier";
  }
  if (subject === null && isConditional(found.reader, head.match)) return "hypothetical";
  if (own === "unreal" || own === "intended") return own;
  // "Votez non si vous n’y croyez pas."
  if (own === "call") return has("unreal", head.match.from, head.match.to) ? "unreal" : own;
  if (own === "hypothetical" || has("unreal", head.match.from, head.match.to)) {
    return has("unreal", clause.start, clause.end) ? "unreal" : "hypothetical";
  }
  if (own === "earlier" || isEarlier(found, head, clause, subject)) return "earlier";
  if (has("habit", head.verb - 3, head.verb + 2)) return "habit";
  return own;
}

/** "mon vote aurait été favorable", "il eût été contre". */
const isConditional = (reader: ClauseReader, { from, to }: Mark): boolean =>
  reader.has(from - 4, to + 1, Probe["aux-conditional-plural"]);

/** A cue of an earlier vote that opens the sentence or stands at the verb group. */
function isEarlier(
  found: StanceMatches,
  head: Head,
  clause: Clause,
  subject: Subject | null,
): boolean {
  const groupFrom = Math.min(head.match.from, subject?.from ?? head.match.from);
  return found.touching("modality", clause.start, clause.end).some((m) => {
    if ((m.rule.effect as { modality: string }).modality !== "earlier") return false;
    const opens = m.from >= clause.from && m.from - clause.start <= 2 && m.to <= head.match.from;
    return opens || within(m, groupFrom - 1, head.match.to + 3);
  });
}
