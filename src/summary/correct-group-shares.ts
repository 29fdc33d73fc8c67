import type { BootstrapOptions } from "../statistics/cluster-bootstrap.js";
import {
  type CorrectedShare,
  correctedShares,
  type GoldPair,
} from "../statistics/corrected-shares.js";
import { groupRecords } from "./group-records.js";
import { clusterNameOf, kindOf } from "./prepare-records.js";
import type { SummaryOptions, SummaryRecord } from "./types.js";

export interface CorrectionOptions
  extends BootstrapOptions,
    Pick<SummaryOptions, "by" | "kinds" | "clusterOf"> {
  /** The label corrected; null leaves a text out. Default: the label of the stance. */
  readonly labelOf?: (record: SummaryRecord) => string | null;
  /** Gold texts that a group needs, for each of its labels, to be corrected by its own errors. Default 10. */
  readonly minimumGoldCount?: number;
}

export interface CorrectedGroup {
  readonly key: string | null;
  readonly textCount: number;
  /** Gold texts of the group itself. */
  readonly goldCount: number;
  /**
   * Whose errors were used: the group's own, those of all gold texts (which assumes that errors do not depend on the
   * group), or none, because a label of the group has no gold text.
   */
  readonly basis: "group" | "all" | "none";
  /** Null for the basis `none`. */
  readonly shares: readonly CorrectedShare[] | null;
}

/**
 * Shares of labels by group, corrected for the classifier's errors with a gold sample, beside the raw shares. Errors
 * differ by party, so a group's own gold texts are used where there are enough. See `correctedShares` for the method
 * and what it assumes.
 *
 * @param gold true label by record id; a gold text has to be among the records
 * @example
 * correctGroupShares(records, gold, { by: "party", random: createRandom(1) })[0]?.basis; // "group"
 */
export function correctGroupShares(
  records: readonly SummaryRecord[],
  gold: ReadonlyMap<string, string>,
  options: CorrectionOptions,
): readonly CorrectedGroup[] {
  const kinds = options.kinds ?? ["written"];
  const labelOf = options.labelOf ?? ((record: SummaryRecord) => record.stance.label);
  const asked = records.filter(
    (record) => kinds.includes(kindOf(record)) && labelOf(record) !== null,
  );
  const all = pairGold(asked, gold, labelOf);
  return groupRecords(asked, options.by)
    .map(({ key, records: rows }) => {
      const own = pairGold(rows, gold, labelOf);
      const predicted = rows.map((record) => labelOf(record) ?? "");
      const least = options.minimumGoldCount ?? 10;
      const basis = hasEnough(own, predicted, least)
        ? "group"
        : hasEnough(all, predicted, 1)
          ? "all"
          : "none";
      const clusters = rows.map((record) => clusterNameOf(record, options));
      const errors = basis === "group" ? own : all;
      const shares =
        basis === "none" ? null : correctedShares(errors, predicted, { ...options, clusters });
      return { key, textCount: rows.length, goldCount: own.length, basis, shares } as const;
    })
    .sort(compareGroups);
}

function compareGroups(a: CorrectedGroup, b: CorrectedGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return b.textCount - a.textCount || (a.key < b.key ? -1 : 1);
}

function pairGold(
  records: readonly SummaryRecord[],
  gold: ReadonlyMap<string, string>,
  labelOf: (record: SummaryRecord) => string | null,
): GoldPair[] {
  return records.flatMap((record) => {
    const label = gold.get(record.id);
    return label === undefined ? [] : [{ gold: label, predicted: labelOf(record) ?? "" }];
  });
}

/** Whether every label that occurs, predicted or true, has `least` gold texts. */
function hasEnough(
  gold: readonly GoldPair[],
  predicted: readonly string[],
  least: number,
): boolean {
  const labels = new Set([...predicted, ...gold.flatMap((pair) => [pair.gold, pair.predicted])]);
  return Array.from(labels).every(
    (label) => gold.filter((pair) => pair.gold === label).length >= least,
  );
}
