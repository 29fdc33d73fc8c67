import { type Discourse, findMark } from "../languages/fr/discourse.js";
import { type Document, sentenceOf } from "../text/document.js";
import { tokenAt } from "../text/spans.js";
import type { Axis, AxisLabel, Span } from "../types.js";
import type { Mention } from "./find-mentions.js";
import { isListed } from "./read-features.js";
import type { FrameOutcome } from "./read-frame.js";

/** Share of the sentences that makes a side salient (CODEBOOK section 6). */
const SALIENT_SHARE = 1 / 3;
/** A mere value counts only where so many of the sentences name it: children are named in passing more often. */
const MAIN_SHARE = { privacy: 1 / 2, child: 3 / 4 } as const;
/** A text of so few sentences gives every mention weight. */
const SHORT_TEXT = 2;

const NEITHER: Axis = { label: "neither", position: null };

/** Privacy that is respected or balanced beside no child counts where its mentions take this share of the words. */
const PASSING_WORDS = 0.04;
const RESPECTED: ReadonlySet<string> = new Set(["safeguarded", "balance"]);

/** How much a side weighs in a text. */
interface Salience {
  readonly isSalient: boolean;
  /** Share of the sentences that name it. */
  readonly share: number;
}

/**
 * The sentences that give the reason for the vote: those of the deciding positions, the one before where the vote is
 * a mere "j’ai donc voté" or stands alone, and those that open with a reason.
 */
function findReasonSentences(
  document: Document,
  discourse: Discourse,
  votes: readonly Span[],
): Set<number> {
  const sentences = new Set<number>();
  for (const vote of votes) {
    const token = tokenAt(document, vote.start);
    if (token < document.tokenCount) sentences.add(sentenceOf(document, token));
  }
  for (const mark of discourse.marks.vote) sentences.add(discourse.sentence(mark.from));
  for (const sentence of [...sentences]) {
    if (sentence > 0 && pointsBack(document, discourse, sentence)) sentences.add(sentence - 1);
  }
  for (const mark of discourse.marks.reason) sentences.add(discourse.sentence(mark.from));
  return sentences;
}

/** "J’ai donc voté pour." and "Contre." take their reason from the sentence before. */
function pointsBack(document: Document, discourse: Discourse, sentence: number): boolean {
  const from = document.sentenceStarts[sentence] as number;
  const to = document.sentenceStarts[sentence + 1] as number;
  return to - from <= 12 || findMark(discourse, "hence", from, to) !== null;
}

function measure(
  document: Document,
  mentions: readonly Mention[],
  reasons: ReadonlySet<number>,
  role: string,
  mainShare: number,
): Salience {
  const sentences = new Set(mentions.map((mention) => mention.sentence));
  const share = sentences.size / Math.max(1, document.sentenceCount);
  const isReason = mentions.some(
    (mention) => reasons.has(mention.sentence) && !isListed(document, mention),
  );
  if (role === "value") return { isSalient: share >= mainShare, share };
  const isShort = document.sentenceCount <= SHORT_TEXT;
  return {
    isSalient: sentences.size > 0 && (isReason || isShort || share >= SALIENT_SHARE),
    share,
  };
}

/** Whether the mentions are no more than a passing clause: "dans le respect du RGPD" in a long text on roads. */
function isPassing(document: Document, mentions: readonly Mention[]): boolean {
  const words = mentions.reduce((sum, { from, to }) => sum + to - from, 0);
  return words < PASSING_WORDS * document.tokenCount;
}

const PRIVACY_WEIGHTS: Readonly<Record<string, number>> = {
  threatened: 1,
  safeguarded: 0.6,
  balance: 0.6,
  value: 0.5,
};
const CHILD_WEIGHTS: Readonly<Record<string, number>> = { goal: 1, insufficient: 1, value: 0.5 };

function labelOf(
  privacy: number,
  child: number,
  privacyRole: string,
  childRole: string,
): AxisLabel {
  if (privacy > 0 && child > 0) {
    const isDetail = privacyRole === "safeguarded" && childRole === "goal" && privacy < child / 3;
    return isDetail ? "protection" : "balanced";
  }
  if (privacy > 0) return "privacy";
  return child > 0 ? "protection" : "neither";
}

/**
 * Places a text between child protection (−1) and privacy (+1) by CODEBOOK section 6.
 *
 * Each side weighs what its role says (threatened 1, safeguarded and balance 0.6, value 0.5; goal and insufficient 1,
 * value 0.5; obstacle, conceded and absent 0), times the share of the sentences that name it; a side that stands
 * neither in the reason of the vote nor in a third of the sentences weighs nothing, nor does a privacy that is respected or
 * balanced in a passing clause (less than 4 % of the words) of a text without children. A threat to privacy always
 * weighs: it counts as one reason among several too. The position is (privacy − child) / (privacy + child), the label
 * follows from which sides weigh.
 *
 * @param votes the spans of the deciding positions (`Stance.evidence`)
 */
export function readAxis(
  document: Document,
  discourse: Discourse,
  privacy: FrameOutcome,
  child: FrameOutcome,
  votes: readonly Span[],
): Axis {
  if (privacy.mentions.length + child.mentions.length === 0) return NEITHER;
  const reasons = findReasonSentences(document, discourse, votes);
  const privacyRole = privacy.result.role ?? "absent";
  const childRole = child.result.role ?? "absent";
  const ofPrivacy = measure(document, privacy.mentions, reasons, privacyRole, MAIN_SHARE.privacy);
  const ofChild = measure(document, child.mentions, reasons, childRole, MAIN_SHARE.child);
  const isThreat = privacyRole === "threatened";
  const isDetail =
    childRole === "absent" && RESPECTED.has(privacyRole) && isPassing(document, privacy.mentions);
  const counts = isThreat || (ofPrivacy.isSalient && !isDetail);
  const privacyWeight = counts ? (PRIVACY_WEIGHTS[privacyRole] ?? 0) * ofPrivacy.share : 0;
  const childWeight = ofChild.isSalient ? (CHILD_WEIGHTS[childRole] ?? 0) * ofChild.share : 0;
  const label = labelOf(privacyWeight, childWeight, privacyRole, childRole);
  if (label === "neither") return { label, position: null };
  const balance = (privacyWeight - childWeight) / (privacyWeight + childWeight);
  const position = label === "balanced" ? balance : label === "privacy" ? 1 : -1;
  return { label, position: Math.round(position * 100) / 100 };
}
