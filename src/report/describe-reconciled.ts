import type { ReconciledRow } from "../reconcile/types.js";
import type { ReportContext } from "./report-context.js";

type Words = Pick<ReportContext, "texts" | "words">;

/** The position that the text states; an inferred one is named as such. */
export function describeStated({ stated }: ReconciledRow, { texts, words }: Words): string {
  if (stated.refused) return texts.refusedSupport;
  if (stated.label === "indetermine") return words.undeterminable;
  return stated.declared ? words.stance[stated.label] : words.inferred[stated.label];
}

/** What official corrections say of the recorded vote, or that none were at hand. */
export function describeOfficialCorrections(row: ReconciledRow, { texts, words }: Words): string {
  if (row.corrected !== null) return texts.corrected(words.recorded[row.corrected]);
  return row.correctionsChecked ? texts.correctionsChecked : texts.correctionsUnchecked;
}

/** What may explain a difference; the verdict where there is none. */
export function describeDoubts(row: ReconciledRow, { texts }: Pick<Words, "texts">): string {
  if (row.verdict !== "differs") return texts.verdicts[row.verdict];
  return row.doubts.map((doubt) => texts.doubtReasons[doubt]).join(" ; ") || texts.noDoubt;
}
