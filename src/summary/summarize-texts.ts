import type { AxisLabel, ToneLabel } from "../types.js";
import { mean } from "../vendor/simple-statistics.js";
import { countStances, type STANCE_LABELS, stanceGround } from "./count-stances.js";
import { type ClusterLayout, estimateShare, layOutClusters } from "./estimate-share.js";
import type { FrameLayout } from "./frame-layout.js";
import { clusterNameOf, keepFirstCopies, kindOf } from "./prepare-records.js";
import { LARGEST_UNRANKED_GROUP } from "./summarize-agreement.js";
import type {
  GroupSummary,
  KindCount,
  ShareEstimate,
  StanceShareKey,
  SummaryOptions,
  SummaryRecord,
} from "./types.js";

const AXIS_LABELS: readonly AxisLabel[] = ["protection", "privacy", "balanced", "neither"];
const TONE_LABELS: readonly ToneLabel[] = ["positive", "negative", "mixed", "neutral"];

type TextSummary = Omit<GroupSummary, "key" | "name" | "agreement" | "response">;
type Estimate = (holds: (record: SummaryRecord) => boolean) => ShareEstimate;

/** The part of a group's summary that comes from its texts alone. */
export function summarizeTexts(
  all: readonly SummaryRecord[],
  others: readonly SummaryRecord[],
  frames: readonly FrameLayout[],
  options: SummaryOptions,
): TextSummary {
  const records = options.countsCopiesOnce ? keepFirstCopies(all, options) : all;
  const analysed = records.filter((record) => record.tone !== null);
  const clusters = layOut(records, options);
  const estimate = estimator(analysed, options);
  const memberCount = countMembers(records);
  return {
    textCount: records.length,
    analysedCount: analysed.length,
    memberCount,
    isRankable: (memberCount ?? records.length) > LARGEST_UNRANKED_GROUP,
    otherKinds: countKinds(others),
    stance: countStances(records),
    stanceShares: estimateStances(estimator(records, options), options),
    frames: frames.map((frame) => ({
      id: frame.id,
      roles: Object.fromEntries(
        frame.roles.map((role) => [role, estimate((record) => roleOf(record, frame.id) === role)]),
      ),
    })),
    axis: summarizeAxis(analysed, estimate),
    tone: summarizeTone(analysed, estimate),
    clusterCount: clusters.sizes.length,
    largestClusterSize: clusters.sizes.reduce((most, size) => Math.max(most, size), 0),
    effectiveNumber: clusters.effectiveNumber,
    hasIntervals: clusters.hasIntervals,
    estimand: { shares: "these texts", intervals: "what such members write" },
  };
}

function layOut(records: readonly SummaryRecord[], options: SummaryOptions): ClusterLayout {
  return layOutClusters(records.map((record) => clusterNameOf(record, options)));
}

/** Without a bootstrap a share's estimate depends on its count alone, so that equal counts are estimated once. */
function estimator(records: readonly SummaryRecord[], options: SummaryOptions): Estimate {
  const layout = layOut(records, options);
  const { level = 0.95, bootstrap } = options;
  const known = new Map<number, ShareEstimate>();
  return (holds) => {
    const flags = records.map(holds);
    const count = flags.filter(Boolean).length;
    const estimate =
      (bootstrap ? undefined : known.get(count)) ?? estimateShare(flags, layout, level, bootstrap);
    known.set(count, estimate);
    return estimate;
  };
}

function estimateStances(
  estimate: Estimate,
  options: SummaryOptions,
): Record<StanceShareKey, ShareEstimate> {
  const isStated = (record: SummaryRecord) =>
    options.includesInferred === true || stanceGround(record.stance) === "declared";
  const share = (label: (typeof STANCE_LABELS)[number]) =>
    estimate((record) => record.stance.label === label && isStated(record));
  return {
    pour: share("pour"),
    contre: share("contre"),
    abstention: share("abstention"),
    inferred: estimate((record) => stanceGround(record.stance) === "inferred" && !isStated(record)),
    indetermine: estimate((record) => record.stance.label === "indetermine"),
  };
}

function summarizeAxis(
  records: readonly SummaryRecord[],
  estimate: Estimate,
): GroupSummary["axis"] {
  const label = (name: AxisLabel) => estimate((record) => record.axis?.label === name);
  const [protection, privacy, balanced, neither] = AXIS_LABELS.map(label) as Four;
  const positions = records.flatMap((record) => record.axis?.position ?? []);
  return {
    labels: { protection, privacy, balanced, neither },
    meanPosition: positions.length === 0 ? null : mean(positions),
    positionCount: positions.length,
  };
}

function summarizeTone(
  records: readonly SummaryRecord[],
  estimate: Estimate,
): GroupSummary["tone"] {
  const label = (name: ToneLabel) => estimate((record) => record.tone?.label === name);
  const [positive, negative, mixed, neutral] = TONE_LABELS.map(label) as Four;
  const scores = records.flatMap((record) => record.tone?.score ?? []);
  return {
    labels: { positive, negative, mixed, neutral },
    meanScore: scores.length === 0 ? null : mean(scores),
  };
}

type Four = [ShareEstimate, ShareEstimate, ShareEstimate, ShareEstimate];

function roleOf(record: SummaryRecord, frame: string): string | null {
  return record.frames.find((result) => result.id === frame)?.role ?? null;
}

function countMembers(records: readonly SummaryRecord[]): number | null {
  const named = records.flatMap((record) => record.mepId ?? record.speaker ?? []);
  return named.length === 0 ? null : new Set(named).size;
}

function countKinds(records: readonly SummaryRecord[]): KindCount[] {
  const kinds = ["written", "oral"] as const;
  return kinds.flatMap((kind) => {
    const ofKind = records.filter((record) => kindOf(record) === kind);
    return ofKind.length === 0
      ? []
      : [{ kind, textCount: ofKind.length, stance: countStances(ofKind) }];
  });
}
