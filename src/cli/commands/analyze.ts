import { PourcontreError } from "../../errors.js";
import { type AnalyzedFiles, analyzeFiles } from "../../node/analyze-files.js";
import type { EnrichmentNote } from "../../registry/enrich-explanation.js";
import { formatGroupsCsv } from "../../report/csv/format-groups-csv.js";
import { formatRecordsCsv } from "../../report/csv/format-records-csv.js";
import { formatCorrections } from "../../report/terminal/format-corrections.js";
import { formatTerminalProfile } from "../../report/terminal/format-profile.js";
import { formatTerminalSensitivity } from "../../report/terminal/format-sensitivity.js";
import { formatTerminalReport, type TerminalOptions } from "../../report/terminal.js";
import { markCopies } from "../../reuse/mark-copies.js";
import { summarizeGroups } from "../../summary/summarize-groups.js";
import type { GroupSummary } from "../../summary/types.js";
import { type Asked, workOut } from "../analyze/work-out.js";
import { ANALYZER_FLAGS, readAnalyzerOptions } from "../analyzer-flags.js";
import { checkOperands } from "../check-operands.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { CORRECTIONS_FLAG, describeApplied } from "../corrections-flag.js";
import { describeRejections } from "../describe-rejections.js";
import { INPUT_FLAGS, readInputOptions } from "../input-flags.js";
import { createProgressLine } from "../progress.js";
import { type CorrectedReport, correctRecords } from "../report/report-sources.js";
import { readTerminalOptions, TABLE_LANGUAGE_FLAG } from "../terminal-flags.js";
import { writeOutput } from "../write-output.js";
import { checkOut, OUT_FLAGS, writeRecords } from "../write-records.js";

type Groups = { readonly party: readonly GroupSummary[]; readonly group: readonly GroupSummary[] };

type Found = Omit<AnalyzedFiles, "records"> & {
  readonly records: CorrectedReport["records"];
  readonly applied: CorrectedReport["applied"];
};

/** The registry does not know a member whose party and group the source names: nothing is open. */
function isOpen(note: EnrichmentNote, named: ReadonlySet<string>): boolean {
  return !note.code.startsWith("unknown-") || !named.has(note.explanationId);
}

/** Counts the registry's notes by kind: one line each, with the first case. */
function describeNotes({ notes, records }: Found): string {
  const named = new Set(records.filter((r) => r.party && r.group).map((r) => r.id));
  const byCode = new Map<string, string[]>();
  for (const note of notes.filter((n) => isOpen(n, named)))
    byCode.set(note.code, [...(byCode.get(note.code) ?? []), note.message]);
  return Array.from(byCode, ([code, messages]) => {
    const others = messages.length > 1 ? ` (and ${messages.length - 1} more)` : "";
    return `registry: ${code}: ${messages[0]}${others}\n`;
  }).join("");
}

/** The procedure, where all records are about one. */
function titleOf(records: AnalyzedFiles["records"]): { title?: string } {
  const topics = new Set(records.map((record) => record.topic));
  const [topic] = topics;
  return topics.size === 1 && topic !== undefined ? { title: topic } : {};
}

/** The JSON object in pieces: of a large corpus it is longer than a string can be. */
function* formatJson(
  { records, rejections, notes, applied: corrections }: Found,
  groups: Groups,
  asked: Asked,
): Generator<string> {
  yield '{"schemaVersion":1,"records":[';
  for (const [i, record] of records.entries()) yield `${i > 0 ? "," : ""}${JSON.stringify(record)}`;
  yield `],${JSON.stringify({ rejections, groups, notes, corrections, ...asked }).slice(1)}\n`;
}

function formatForReader(
  found: Found,
  groups: Groups,
  { profile, sensitivity }: Asked,
  options: TerminalOptions,
): string {
  const { records, rejections } = found;
  const input = { ...titleOf(records), records, rejections, groups };
  const parts = [
    profile === undefined
      ? formatTerminalReport(input, options)
      : formatTerminalProfile(profile, options),
    sensitivity === undefined ? "" : formatTerminalSensitivity(sensitivity, options),
    formatCorrections(records, options),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function formatTable({ records }: Found, groups: Groups, flags: Flags): string {
  const by = flags.text("by") ?? "party";
  if (by === "record") return formatRecordsCsv(records);
  return formatGroupsCsv(by === "group" ? groups.group : groups.party);
}

function checkFlags(operands: readonly string[], flags: Flags): void {
  checkOperands(operands, flags);
  const isTable = flags.isOn("csv");
  const isSensitivity = flags.isOn("sensitivity");
  if (flags.text("by") !== undefined && !isTable && !isSensitivity)
    throw new PourcontreError("INVALID_OPTION", "--by goes with --csv or --sensitivity");
  if (isTable && (isSensitivity || flags.text("member") !== undefined))
    throw new PourcontreError("INVALID_OPTION", "--csv goes without --sensitivity and --member");
  checkOut(flags);
}

/** Marks copies; a corpus with too many to list is summarised without, and that is said. */
function countCopies(records: Found["records"], io: CommandIo): Found["records"] {
  try {
    return markCopies(records);
  } catch (error) {
    if (!(error instanceof PourcontreError)) throw error;
    io.stderr.write(`copies are not counted, so no interval can be trusted: ${error.message}\n`);
    return records;
  }
}

/** The files with corrections by hand, where there are any: applied after everything else. */
async function correctFiles(read: AnalyzedFiles, flags: Flags): Promise<Found> {
  const corrected = await correctRecords(read.records, flags.text("corrections"));
  const { records, applied } = corrected;
  return { ...read, records, applied, rejections: [...read.rejections, ...corrected.rejections] };
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  checkFlags(operands, flags);
  const progress = createProgressLine(io.stderr, "records");
  const onProgress = (count: number): void => progress.update(count, null);
  const analyzer = await readAnalyzerOptions(flags);
  const options = { ...readInputOptions(flags, io), analyzer, onProgress };
  const read = await analyzeFiles(operands, io.stdin, options).finally(progress.clear);
  const found = await correctFiles(read, flags);
  const counted = countCopies(found.records, io);
  const groups = {
    party: summarizeGroups(counted, { by: "party" }),
    group: summarizeGroups(counted, { by: "group" }),
  };
  io.stderr.write(describeRejections(found.rejections));
  if (!flags.isOn("json")) io.stderr.write(describeNotes(found));
  const asked = workOut(counted, flags);
  if (flags.text("out") !== undefined) await writeRecords(found.records, operands, flags, io);
  else if (flags.isOn("json"))
    for (const piece of formatJson(found, groups, asked)) await writeOutput(io.stdout, piece);
  else if (flags.isOn("csv")) {
    io.stderr.write(describeApplied(found.records));
    await writeOutput(io.stdout, formatTable(found, groups, flags));
  } else {
    const options = readTerminalOptions(flags, io);
    await writeOutput(io.stdout, formatForReader(found, groups, asked, options));
  }
  return found.rejections.length > 0 ? ExitStatus.rejected : ExitStatus.fine;
}

export const analyze: Command = {
  operands: "FILE…",
  about: [
    "Reads explanations of vote (a saved page as text or HTML, CSV, JSON, JSON Lines; the format is told by the",
    "content) and prints each record with the words that show its position, then tables by national party and by",
    "political group.",
  ].join("\n"),
  flags: {
    json: { kind: "switch", help: "records, rejections and groups as one JSON object" },
    csv: { kind: "switch", help: "one table as CSV (see --by)" },
    by: {
      kind: "text",
      value: "WHAT",
      choices: ["party", "group", "record"],
      help: "with --csv: party (default), group or record; with --sensitivity: party or group",
    },
    sensitivity: {
      kind: "switch",
      help: "how far the figures move with confidence, inferred positions and copies",
    },
    member: { kind: "text", value: "NAME|ID", help: "one member: positions, roles, differences" },
    evidence: { kind: "switch", help: "all quotes, under the label that each shows" },
    ...OUT_FLAGS,
    corrections: CORRECTIONS_FLAG,
    lang: TABLE_LANGUAGE_FLAG,
    ...INPUT_FLAGS,
    ...ANALYZER_FLAGS,
  },
  examples: [
    ["pourcontre analyze page.html", "a saved page: records, then tables"],
    ["pourcontre analyze page.txt --evidence", "the same with every quote"],
    [
      "pourcontre analyze speeches.csv --map text=content,speaker=name --json",
      "a table of your own",
    ],
    ["pourcontre analyze page.html --csv --by group > groups.csv", "one table for a spreadsheet"],
    ["pourcontre analyze page.html --sensitivity --by group", "do the figures hold?"],
    [
      "pourcontre analyze page.html --out records.parquet --manifest ro-crate-metadata.json",
      "a file for R, Python or a database, and what it was made of",
    ],
  ],
  run,
};
