import { french } from "../../src/french.js";
import { composeReport } from "../../src/report/compose-report.js";
import type { ReportInput } from "../../src/report/types.js";
import type { RollCall } from "../../src/types.js";
import { type MadeRecord, makeReportRecord } from "./fixtures.js";

const ROLL_CALL: RollCall = {
  id: "77",
  date: "2023-03-14",
  title: "Détection de contenus dans les messageries",
  procedure: "2022/0404(COD)",
  docs: ["A9-0404/2022"],
  isMain: true,
  totals: { for: 412, against: 133, abstention: 24 },
  positions: [],
  corrections: null,
};

const { tokenize } = french.create({}).lexicon;

/** A whole input of the report, from made records. */
export function makeInput(
  made: readonly MadeRecord[],
  more: Partial<ReportInput> = {},
): ReportInput {
  const records = made.map(makeReportRecord).map((record) => ({
    ...record,
    stance: { ...record.stance, object: "text" as const },
  }));
  return {
    ...composeReport({ records, tokenize }),
    rollCall: ROLL_CALL,
    institutions: [
      { name: "Résolution du Parlement", position: -0.2, number: 12 },
      { name: "Communication de la Commission", position: -0.85, number: 8 },
    ],
    ...more,
  };
}
