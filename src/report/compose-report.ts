import { reconcile } from "../reconcile/reconcile.js";
import { summarizeExplainers } from "../reconcile/summarize-explainers.js";
import type { Registry } from "../registry/create-registry.js";
import { findReuse } from "../reuse/find-reuse.js";
import { indexReuse } from "../reuse/index-reuse.js";
import { measurePartyLine } from "../reuse/measure-party-line.js";
import { reuseMatrix } from "../reuse/reuse-matrix.js";
import { toReuseText } from "../reuse/reuse-text.js";
import { indexRollCalls } from "../rollcalls/index-roll-calls.js";
import { linkExplanation } from "../rollcalls/link-explanation.js";
import { summarizeGroups } from "../summary/summarize-groups.js";
import type { Document } from "../text/document.js";
import type { Explanation, Rejection, RollCall, Stance } from "../types.js";
import type { ReportInput, ReportRecord, ReportReuse } from "./types.js";

/** What a whole report is worked out from. */
export interface ReportMaterial {
  readonly records: readonly (ReportRecord & { readonly stance: Pick<Stance, "object"> })[];
  readonly rejections?: readonly Rejection[];
  readonly rollCalls?: readonly RollCall[];
  /** Needed to tell who had a seat; without it those who are silent are not shown. */
  readonly registry?: Registry;
  /** Words of a text, for shared wording; without it there is none. */
  readonly tokenize?: (text: string) => Document;
}

/** Aligned passages are worked out for corpora of a few votes; beyond, clusters and matrix alone. */
const MOST_ALIGNED_TEXTS = 1500;
/** From as many months on, there is a course of time to show. */
const LEAST_MONTHS = 3;

const isMonth = (key: string | null): boolean => /^\d{4}-\d{2}$/u.test(key ?? "");

function isWritten({ kind }: Pick<Explanation, "kind">): boolean {
  return kind !== "oral";
}

function composeReuse({ records, tokenize }: ReportMaterial): ReportReuse | undefined {
  const written = records.filter(isWritten);
  if (tokenize === undefined || written.length < 2) return undefined;
  const texts = written.map((record) => toReuseText(record, tokenize(record.text)));
  const index = indexReuse(texts);
  const passages = written.length <= MOST_ALIGNED_TEXTS ? "linked" : "none";
  const { pairs, clusters } = findReuse(index, { passages });
  return {
    pairs,
    clusters,
    matrix: reuseMatrix(index, { by: "party" }),
    partyLines: measurePartyLine(index),
  };
}

/** The one vote that all explanations are about, or null. */
function findRollCall({ records, rollCalls = [] }: ReportMaterial): RollCall | null {
  const [first] = rollCalls;
  if (rollCalls.length <= 1) return first ?? null;
  const procedures = new Set(records.map(({ procedure }) => procedure));
  const [record] = records;
  if (record === undefined || procedures.size !== 1) return null;
  return linkExplanation(record, indexRollCalls(rollCalls)).rollCall;
}

function clusterOf(reuse: ReportReuse | undefined): ReadonlyMap<string, number> {
  const clusters = reuse?.clusters ?? [];
  return new Map(clusters.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
}

/**
 * Works out everything that a report shows: groups, shared wording (its clusters count as one voice in the
 * intervals), stated beside recorded, those who explain beside the silent.
 *
 * @example
 * formatReport(composeReport({ records, tokenize: lexicon.tokenize, registry: frenchTerm9() }));
 */
export function composeReport(material: ReportMaterial): ReportInput {
  const { records, rejections = [], rollCalls = [], registry } = material;
  const reuse = composeReuse(material);
  const clusters = clusterOf(reuse);
  const counted = records.map((record) => ({
    ...record,
    clusterId: clusters.get(record.id) ?? null,
  }));
  const groupsBy = (by: "party" | "group") => summarizeGroups(counted, { by, rollCalls });
  const months = summarizeGroups(counted, { by: "month" }).filter(({ key }) => isMonth(key));
  const rollCall = findRollCall(material);
  const hasRecord =
    rollCalls.length > 0 || records.some(({ recordedVote }) => recordedVote !== undefined);
  const options = {
    ...(rollCalls.length > 0 ? { index: indexRollCalls(rollCalls) } : {}),
    ...(registry === undefined ? {} : { registry }),
  };
  return {
    records,
    rejections,
    groups: {
      party: groupsBy("party"),
      group: groupsBy("group"),
      ...(months.length >= LEAST_MONTHS ? { month: months } : {}),
    },
    rollCall,
    explainers:
      rollCall !== null && registry !== undefined && rollCall.positions.length > 0
        ? summarizeExplainers(rollCall, records, registry, "group")
        : null,
    ...(reuse === undefined ? {} : { reuse }),
    ...(hasRecord ? { reconciliation: reconcile(records.filter(isWritten), options) } : {}),
  };
}
