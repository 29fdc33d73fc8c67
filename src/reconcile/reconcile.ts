import { type Comparison, comparePositions } from "./compare-positions.js";
import { type ComparedExplanation, countColleagues, groupByVote } from "./count-colleagues.js";
import { findDoubts } from "./find-doubts.js";
import { type FoundRecord, findRecord, type ReconcileOptions } from "./find-record.js";
import { statePosition } from "./state-position.js";
import type { ReconciledRow, StatedPosition, StatedRecord, Verdict } from "./types.js";

interface Work {
  readonly source: StatedRecord;
  readonly stated: StatedPosition;
  readonly found: FoundRecord;
  readonly compared: ComparedExplanation;
}

const ORDER: readonly Verdict[] = [
  "differs",
  "several-votes",
  "text-silent",
  "absent",
  "no-rollcall",
  "agrees",
];

function prepare(source: StatedRecord, options: ReconcileOptions): Work {
  const stated = statePosition(source);
  const found = findRecord(source, options);
  const cast = found.recorded === null || found.recorded === "did-not-vote" ? null : found.recorded;
  const named = source.procedure === undefined ? null : `${source.procedure} ${source.date ?? ""}`;
  const compared: ComparedExplanation = {
    vote: found.rollCallId ?? named,
    mepId: found.mepId,
    party: source.party ?? null,
    recorded: found.recorded,
    comparison: cast === null ? null : comparePositions(stated, cast, found.rollCallObject),
  };
  return { source, stated, found, compared };
}

function judge(found: FoundRecord, comparison: Comparison | null): Verdict {
  if (found.severalVotes) return "several-votes";
  if (found.recorded === "did-not-vote" || found.linkReason === "not-in-record") return "absent";
  if (comparison === null) return "no-rollcall";
  if (comparison === "silent") return "text-silent";
  return comparison === "differs" ? "differs" : "agrees";
}

function finish(work: Work, sameVote: readonly ComparedExplanation[]): ReconciledRow {
  const { source, stated, found, compared } = work;
  const verdict = judge(found, compared.comparison);
  const colleagues = countColleagues(compared, sameVote);
  const hasOtherText = sameVote.some(
    (other) => other !== compared && other.mepId !== null && other.mepId === compared.mepId,
  );
  const doubts = verdict === "differs" ? findDoubts(stated, found, colleagues, hasOtherText) : [];
  return {
    id: source.id,
    speaker: source.speaker ?? null,
    mepId: found.mepId,
    party: source.party ?? null,
    group: source.group ?? null,
    date: source.date ?? null,
    stated,
    recorded: found.recorded,
    corrected: found.corrected,
    correctionsChecked: found.correctionsChecked,
    verdict,
    agreesByObject: compared.comparison === "agrees-by-object",
    linkTier: found.linkTier,
    linkReason: found.linkReason,
    rollCallId: found.rollCallId,
    rollCallObject: found.rollCallObject,
    colleagues,
    sure: verdict === "differs" && doubts.length === 0,
    doubts,
  };
}

const rank = (row: ReconciledRow): number => 2 * ORDER.indexOf(row.verdict) + (row.sure ? 0 : 1);

/**
 * Sets what each text states beside the vote on record: one row per explanation, differences first (the sure ones
 * before the others), otherwise in the order given.
 *
 * A difference is `sure` where the text declares the position, the link is `strict` or given, text and vote are about
 * the same object, no official correction explains it, the member explained the vote once, and most of the party
 * colleagues (else of all others) who explained the same vote agree with the record: `doubts` says what is missing.
 *
 * @example
 * reconcile(records, { index, registry: frenchTerm9() })[0]?.verdict; // "differs"
 */
export function reconcile(
  records: readonly StatedRecord[],
  options: ReconcileOptions = {},
): ReconciledRow[] {
  const works = records.map((record) => prepare(record, options));
  const byVote = groupByVote(works.map((work) => work.compared));
  const rows = works.map((work) => {
    const { vote } = work.compared;
    return finish(work, vote === null ? [] : (byVote.get(vote) ?? []));
  });
  return rows.sort((a, b) => rank(a) - rank(b));
}
