import { PourcontreError } from "../../errors.js";
import { mergeRollCalls } from "../../formats/howtheyvote/merge-roll-calls.js";
import { analyzeFiles } from "../../node/analyze-files.js";
import type { ExplainersSummary } from "../../reconcile/explainer-types.js";
import { reconcile as reconcileRecords } from "../../reconcile/reconcile.js";
import { summarizeExplainers } from "../../reconcile/summarize-explainers.js";
import type { ReconciledRow } from "../../reconcile/types.js";
import { frenchTerm9 } from "../../registry/french-term9.js";
import { formatReconciliationCsv } from "../../report/csv/format-reconciliation-csv.js";
import { formatCorrections } from "../../report/terminal/format-corrections.js";
import { formatTerminalExplainers } from "../../report/terminal/format-explainers.js";
import { formatTerminalReconciliation } from "../../report/terminal/format-reconciliation.js";
import type { ReportRecord } from "../../report/types.js";
import { indexRollCalls } from "../../rollcalls/index-roll-calls.js";
import type { Rejection, RollCall, Stance } from "../../types.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { checkOperands } from "../check-operands.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { CORRECTIONS_FLAG, describeApplied } from "../corrections-flag.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { createProgressLine } from "../progress.js";
import { correctRecords, listFiles, readRollCalls } from "../report/report-sources.js";
import { readTerminalOptions, TABLE_LANGUAGE_FLAG } from "../terminal-flags.js";
import { writeOutput } from "../write-output.js";

type Written = ReportRecord & { readonly stance: Pick<Stance, "object"> };

interface Sources {
  readonly records: readonly Written[];
  readonly rollCalls: readonly RollCall[];
  readonly rejections: readonly Rejection[];
}

async function readSources(
  operands: readonly string[],
  flags: Flags,
  io: CommandIo,
): Promise<Sources> {
  const progress = createProgressLine(io.stderr, "records");
  const found = await analyzeFiles(operands, io.stdin, {
    ...readInputOptions(flags, io),
    analyzer: await readAnalyzerOptions(flags),
    onProgress: (count) => progress.update(count, null),
  }).finally(progress.clear);
  const votes = await readRollCalls(listFiles(flags.text("votes")), io.stdin);
  const corrected = await correctRecords(found.records, flags.text("corrections"));
  return {
    records: corrected.records.filter(({ kind }) => kind !== "oral"),
    rollCalls: mergeRollCalls([...found.rollCalls, ...votes.rollCalls]),
    rejections: [...found.rejections, ...votes.rejections, ...corrected.rejections],
  };
}

/** Where the records of votes may be had, for the message that none was given. */
function sayWhereVotesAre(records: readonly Written[]): string {
  const isPage = records.some(({ procedure }) => procedure === "2020/0259(COD)");
  const shipped = "corpora/rollcall-134463/votes.csv,corpora/rollcall-134463/member_votes.csv";
  return [
    "no recorded vote to compare with: give --votes FILE (roll-call XML, saved vote page, HowTheyVote, Parltrack)",
    ...(isPage
      ? [`the project's repository holds the vote on 2020/0259(COD): --votes ${shipped}`]
      : []),
  ].join("; ");
}

/** The vote that the caller names; a wrong name is refused with those that are there. */
function checkVote(vote: string | undefined, { records, rollCalls }: Sources): void {
  const hasOwn = records.some(({ recordedVote }) => recordedVote !== undefined);
  if (rollCalls.length === 0 && !hasOwn)
    throw new PourcontreError("INVALID_ARGUMENT", sayWhereVotesAre(records));
  if (vote === undefined || rollCalls.some(({ id }) => id === vote)) return;
  const known = rollCalls.slice(0, 10).map(({ id }) => id);
  const more = rollCalls.length > known.length ? ", …" : "";
  throw new PourcontreError(
    "INVALID_OPTION",
    `--vote ${vote}: no such vote among those read (${known.join(", ") || "none"}${more})`,
  );
}

/** A saved page of one vote does not say what was voted on: its vote has to be named. */
function hintAtVote(vote: string | undefined, { rollCalls }: Sources): string {
  const [only, ...others] = rollCalls;
  if (vote !== undefined || only === undefined || others.length > 0) return "";
  if (only.procedure !== undefined || (only.docs ?? []).length > 0) return "";
  return `vote ${only.id} names no procedure and no document: add --vote ${only.id} if the texts are about it\n`;
}

/** Those who explained beside the silent, where all texts are about one vote. */
function findExplainers(
  rows: readonly ReconciledRow[],
  { records, rollCalls }: Sources,
  flags: Flags,
): ExplainersSummary | null {
  const ids = new Set(rows.flatMap(({ rollCallId }) => rollCallId ?? []));
  const rollCall = rollCalls.find(({ id }) => ids.has(id));
  if (ids.size !== 1 || rollCall === undefined) return null;
  const by = flags.text("by") === "group" ? "group" : "party";
  return summarizeExplainers(rollCall, records, frenchTerm9(), by);
}

function formatOutput(
  rows: readonly ReconciledRow[],
  explainers: ExplainersSummary | null,
  { records, rejections }: Sources,
  flags: Flags,
  io: CommandIo,
): string {
  const corrections = new Map(records.map((record) => [record.id, record.corrections ?? []]));
  const correctionsOf = (id: string) => corrections.get(id) ?? [];
  if (flags.isOn("csv")) return formatReconciliationCsv(rows, correctionsOf);
  if (flags.isOn("json")) {
    const applied = records.flatMap(({ id }) => correctionsOf(id).map((c) => ({ id, ...c })));
    const value = { schemaVersion: 1, rows, explainers, corrections: applied, rejections };
    return `${JSON.stringify(value)}\n`;
  }
  const options = { ...readTerminalOptions(flags, io), showsSilent: flags.isOn("silent") };
  return [
    formatTerminalReconciliation(rows, options),
    explainers === null ? "" : formatTerminalExplainers(explainers, options),
    formatCorrections(records, options),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  checkOperands(operands, flags);
  const sources = await readSources(operands, flags, io);
  io.stderr.write(describeRejections(sources.rejections));
  const vote = flags.text("vote");
  checkVote(vote, sources);
  io.stderr.write(hintAtVote(vote, sources));
  const { records, rollCalls, rejections } = sources;
  const rows = reconcileRecords(records, {
    registry: frenchTerm9(),
    ...(rollCalls.length > 0 ? { index: indexRollCalls(rollCalls) } : {}),
    ...(vote === undefined ? {} : { rollCallId: vote }),
  });
  const explainers = findExplainers(rows, sources, flags);
  if (flags.isOn("csv")) io.stderr.write(describeApplied(records));
  await writeOutput(io.stdout, formatOutput(rows, explainers, sources, flags, io));
  return rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const reconcile: Command = {
  operands: "FILE…",
  about: [
    "Sets what each written explanation states beside the vote on record: differences first, with the quote, how sure",
    "the link to the vote is and whether official corrections were checked; then who explained and who did not. A",
    "difference is a difference: neither text nor record overwrites the other.",
  ].join("\n"),
  flags: {
    votes: {
      kind: "text",
      value: "FILES",
      help: "recorded votes, with commas: roll-call XML, vote page, HowTheyVote, Parltrack",
    },
    vote: { kind: "text", value: "ID", help: "the vote that all texts are about" },
    by: {
      kind: "text",
      value: "WHAT",
      choices: ["party", "group"],
      help: "who explains: by party (default) or group",
    },
    silent: { kind: "switch", help: "list the members who wrote nothing, with their votes" },
    corrections: CORRECTIONS_FLAG,
    json: { kind: "switch", help: "rows, explainers, corrections and rejections as JSON" },
    csv: { kind: "switch", help: "the rows as CSV" },
    lang: TABLE_LANGUAGE_FLAG,
    ...ANALYZER_FLAGS,
    ...INPUT_FLAGS,
  },
  examples: [
    ["pourcontre reconcile page.html --votes votes.csv,member_votes.csv", "HowTheyVote's tables"],
    ["pourcontre reconcile page.html --votes vote.html --vote 134463", "one saved vote page"],
    ["pourcontre reconcile texts.jsonl --votes RCV.xml --csv > rows.csv", "an official roll call"],
  ],
  run,
};
