import type { Position, StanceObject } from "../types.js";
import type { FoundPosition } from "./found-position.js";
import type { DeclarationTier } from "./stance-calibration.js";
import type { ObjectCue } from "./stance-model.js";

/** What the named positions amount to by CODEBOOK sections 1–3. */
export interface DeclaredReading {
  readonly label: Position | "indetermine";
  /** `declared`: stated; `refused`: declined without saying how; `hypothetical`: absent, would have. */
  readonly kind: "declared" | "refused" | "hypothetical" | "leaning" | "conflict" | "absent";
  readonly object: StanceObject;
  /** The positions that decided, in order. */
  readonly deciding: readonly FoundPosition[];
}

/** What the rest of the text tells about the vote. */
export interface TextCues {
  readonly objectionVoted: boolean;
  readonly corrects: boolean;
  readonly absent: boolean;
  readonly mistaken: boolean;
  /** "J’en suis.": what others are said to have voted, the author votes. */
  readonly joins: boolean;
  /** "J’ai fait le choix inverse." */
  readonly inverts: boolean;
  /** "J’ai changé d’avis.": not as the author voted before. */
  readonly changes: boolean;
  /** "Je persiste.": as the author voted before. */
  readonly persists: boolean;
  /** Two texts are said to be voted. */
  readonly splits: boolean;
  /** The author says not to have followed the group. */
  readonly standsApart: boolean;
  /** The text voted refuses the discharge. */
  readonly houseRefuses: boolean;
  /** A position follows from what is said although none is stated (rule 8). */
  readonly leaning: Position | null;
  /** One of two texts is called the alternative: the other is the one voted. */
  readonly namesAlternative: boolean;
  /** What a mistaken vote is corrected to. */
  readonly correctedTo: Position | null;
}

type Labelled = FoundPosition & { readonly label: Position };

const POSITIONS: ReadonlySet<string> = new Set(["pour", "contre", "abstention"]);
const isLabelled = (p: FoundPosition): p is Labelled => POSITIONS.has(p.label);
const onPart = (object: ObjectCue | "unknown"): boolean => object === "part" || object === "other";

type TextCue = "text" | "discharge" | "resolution" | "common";
const TEXTS: ReadonlySet<string> = new Set<TextCue>(["text", "discharge", "resolution", "common"]);
const isText = (object: string): object is TextCue => TEXTS.has(object);

function toStanceObject(object: ObjectCue | "unknown"): StanceObject {
  if (isText(object)) return "text";
  if (object === "part" || object === "other") return "other";
  if (object === "measure") return "unknown";
  return object;
}

const isUnanimous = (positions: readonly Labelled[]): boolean =>
  positions.length > 0 && positions.every((p) => p.label === positions[0]?.label);

/** Narrows positions that disagree: each sieve keeps some of them, and is passed over where it keeps none. */
const SIEVES: readonly ((p: Labelled) => boolean)[] = [
  (p) => !p.loose || p.nominal,
  (p) => p.isFinal,
  (p) => p.holder === "author",
  (p) => p.isAct,
  (p) => p.object !== "unknown",
  (p) => p.object !== "objection",
  (p) => p.modality === "actual",
];

function resolve(positions: readonly Labelled[]): readonly Labelled[] {
  let left = positions;
  for (const sieve of SIEVES) {
    if (isUnanimous(left)) return left;
    const kept = left.filter(sieve);
    if (kept.length > 0) left = kept;
  }
  return left;
}

/** Two texts with opposite votes and no telling which is voted (rule 3). */
function isSplitVote(positions: readonly Labelled[]): boolean {
  const discharge = positions.filter((p) => p.object === "discharge" || p.object === "refusal");
  const text = positions.filter((p) => p.object === "resolution");
  return (
    discharge.length > 0 &&
    text.length > 0 &&
    discharge.some((d) =>
      text.some(
        (t) =>
          t.label !== d.label &&
          t.label !== "abstention" &&
          d.label !== "abstention" &&
          Math.abs(t.sentence - d.sentence) <= 1 &&
          t.holder === d.holder,
      ),
    )
  );
}

/** "Pour la résolution de mon groupe et contre la résolution commune": which is voted is not told (rule 3). */
function findRivals(positions: readonly FoundPosition[]): readonly FoundPosition[] {
  if (!positions.some((p) => p.object === "common")) return [];
  const own = positions.filter(isLabelled).filter((p) => p.holder !== "others");
  const pair = own.find((p) => p.object === "common");
  const rival = own.find(
    (p) => p.object === "other" && p.sentence === pair?.sentence && p.label !== pair.label,
  );
  const isAlone = own.every((p) => p.object === "common" || p.object === "other" || p.loose);
  return pair !== undefined && rival !== undefined && isAlone ? [pair, rival] : [];
}

/** "Contre l’autorisation" where the text shows that an objection to it is voted: for the objection. */
function applyObjection(label: Position, decided: readonly Labelled[], cues: TextCues) {
  const isOn = (object: ObjectCue): boolean => decided.some((p) => p.object === object);
  if (isOn("objection")) return { label, object: "objection" as const };
  if (cues.objectionVoted && label !== "abstention" && isOn("measure")) {
    return {
      label: label === "contre" ? ("pour" as const) : ("contre" as const),
      object: "objection" as const,
    };
  }
  const first = decided.find((p) => p.object !== "unknown") ?? decided[0];
  return { label, object: toStanceObject(first?.object ?? "unknown") };
}

/** Rules by which an author refuses the discharge; where the house refuses it too, that is a vote for its text. */
const REFUSALS: ReadonlySet<string> = new Set(["refuse-discharge", "reject-text"]);

function declare(positions: readonly Labelled[], cues: TextCues): DeclaredReading {
  const isSettled = positions[positions.length - 1]?.object === "unknown";
  if (!isUnanimous(positions) && !isSettled && isSplitVote(positions)) {
    return { label: "indetermine", kind: "conflict", object: "unknown", deciding: positions };
  }
  const left = resolve(positions);
  const last = left[left.length - 1] as Labelled;
  const deciding = left.filter((p) => p.label === last.label);
  if (cues.houseRefuses && last.object === "discharge" && REFUSALS.has(last.rule)) {
    return { label: "pour", object: "refusal", kind: "declared", deciding };
  }
  const { label, object } = applyObjection(last.label, deciding, cues);
  return { label, kind: "declared", object, deciding };
}

/** "J’étais favorable au texte": of one who was absent, what the vote would have been. */
const WISHED: ReadonlySet<string> = new Set(["unreal", "earlier", "intended"]);

/** The positions that may be the author's final vote. */
function candidates(positions: readonly FoundPosition[], cues: TextCues): Labelled[] {
  const all = positions.filter(
    (p): p is Labelled => isLabelled(p) && p.holder !== "others" && p.object !== "part",
  );
  const onText = all.filter((p) => !onPart(p.object));
  // Where no other text is named, the alternative is the one that the author speaks of.
  const own = onText.some((p) => !p.loose) ? onText : all;
  const actual = own.filter((p) => p.modality === "actual" || p.modality === "call");
  const intended = own.filter((p) => p.modality === "intended");
  const last = intended.at(-1)?.sentence ?? 0;
  // "Je voulais voter pour ; l’ajout … C’est donc une abstention.": given up, not corrected.
  if (!cues.mistaken && actual.some((p) => p.sentence > last)) return actual;
  if ((cues.corrects || cues.mistaken) && intended.length > 0) return intended;
  if (actual.length > 0) return actual;
  return [];
}

/** Votes for and against where two texts are said to be voted. */
function findSplit(positions: readonly FoundPosition[]): readonly Labelled[] {
  const cast = positions.filter(isLabelled).filter((p) => p.holder !== "others" && !p.isFinal);
  const casts = (label: Position): boolean =>
    cast.some((p) => p.modality === "actual" && p.label === label);
  return casts("pour") && casts("contre") ? cast : [];
}

const invert = (p: Labelled): Labelled =>
  p.label === "abstention" ? p : { ...p, label: p.label === "pour" ? "contre" : "pour" };

/** The last vote that others are said to have cast. */
const lastOfOthers = (positions: readonly FoundPosition[]): Labelled[] =>
  positions
    .filter(isLabelled)
    .filter((p) => p.holder === "others" && REPORTED.has(p.modality) && !onPart(p.object))
    .slice(-1);

const REPORTED: ReadonlySet<string> = new Set(["actual", "earlier", "habit"]);

/** How the author voted before. */
const lastEarlier = (positions: readonly FoundPosition[]): Labelled[] =>
  positions
    .filter(isLabelled)
    .filter((p) => p.holder !== "others" && (p.modality === "earlier" || p.modality === "habit"))
    .slice(-1);

/**
 * Decides from the named positions which one is the author's final vote (CODEBOOK rules 1–7), or that the text
 * declares none (null).
 */
export function decideDeclared(
  positions: readonly FoundPosition[],
  cues: TextCues,
): DeclaredReading | null {
  const rivals = cues.namesAlternative ? [] : findRivals(positions);
  if (rivals.length > 0) {
    return { label: "indetermine", kind: "conflict", object: "unknown", deciding: rivals };
  }
  if (cues.correctedTo !== null && (cues.corrects || cues.mistaken)) {
    const said = positions.filter(isLabelled).filter((p) => p.label === cues.correctedTo);
    const isOnPart = said.length > 0 && said.every((p) => onPart(p.object));
    if (isOnPart) return null;
    return { label: cues.correctedTo, kind: "declared", object: "text", deciding: said };
  }
  const own = candidates(positions, cues);
  const split = cues.splits ? findSplit(positions) : [];
  if (split.length > 0) {
    return { label: "indetermine", kind: "conflict", object: "unknown", deciding: split };
  }
  const mayEcho = (cues.joins || cues.inverts) && own.length === 0;
  const ofOthers = mayEcho ? lastOfOthers(positions) : [];
  if (cues.joins && ofOthers.length > 0) return declare(ofOthers, cues);
  if (cues.inverts && ofOthers.length > 0) return declare(ofOthers.map(invert), cues);
  const refused = positions.filter((p) => isRefusal(p));
  const mayLast = (cues.persists || cues.changes) && own.length + refused.length === 0;
  const earlier = mayLast ? lastEarlier(positions) : [];
  if (cues.persists && earlier.length > 0) return declare(earlier, cues);
  if (cues.changes && earlier.some((p) => p.label !== "abstention")) {
    return declare(earlier.map(invert), cues);
  }
  const strong = own.filter((p) => !p.weak);
  const isGroupOnly = strong.every((p) => p.holder === "group");
  // "Il n’aura pas nos suffrages ; nous votons contre": what is refused may agree with the vote.
  const parts = (p: FoundPosition): boolean =>
    strong.some(({ label }) => label === (p.label === "refused" ? "pour" : "contre"));
  const standsApart =
    isGroupOnly && (cues.standsApart || refused.some((p) => p.holder === "author" && parts(p)));
  const nominal = own.filter((p) => p.nominal);
  const hasAct = strong.some((p) => p.isAct);
  const weighed = hasAct ? strong : own.filter((p) => !p.weak || p.nominal);
  const end = Math.max(...strong.map((p) => p.to));
  const answer = isGroupOnly ? nominal.filter((p) => p.from >= end) : [];
  if (strong.length > 0 && answer.length > 0) return declare(answer, cues);
  if (strong.length > 0 && !standsApart) return declare(weighed, cues);
  const denies = refused.some((p) => p.label === "refused" && p.holder === "author");
  const named = denies ? nominal.filter((p) => p.label !== "pour") : nominal;
  if (named.length > 0) return declare(named, cues);
  if (strong.length > 0) {
    return { label: "indetermine", kind: "refused", object: "unknown", deciding: refused };
  }
  const balanced = refused.filter((p) => p.modality === "actual");
  if (["refused", "not-contre"].every((label) => balanced.some((p) => p.label === label))) {
    return { label: "abstention", kind: "declared", object: "text", deciding: balanced };
  }
  const habitual = positions
    .filter(isLabelled)
    .filter((p) => p.modality === "habit" && !p.weak && p.holder !== "others");
  if (habitual.length > 0) return declare(habitual, cues);
  const opinions = own.filter((p) => p.holder === "author" && p.modality === "actual");
  if (opinions.length > 0 && refused.length === 0) return declare(opinions, cues);
  const isKept = cues.absent && refused.length === 0;
  const hypothetical = positions
    .filter(isLabelled)
    .filter((p) => p.modality === "hypothetical" || (isKept && WISHED.has(p.modality)))
    .filter((p) => p.holder !== "others" && !onPart(p.object));
  if (cues.absent && hypothetical.length > 0 && isUnanimous(hypothetical)) {
    return { ...declare(hypothetical, cues), kind: "hypothetical" };
  }
  const denials = refused.filter((p) => p.label === "refused");
  if (cues.leaning !== null && denials.length === 0) {
    return { label: cues.leaning, kind: "leaning", object: "text", deciding: [] };
  }
  if (refused.length > 0) {
    return { label: "indetermine", kind: "refused", object: "text", deciding: refused };
  }
  if (hypothetical.length > 0 && isUnanimous(hypothetical)) {
    const reading = declare(hypothetical, cues);
    return { ...reading, kind: "hypothetical" };
  }
  if (tellsBoth(positions)) {
    return { label: "indetermine", kind: "refused", object: "text", deciding: hypothetical };
  }
  if (cues.absent) return { label: "indetermine", kind: "absent", object: "unknown", deciding: [] };
  return null;
}

const UNDECIDED: ReadonlySet<string> = new Set(["hypothetical", "unreal", "earlier"]);

/** "Si …, je voterai pour ; sinon, contre.", "pour l’amendement 3 et contre le 4": votes of both kinds, none on the text. */
function tellsBoth(positions: readonly FoundPosition[]): boolean {
  const own = positions.filter(isLabelled).filter((p) => p.holder !== "others");
  const isOff = (p: Labelled): boolean => UNDECIDED.has(p.modality) || p.object === "part";
  return own.length > 1 && own.every(isOff) && !isUnanimous(own);
}

const isRefusal = (p: FoundPosition): boolean =>
  (p.label === "refused" || p.label === "not-contre") &&
  p.holder !== "others" &&
  !p.weak &&
  !onPart(p.object) &&
  (p.modality === "actual" || p.modality === "call");

/** How sure a reading is by the way it came about; `all` are the positions named in the text. */
export function tierOf(reading: DeclaredReading, all: readonly FoundPosition[]): DeclarationTier {
  if (reading.kind === "refused" || reading.kind === "absent") return "refused";
  if (reading.kind === "leaning" || reading.kind === "hypothetical") return "leaning";
  if (reading.kind === "conflict") return "conflict";
  if (reading.deciding.every((p) => p.loose)) return "nominal";
  const isOpposed = all.some(
    (p) => isLabelled(p) && p.holder !== "others" && !p.loose && p.label !== reading.label,
  );
  if (isOpposed) return "resolved";
  return reading.deciding.some((p) => p.isAct) ? "act" : "support";
}
